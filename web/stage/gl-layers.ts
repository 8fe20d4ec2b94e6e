import type { CitationGroup } from '../encoding/resting-citations.js';
import { widthInPixels } from './draw-citations.js';
import { RING } from './draw-works.js';
import type { GlProgram } from './gl-program.js';
import type { GlPrograms } from './gl-surface.js';
import { LINES, POINTS, ROW, type ShaderSource, SQUARES, WEDGES } from './shaders.js';

const DEFAULTS = {
  /** Up to so many citations of a group are wedges, more are lines. */
  wedges: 6000,
  /** Pixels across above which works are squares: points may be no larger, and vanish at the edges. */
  largestPoint: 24,
};

/** The citations to draw. */
export interface CitationData {
  readonly source: readonly number[];
  readonly target: readonly number[];
  readonly groups: readonly CitationGroup[];
}

/** How the drawing lies on the canvas, in its own pixels. */
export interface GlView {
  /** Pixels per unit. */
  readonly scale: number;
  /** Where the origin of the layout lies. */
  readonly originX: number;
  readonly originY: number;
  readonly width: number;
  readonly height: number;
  /** How far works are on the way between two places, 0 to 1. */
  readonly share: number;
  /** Radius in units below which no work falls. */
  readonly smallest: number;
  /** Device pixels per pixel of the page. */
  readonly density: number;
  /** Red, green and blue, 0 to 1. */
  readonly background: readonly [number, number, number];
}

/** Works and citations on the graphics card. */
export interface GlLayers {
  /** Four numbers a work: where it was and where it goes. */
  readonly place: (places: Float32Array) => void;
  /** Four numbers a work: red, green, blue, radius in units. */
  readonly dress: (looks: Float32Array) => void;
  readonly connect: (citations: CitationData) => void;
  readonly draw: (view: GlView, parts: { readonly citations: boolean }) => void;
}

interface Strands {
  readonly group: CitationGroup;
  readonly buffer: WebGLBuffer;
  readonly wedges: boolean;
}

/**
 * Memory for so many works on a context, drawn by its programs.
 * @throws Error at the first drawing when the driver refuses a shader
 */
export function createLayers(gl: WebGL2RenderingContext, programs: GlPrograms, order: number): GlLayers {
  const rows = Math.max(1, Math.ceil(order / ROW));
  const textures = [createTexture(gl, 0, rows), createTexture(gl, 1, rows)] as const;
  const programOf = (source: ShaderSource): GlProgram => {
    const program = programs.get(source);
    if (program === undefined) throw new Error('there is no such program');
    return program;
  };
  let strands: Strands[] = [];
  let largest = 1;
  gl.bindVertexArray(gl.createVertexArray());
  gl.enable(gl.BLEND);
  gl.blendFunc(gl.ONE, gl.ONE_MINUS_SRC_ALPHA);
  gl.clearColor(0, 0, 0, 0);

  const begin = (source: ShaderSource, view: GlView): GlProgram => {
    const program = programOf(source);
    program.use();
    program.sample('u_places', 0);
    program.set('u_share', view.share);
    program.set('u_zoom', view.scale, -view.scale);
    program.set('u_origin', view.originX, view.originY);
    program.set('u_size', view.width, view.height);
    return program;
  };
  const drawStrands = ({ group, buffer, wedges }: Strands, view: GlView) => {
    const program = begin(strokeOf({ wedges }), view);
    const [red, green, blue] = channelsOf(group.color);
    const { opacity } = group;
    program.set('u_color', red * opacity, green * opacity, blue * opacity, opacity);
    program.set('u_end', group.end);
    gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
    const place = program.attribute(wedges ? 'a_ends' : 'a_work');
    gl.enableVertexAttribArray(place);
    if (wedges) {
      program.set('u_width', widthInPixels(group.width, view.scale / view.density) * view.density);
      gl.vertexAttribIPointer(place, 2, gl.UNSIGNED_INT, 0, 0);
      gl.drawArrays(gl.TRIANGLES, 0, 6 * group.citations.length);
    } else {
      gl.vertexAttribIPointer(place, 1, gl.UNSIGNED_INT, 0, 0);
      gl.drawArrays(gl.LINES, 0, 2 * group.citations.length);
    }
    gl.disableVertexAttribArray(place);
  };
  const shapeOf = (view: GlView) =>
    2 * Math.max(largest, view.smallest) * view.scale > DEFAULTS.largestPoint ? SQUARES : POINTS;
  const drawWorks = (view: GlView) => {
    const shape = shapeOf(view);
    const program = begin(shape, view);
    program.sample('u_looks', 1);
    program.set('u_smallest', view.smallest);
    program.set('u_ring', RING);
    program.set('u_background', ...view.background);
    if (shape === SQUARES) gl.drawArrays(gl.TRIANGLES, 0, 6 * order);
    else gl.drawArrays(gl.POINTS, 0, order);
  };

  return {
    place: (places) => fill(gl, textures[0], { unit: 0, rows, values: places }),
    dress: (looks) => {
      largest = 0;
      for (let at = 3; at < looks.length; at += 4) largest = Math.max(largest, looks[at] ?? 0);
      fill(gl, textures[1], { unit: 1, rows, values: looks });
    },
    connect: ({ source, target, groups }) => {
      for (const { buffer } of strands) gl.deleteBuffer(buffer);
      strands = groups.map((group) => {
        const wedges = group.citations.length <= DEFAULTS.wedges;
        const buffer = gl.createBuffer();
        gl.bindBuffer(gl.ARRAY_BUFFER, buffer);
        const ends = endsOf(group.citations, source, target);
        gl.bufferData(gl.ARRAY_BUFFER, wedges ? sixfold(ends) : ends, gl.STATIC_DRAW);
        return { group, buffer, wedges };
      });
    },
    draw: (view, { citations }) => {
      // All of them before the first drawing: later an answer would wait for what was drawn.
      for (const program of programs.values()) program.ready();
      gl.viewport(0, 0, view.width, view.height);
      gl.clear(gl.COLOR_BUFFER_BIT);
      if (citations) for (const each of strands) drawStrands(each, view);
      drawWorks(view);
    },
  };
}

