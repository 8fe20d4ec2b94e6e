import { NodeProgram, type NodeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import { colorToArray, indexToColor } from 'sigma/utils';
import { diamondReach, SMALLEST_DASHED } from '../drawing/draw-marks.js';
import { RING } from '../drawing/draw-works.js';
import { LazyProgram } from './lazy-program.js';
import type { WorkColumns } from './work-columns.js';
import { POINTS, SQUARES } from './work-shaders.js';

const DEFAULTS = {
  /** Pixels across above which works are squares: points may be no larger, and vanish at the edges. */
  largestPoint: 24,
  /** Pixels around the centre of a work in which it is found, however small: by a mouse, by a finger. */
  mouse: 5,
  finger: 18,
};

const UNIFORMS = [
  'u_matrix',
  'u_progress',
  'u_radii',
  'u_size',
  'u_pixel',
  'u_reach',
  'u_ring',
  'u_dashed',
  'u_diamond',
  'u_background',
  'u_retracted',
  'u_seed',
] as const;
type Uniform = (typeof UNIFORMS)[number];

const { FLOAT, UNSIGNED_BYTE, POINTS: AS_POINTS, TRIANGLES } = WebGL2RenderingContext;

const ATTRIBUTES = [
  { name: 'a_place', size: 4, type: FLOAT },
  { name: 'a_relative', size: 1, type: FLOAT },
  { name: 'a_marks', size: 1, type: FLOAT },
  { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
  { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
  { name: 'a_corner', size: 2, type: FLOAT },
];
/** Floats a corner. */
const STRIDE = 10;
const CENTER = [[0, 0]] as const;
const CORNERS = [
  [-1, -1],
  [1, -1],
  [-1, 1],
  [-1, 1],
  [1, -1],
  [1, 1],
] as const;

/**
 * Draws works as discs with their marks, and for picking as discs that are never too small to be hit: one point
 * each, or squares of two triangles once they are large.
 * @param isTouch whether a finger points
 */
export function createWorkProgram(columns: WorkColumns, isTouch: () => boolean): NodeProgramType {
  abstract class WorkShape extends NodeProgram<Uniform> {
    private read = -1;
    protected abstract readonly corners: typeof CENTER | typeof CORNERS;

    override processVisibleItem(): void {}

    override render(params: RenderParams): void {
      if (this.read !== columns.version) this.readColumns();
      const { pickProgram } = this;
      if (!columns.isPickable) this.pickProgram = null;
      super.render(params);
      this.pickProgram = pickProgram;
    }

    private readColumns(): void {
      const { places, sizes, marks, colors, ids, order, version } = columns;
      let at = 0;
      for (const work of order)
        for (const [x, y] of this.corners) {
          for (let part = 0; part < 4; part += 1) this.array[at + part] = Number(places[4 * work + part]);
          this.array[at + 4] = Number(sizes[work]);
          this.array[at + 5] = Number(marks[work]);
          this.array[at + 6] = Number(colors[work]);
          this.array[at + 7] = Number(ids[work]);
          this.array[at + 8] = x;
          this.array[at + 9] = y;
          at += STRIDE;
        }
      this.read = version;
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      const at = (name: Uniform) => uniformLocations[name] ?? null;
      const { background, retracted, seed } = columns.markColors;
      const pixel = params.pixelRatio;
      const { least, most } = columns.radii;
      gl.uniformMatrix3fv(at('u_matrix'), false, params.matrix);
      gl.uniform1f(at('u_progress'), columns.progress);
      gl.uniform2f(at('u_radii'), least * pixel, most * pixel);
      gl.uniform1f(at('u_pixel'), pixel);
      gl.uniform1f(at('u_reach'), (isTouch() ? DEFAULTS.finger : DEFAULTS.mouse) * pixel);
      gl.uniform1f(at('u_ring'), RING);
      gl.uniform1f(at('u_dashed'), SMALLEST_DASHED * pixel);
      gl.uniform1f(at('u_diamond'), diamondReach(columns.radii) * pixel);
      gl.uniform2f(at('u_size'), params.width * pixel, params.height * pixel);
      gl.uniform3fv(at('u_background'), channelsOf(background));
      gl.uniform3fv(at('u_retracted'), channelsOf(retracted));
      gl.uniform3fv(at('u_seed'), channelsOf(seed));
    }
  }

  class WorkPoints extends WorkShape {
    protected override readonly corners = CENTER;

    override getDefinition() {
      return {
        VERTICES: 1,
        VERTEX_SHADER_SOURCE: POINTS.vertex,
        FRAGMENT_SHADER_SOURCE: POINTS.fragment,
        METHOD: AS_POINTS,
        UNIFORMS,
        ATTRIBUTES,
      };
    }
  }

  class WorkSquares extends WorkShape {
    protected override readonly corners = CORNERS;

    override getDefinition() {
      return {
        VERTICES: CORNERS.length,
        VERTEX_SHADER_SOURCE: SQUARES.vertex,
        FRAGMENT_SHADER_SOURCE: SQUARES.fragment,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES,
      };
    }
  }

  return class WorkProgram extends LazyProgram {
    private readonly squares: LazyProgram;

    constructor(...place: ConstructorParameters<NodeProgramType>) {
      super(() => new WorkPoints(...place));
      this.squares = new LazyProgram(() => new WorkSquares(...place));
    }

    override reallocate(capacity: number): void {
      super.reallocate(capacity);
      this.squares.reallocate(capacity);
    }

    /** Works are in the order in which sigma processes them: by number. */
    override process(id: number, work: number): void {
      columns.ids[work] = indexToColor(id);
      columns.version += 1;
    }

    override render(params: RenderParams): void {
      if (2 * columns.radii.most * params.pixelRatio > DEFAULTS.largestPoint) this.squares.render(params);
      else super.render(params);
    }

    override kill(): void {
      super.kill();
      this.squares.kill();
    }
  };
}

/** Device pixels for each unit of the layouts, while the camera is not turned. */
export function pixelsPerUnit({ matrix, width, pixelRatio }: RenderParams, side: number): number {
  return (Number(matrix[0]) * width * pixelRatio) / 2 / side;
}

function channelsOf(color: string): readonly number[] {
  return colorToArray(color)
    .slice(0, 3)
    .map((channel) => channel / 255);
}
