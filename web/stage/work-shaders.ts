/** Finds where a work is between two places, how large it is, and how far its marks reach. */
const VERTEX = `
attribute vec4 a_place;
attribute vec4 a_color;
attribute vec4 a_id;
attribute float a_relative;
attribute float a_marks;
uniform mat3 u_matrix;
uniform float u_progress;
uniform vec2 u_radii;
uniform float u_diamond;
uniform float u_pixel;
uniform float u_reach;
varying vec4 v_color;
varying float v_radius;
varying float v_marks;
varying float v_extent;
bool has(float mark) {
  return mod(a_marks, 2.0 * mark) >= mark;
}
vec4 place() {
  v_radius = mix(u_radii.x, u_radii.y, a_relative) * (has(8.0) ? 0.5 : 1.0);
  v_marks = a_marks;
  #ifdef PICKING_MODE
  v_color = a_id;
  v_radius = max(v_radius, u_reach);
  v_extent = has(16.0) ? 0.0 : v_radius + 0.5;
  #else
  v_color = a_color;
  v_extent = v_radius + (has(2.0) ? 3.0 * u_pixel : 1.0);
  if (has(4.0)) v_extent = max(v_extent, u_diamond + 2.0 * u_pixel);
  #endif
  return vec4((u_matrix * vec3(mix(a_place.xy, a_place.zw, u_progress), 1.0)).xy, 0.0, 1.0);
}
`;

/** Draws a disc and its marks, each over what is below it; for picking the disc alone, in the colour of its id. */
const FRAGMENT = `
precision highp float;
varying vec4 v_color;
varying float v_radius;
varying float v_marks;
varying float v_extent;
uniform float u_diamond;
uniform float u_pixel;
uniform float u_ring;
uniform float u_dashed;
uniform vec3 u_background;
uniform vec3 u_retracted;
uniform vec3 u_seed;
float band(float at, float middle, float width) {
  return clamp(0.5 * width + 0.5 - abs(at - middle), 0.0, 1.0);
}
bool has(float mark) {
  return mod(v_marks, 2.0 * mark) >= mark;
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
  if (has(2.0) && v_radius >= u_dashed) {
    float dashes = floor(6.2832 * v_radius / (5.0 * u_pixel));
    float dash = step(fract(atan(offset.y, offset.x) / 6.2832 * dashes), 0.5);
    float cover = dash * band(far, v_radius + 1.5 * u_pixel, 1.25 * u_pixel);
    color = over(color, mix(u_background, v_color.rgb, 0.75), cover);
  }
  if (has(1.0)) {
    float width = max(u_pixel, 0.3 * v_radius);
    color = over(color, u_retracted, band(far, max(2.0 * u_pixel, v_radius) - 0.5 * width, width));
  }
  if (has(4.0)) {
    color = over(color, u_seed, band((abs(offset.x) + abs(offset.y)) * 0.70711, u_diamond * 0.70711, 2.0 * u_pixel));
  }
  gl_FragColor = color;
  #endif
}
`;

/** Works as points: one vertex each, the quickest. */
export const POINTS = {
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

/** Works as squares of two triangles: where points would be too large, or vanish at the edges. */
export const SQUARES = {
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
