import {
  createNodeCompoundProgram,
  NodeProgram,
  type NodeProgramType,
  type ProgramInfo,
} from 'sigma/rendering';
import type { NodeDisplayData, RenderParams } from 'sigma/types';
import { colorToArray } from 'sigma/utils';
import { SMALLEST_DASHED } from './draw-marks.js';
import { RING } from './draw-works.js';
import type { WorkColumns } from './work-columns.js';

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
  'u_scale',
  'u_smallest',
  'u_size',
  'u_pixel',
  'u_reach',
  'u_ring',
  'u_dashed',
  'u_background',
  'u_retracted',
  'u_seed',
] as const;
type Uniform = (typeof UNIFORMS)[number];

const VERTEX = `
attribute vec4 a_place;
attribute vec4 a_color;
attribute vec4 a_id;
attribute float a_radius;
attribute float a_marks;
uniform mat3 u_matrix;
uniform float u_progress;
uniform float u_scale;
uniform float u_smallest;
uniform float u_pixel;
uniform float u_reach;
varying vec4 v_color;
varying float v_radius;
varying float v_marks;
varying float v_extent;
vec4 place() {
  v_radius = max(abs(a_radius), u_smallest) * u_scale;
  v_marks = a_marks;
  #ifdef PICKING_MODE
  v_color = a_id;
  v_radius = max(v_radius, u_reach);
  v_extent = a_radius < 0.0 ? 0.0 : v_radius + 0.5;
  #else
  v_color = a_color;
  v_extent = v_radius + (mod(a_marks, 4.0) < 2.0 ? 1.0 : 3.0 * u_pixel);
  if (a_marks >= 4.0) v_extent = max(v_extent, max(8.0 * u_pixel, 1.5 * u_scale) + 2.0 * u_pixel);
  #endif
  return vec4((u_matrix * vec3(mix(a_place.xy, a_place.zw, u_progress), 1.0)).xy, 0.0, 1.0);
}
`;

const FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying float v_radius;
varying float v_marks;
varying float v_extent;
uniform float u_scale;
uniform float u_pixel;
uniform float u_ring;
uniform float u_dashed;
uniform vec3 u_background;
uniform vec3 u_retracted;
uniform vec3 u_seed;
float band(float at, float middle, float width) {
  return clamp(0.5 * width + 0.5 - abs(at - middle), 0.0, 1.0);
}
vec4 over(vec4 below, vec3 color, float cover) {
  return vec4(color * cover, cover) + below * (1.0 - cover);
}
void work(vec2 offset) {
  float far = length(offset);
  #ifdef PICKING_MODE
  if (v_extent == 0.0 || far > v_radius) discard;
  gl_FragColor = v_color;
  gl_FragColor.a *= 255.0 / 254.0;
  #else
  float inner = v_radius * (1.0 - u_ring);
  float ring = clamp(far + 0.5 - inner, 0.0, 1.0) * step(0.4, v_radius - inner);
  vec4 color = over(vec4(0.0), mix(v_color.rgb, u_background, ring), clamp(v_radius + 0.5 - far, 0.0, 1.0));
  if (mod(v_marks, 4.0) >= 2.0 && v_radius >= u_dashed) {
    float dashes = floor(6.2832 * v_radius / (5.0 * u_pixel));
    float dash = step(fract(atan(offset.y, offset.x) / 6.2832 * dashes), 0.5);
    float cover = dash * band(far, v_radius + 1.5 * u_pixel, 1.25 * u_pixel);
    color = over(color, mix(u_background, v_color.rgb, 0.75), cover);
  }
  if (mod(v_marks, 2.0) >= 1.0) {
    float width = max(u_pixel, 0.3 * v_radius);
    color = over(color, u_retracted, band(far, max(2.0 * u_pixel, v_radius) - 0.5 * width, width));
  }
  if (v_marks >= 4.0) {
    float reach = max(8.0 * u_pixel, 1.5 * u_scale);
    color = over(color, u_seed, band((abs(offset.x) + abs(offset.y)) * 0.70711, reach * 0.70711, 2.0 * u_pixel));
  }
  gl_FragColor = color;
  #endif
}
`;

const POINTS = {
  vertex: `${VERTEX}
void main() {
  gl_Position = place();
  gl_PointSize = ceil(2.0 * v_extent);
}`,
  fragment: `${FRAGMENT}
void main() {
  work((gl_PointCoord - 0.5) * ceil(2.0 * v_extent));
}`,
};

const SQUARES = {
  vertex: `${VERTEX}
