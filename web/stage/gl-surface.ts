import { createProgram, type GlProgram } from './gl-program.js';
import { LINES, POINTS, type ShaderSource, SQUARES, WEDGES } from './shaders.js';

/** Programs by their source, all under way. */
export type GlPrograms = ReadonlyMap<ShaderSource, GlProgram>;

/** A canvas that the graphics card draws on. */
export interface GlSurface {
  readonly element: HTMLCanvasElement;
  readonly context: WebGL2RenderingContext;
  readonly programs: GlPrograms;
}

let prepared: GlSurface | undefined;

/**
 * Has the graphics card begin what takes it long while the graph is still being read; where it cannot, the first
 * surface that is asked for says so.
 */
export function prepareSurface(): void {
  try {
    prepared ??= createSurface();
  } catch {
    prepared = undefined;
  }
}

/**
 * The surface that was prepared, else another.
 * @throws Error where there is no WebGL 2
 */
export function takeSurface(): GlSurface {
  const surface = prepared;
  prepared = undefined;
  return surface === undefined || surface.context.isContextLost() ? createSurface() : surface;
}

/** Every program of the stage on a context, none waited for. */
export function startPrograms(gl: WebGL2RenderingContext): GlPrograms {
  return new Map([POINTS, LINES, WEDGES, SQUARES].map((source) => [source, createProgram(gl, source)]));
}

function createSurface(): GlSurface {
  const element = document.createElement('canvas');
  const context = element.getContext('webgl2', { antialias: false, depth: false, stencil: false });
  if (context === null) throw new Error('WebGL 2 is switched off or missing');
  return { element, context, programs: startPrograms(context) };
}