function strokeOf({ wedges }: Pick<Strands, 'wedges'>): ShaderSource {
  return wedges ? WEDGES : LINES;
}

/** Red, green and blue of `#rrggbb`, each 0 to 1. */
export function channelsOf(color: string): readonly [number, number, number] {
  const value = Number.parseInt(color.slice(1, 7), 16);
  return [(value >> 16) / 255, ((value >> 8) & 255) / 255, (value & 255) / 255];
}

function createTexture(gl: WebGL2RenderingContext, unit: number, rows: number): WebGLTexture {
  const texture = gl.createTexture();
  gl.activeTexture(gl.TEXTURE0 + unit);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texStorage2D(gl.TEXTURE_2D, 1, gl.RGBA32F, ROW, rows);
  for (const filter of [gl.TEXTURE_MIN_FILTER, gl.TEXTURE_MAG_FILTER])
    gl.texParameteri(gl.TEXTURE_2D, filter, gl.NEAREST);
  return texture;
}

function fill(
  gl: WebGL2RenderingContext,
  texture: WebGLTexture,
  { unit, rows, values }: { readonly unit: number; readonly rows: number; readonly values: Float32Array },
): void {
  gl.activeTexture(gl.TEXTURE0 + unit);
  gl.bindTexture(gl.TEXTURE_2D, texture);
  gl.texSubImage2D(gl.TEXTURE_2D, 0, 0, 0, ROW, rows, gl.RGBA, gl.FLOAT, values);
}

function endsOf(citations: Int32Array, source: readonly number[], target: readonly number[]): Uint32Array {
  const ends = new Uint32Array(2 * citations.length);
  for (let at = 0; at < citations.length; at += 1) {
    const citation = citations[at] ?? 0;
    ends[2 * at] = source[citation] ?? 0;
    ends[2 * at + 1] = target[citation] ?? 0;
  }
  return ends;
}

/** Both ends for each of the six corners of a wedge. */
function sixfold(ends: Uint32Array): Uint32Array {
  const corners = new Uint32Array(6 * ends.length);
  for (let at = 0; at < corners.length; at += 1) corners[at] = ends[2 * Math.floor(at / 12) + (at % 2)] ?? 0;
  return corners;
}
