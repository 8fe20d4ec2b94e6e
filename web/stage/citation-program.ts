import { EdgeProgram, type EdgeProgramType, type ProgramInfo } from 'sigma/rendering';
import type { RenderParams } from 'sigma/types';
import { widthInPixels } from '../drawing/draw-citations.js';
import type { CitationColumns } from './citation-columns.js';
import { LazyProgram } from './lazy-program.js';
import type { WorkColumns } from './work-columns.js';
import { pixelsPerUnit } from './work-program.js';

const UNIFORMS = ['u_matrix', 'u_progress', 'u_size', 'u_width'] as const;
type Uniform = (typeof UNIFORMS)[number];

const VERTEX = `
attribute vec4 a_source;
attribute vec4 a_target;
attribute vec4 a_color;
attribute float a_opacity;
attribute float a_width;
attribute float a_taper;
attribute vec2 a_corner;
uniform mat3 u_matrix;
uniform float u_progress;
uniform vec2 u_size;
uniform vec3 u_width;
varying vec4 v_color;
varying float v_side;
varying float v_half;
vec2 pixelOf(vec4 place) {
  return (u_matrix * vec3(mix(place.xy, place.zw, u_progress), 1.0)).xy * 0.5 * u_size;
}
void main() {
  vec2 from = pixelOf(a_source);
  vec2 to = pixelOf(a_target);
  vec2 along = to - from;
  vec2 across = vec2(-along.y, along.x) / max(length(along), 0.001);
  v_half = 0.5 * clamp(a_width * u_width.z, u_width.x, u_width.y) * mix(1.0, a_taper, a_corner.x);
  // What lies farther out than half a pixel beside it is not covered.
  v_side = a_corner.y * (v_half + 0.5);
  v_color = vec4(a_color.rgb * a_opacity, a_opacity);
  gl_Position = vec4((mix(from, to, a_corner.x) + across * v_side) / (0.5 * u_size), 0.0, 1.0);
}`;

const FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying float v_side;
varying float v_half;
void main() {
  gl_FragColor = v_color * min(1.0, 2.0 * v_half) * clamp(v_half + 0.5 - abs(v_side), 0.0, 1.0);
}`;

const { FLOAT, UNSIGNED_BYTE, TRIANGLES } = WebGL2RenderingContext;
/** Floats a corner. */
const STRIDE = 14;

/**
 * Corners of a citation: how far along it, and on which side. Each holds all of it: drawing in software takes as long for
 * an instance as for a hundred corners.
 */
const POINTED = [
  [0, -1],
  [0, 1],
  [1, 0],
] as const;
const BLUNT = [
  [0, -1],
  [1, -1],
  [0, 1],
  [0, 1],
  [1, -1],
  [1, 1],
] as const;

/**
 * Draws citations as wedges, broad where they are made and narrow where they arrive, with soft sides.
 * @param pointed whether all end in a point: half as much to draw
 */
export function createCitationProgram(
  works: WorkColumns,
  citations: CitationColumns,
  pointed: boolean,
): EdgeProgramType {
  const corners = pointed ? POINTED : BLUNT;
  class CitationWedges extends EdgeProgram<Uniform> {
    private read = '';

    override getDefinition() {
      return {
        VERTICES: corners.length,
        VERTEX_SHADER_SOURCE: VERTEX,
        FRAGMENT_SHADER_SOURCE: FRAGMENT,
        METHOD: TRIANGLES,
        UNIFORMS,
        ATTRIBUTES: [
          { name: 'a_source', size: 4, type: FLOAT },
          { name: 'a_target', size: 4, type: FLOAT },
          { name: 'a_color', size: 4, type: UNSIGNED_BYTE, normalized: true },
          { name: 'a_opacity', size: 1, type: FLOAT },
          { name: 'a_width', size: 1, type: FLOAT },
          { name: 'a_taper', size: 1, type: FLOAT },
          { name: 'a_corner', size: 2, type: FLOAT },
        ],
      };
    }

    override processVisibleItem(): void {}

    override render(params: RenderParams): void {
      const version = `${works.version} ${citations.version}`;
      if (this.read !== version) this.readColumns();
      this.read = version;
      super.render(params);
    }

    private readColumns(): void {
      const { ends, colors, opacities, widths, tapers } = citations;
      let at = 0;
      for (let citation = 0; citation < colors.length; citation += 1) {
        const [source, target] = [4 * Number(ends[2 * citation]), 4 * Number(ends[2 * citation + 1])];
        for (const [along, side] of corners) {
          for (let part = 0; part < 4; part += 1) {
            this.array[at + part] = Number(works.places[source + part]);
            this.array[at + 4 + part] = Number(works.places[target + part]);
          }
          this.array[at + 8] = Number(colors[citation]);
          this.array[at + 9] = Number(opacities[citation]);
          this.array[at + 10] = Number(widths[citation]);
          this.array[at + 11] = Number(tapers[citation]);
          this.array[at + 12] = along;
          this.array[at + 13] = side;
          at += STRIDE;
        }
      }
    }

    override setUniforms(params: RenderParams, { gl, uniformLocations }: ProgramInfo): void {
      const at = (name: Uniform) => uniformLocations[name] ?? null;
      const { width, height, pixelRatio } = params;
      gl.uniformMatrix3fv(at('u_matrix'), false, params.matrix);
      gl.uniform1f(at('u_progress'), works.progress);
      gl.uniform2f(at('u_size'), width * pixelRatio, height * pixelRatio);
      gl.uniform3f(
        at('u_width'),
        widthInPixels(0, 1) * pixelRatio,
        widthInPixels(Infinity, 1) * pixelRatio,
        pixelsPerUnit(params, works.side),
      );
    }
  }

  return class CitationProgram extends LazyProgram {
    constructor(...place: ConstructorParameters<EdgeProgramType>) {
      super(() => new CitationWedges(...place));
    }

    override render(params: RenderParams): void {
      if (citations.visible) super.render(params);
    }
  };
}