attribute vec2 a_corner;
uniform vec2 u_size;
varying vec2 v_offset;
void main() {
  vec4 center = place();
  v_offset = a_corner * v_extent;
  gl_Position = center + vec4(2.0 * v_offset.x / u_size.x, -2.0 * v_offset.y / u_size.y, 0.0, 0.0);
}`,
  fragment: `${FRAGMENT}
varying vec2 v_offset;
void main() {
  work(v_offset);
}`,
};

const { FLOAT, UNSIGNED_BYTE, POINTS: AS_POINTS, TRIANGLES } = WebGL2RenderingContext;

const ATTRIBUTES = [
  { name: 'a_place', size: 4, type: FLOAT },
  { name: 'a_radius', size: 1, type: FLOAT },
  { name: 'a_marks', size: 1, type: FLOAT },
  { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
  { name: 'a_id', size: 4, type: UNSIGNED_BYTE, normalized: true },
];
/** Floats a work, and which of them holds what the pointer finds it by. */
const STRIDE = 8;
const ID = 7;

/**
 * Draws works as discs with their marks, and for picking as discs that are never too small to be hit: one point
 * each, or squares of two triangles once they are large.
 * @param isTouch whether a finger points
 */
export function createWorkProgram(columns: WorkColumns, isTouch: () => boolean): NodeProgramType {
  abstract class WorkProgram extends NodeProgram<Uniform> {
    private read = -1;

    protected abstract isRightSize(diameter: number): boolean;

    override processVisibleItem(id: number, start: number, _data: NodeDisplayData): void {
      this.array[start + ID] = id;
      this.read = -1;
    }

    override render(params: RenderParams): void {
      const scale = pixelsPerUnit(params, columns.side);
      if (!this.isRightSize(2 * Math.max(columns.largest, columns.smallest) * scale)) return;
      if (this.read !== columns.version) this.readColumns();
      super.render(params);
    }

    /** Works are in the order in which sigma processes them: by number. */
    private readColumns(): void {
      const { places, radii, marks, colors, version } = columns;
      for (let work = 0, at = 0; work < radii.length; work += 1, at += STRIDE) {
        for (let part = 0; part < 4; part += 1) this.array[at + part] = Number(places[4 * work + part]);
        this.array[at + 4] = Number(radii[work]);
        this.array[at + 5] = Number(marks[work]);
        this.array[at + 6] = Number(colors[work]);
      }
      this.read = version;
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      const at = (name: Uniform) => uniformLocations[name] ?? null;
      const { background, retracted, seed } = columns.markColors;
      const scale = pixelsPerUnit(params, columns.side);
      const pixel = params.pixelRatio;
      gl.uniformMatrix3fv(at('u_matrix'), false, params.matrix);
      gl.uniform1f(at('u_progress'), columns.progress);
      gl.uniform1f(at('u_scale'), scale);
      gl.uniform1f(at('u_smallest'), columns.smallest);
      gl.uniform1f(at('u_pixel'), pixel);
      gl.uniform1f(at('u_reach'), (isTouch() ? DEFAULTS.finger : DEFAULTS.mouse) * pixel);
      gl.uniform1f(at('u_ring'), RING);
      gl.uniform1f(at('u_dashed'), scale < SMALLEST_DASHED * pixel ? 1e9 : SMALLEST_DASHED * pixel);
      gl.uniform2f(at('u_size'), params.width * pixel, params.height * pixel);
      gl.uniform3fv(at('u_background'), channelsOf(background));
      gl.uniform3fv(at('u_retracted'), channelsOf(retracted));
      gl.uniform3fv(at('u_seed'), channelsOf(seed));
    }
  }

  class WorkPoints extends WorkProgram {
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

    protected override isRightSize(diameter: number): boolean {
      return diameter <= DEFAULTS.largestPoint;
    }
  }

  class WorkSquares extends WorkProgram {
    override getDefinition() {
      return {
        VERTICES: 6,
        VERTEX_SHADER_SOURCE: SQUARES.vertex,
        FRAGMENT_SHADER_SOURCE: SQUARES.fragment,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES,
        CONSTANT_ATTRIBUTES: [{ name: 'a_corner', size: 2, type: FLOAT }],
        CONSTANT_DATA: [
          [-1, -1],
          [1, -1],
          [-1, 1],
          [-1, 1],
          [1, -1],
          [1, 1],
        ],
      };
    }

    protected override isRightSize(diameter: number): boolean {
      return diameter > DEFAULTS.largestPoint;
    }
  }

  return createNodeCompoundProgram([WorkPoints, WorkSquares]);
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
