/** Works in a row of the textures that hold places and looks. */
export const ROW = 1024;

/** Works stand between where they were and where they go; both are read by the number of the work. */
const PLACES = `#version 300 es
precision highp float;
precision highp int;
uniform highp sampler2D u_places;
uniform float u_share;
uniform vec2 u_zoom;
uniform vec2 u_origin;
uniform vec2 u_size;
vec2 pixelOf(int work) {
  vec4 place = texelFetch(u_places, ivec2(work % ${ROW}, work / ${ROW}), 0);
  return u_origin + mix(place.xy, place.zw, u_share) * u_zoom;
}
vec4 clipOf(vec2 pixel) {
  return vec4(pixel.x / u_size.x * 2.0 - 1.0, 1.0 - pixel.y / u_size.y * 2.0, 0.0, 1.0);
}
`;

const LOOKS = `
uniform highp sampler2D u_looks;
uniform float u_smallest;
flat out vec3 v_color;
flat out float v_radius;
void look(int work) {
  vec4 look = texelFetch(u_looks, ivec2(work % ${ROW}, work / ${ROW}), 0);
  v_color = look.rgb;
  v_radius = max(look.a, u_smallest) * u_zoom.x;
}
`;

const DISC = `#version 300 es
precision mediump float;
uniform vec3 u_background;
uniform float u_ring;
flat in vec3 v_color;
flat in highp float v_radius;
out vec4 color;
void disc(float far) {
  float cover = clamp(v_radius + 0.5 - far, 0.0, 1.0);
  float inner = v_radius * (1.0 - u_ring);
  float ring = clamp(far + 0.5 - inner, 0.0, 1.0) * step(0.4, v_radius - inner);
  color = vec4(mix(v_color, u_background, ring) * cover, cover);
}
`;

/** A shader program as two texts. */
export interface ShaderSource {
  readonly vertex: string;
  readonly fragment: string;
}

/** Works as points: one vertex each, the quickest. */
export const POINTS: ShaderSource = {
  vertex: `${PLACES}${LOOKS}
void main() {
  look(gl_VertexID);
  gl_Position = clipOf(pixelOf(gl_VertexID));
  gl_PointSize = ceil(2.0 * v_radius + 1.0);
}`,
  fragment: `${DISC}
void main() {
  disc(length(gl_PointCoord - 0.5) * ceil(2.0 * v_radius + 1.0));
}`,
};

/** Works as squares of two triangles: where points would be too large, or vanish at the edges. */
export const SQUARES: ShaderSource = {
  vertex: `${PLACES}${LOOKS}
out vec2 v_offset;
void main() {
  int corner = gl_VertexID % 6;
  vec2 side = vec2(corner == 1 || corner == 2 || corner == 4, corner == 2 || corner == 4 || corner == 5) * 2.0 - 1.0;
  look(gl_VertexID / 6);
  v_offset = side * (v_radius + 1.0);
  gl_Position = clipOf(pixelOf(gl_VertexID / 6) + v_offset);
}`,
  fragment: `${DISC}
in highp vec2 v_offset;
void main() {
  disc(length(v_offset));
}`,
};

/** Citations as lines of one pixel, strong where they are made and faint where they arrive. */
export const LINES: ShaderSource = {
  vertex: `${PLACES}
in uint a_work;
uniform vec4 u_color;
uniform float u_end;
out vec4 v_color;
void main() {
  v_color = u_color * ((gl_VertexID & 1) == 0 ? 1.0 : u_end);
  gl_Position = clipOf(pixelOf(int(a_work)));
}`,
  fragment: `#version 300 es
precision mediump float;
in vec4 v_color;
out vec4 color;
void main() {
  color = v_color;
}`,
};

/** Citations as wedges, broad where they are made and pointed where they arrive, with soft sides. */
export const WEDGES: ShaderSource = {
  vertex: `${PLACES}
in uvec2 a_ends;
uniform float u_width;
uniform float u_end;
out float v_side;
out float v_half;
void main() {
  int corner = gl_VertexID % 6;
  float end = float(corner == 1 || corner == 2 || corner == 4);
  float side = float(corner == 2 || corner == 4 || corner == 5) * 2.0 - 1.0;
  vec2 from = pixelOf(int(a_ends.x));
  vec2 to = pixelOf(int(a_ends.y));
  vec2 along = to - from;
  float far = max(length(along), 0.001);
  vec2 across = vec2(-along.y, along.x) / far;
  v_half = 0.5 * u_width * mix(1.0, u_end, end);
  v_side = side * (v_half + 1.0);
  gl_Position = clipOf(mix(from, to, end) + across * v_side);
}`,
  fragment: `#version 300 es
precision highp float;
uniform vec4 u_color;
in float v_side;
in float v_half;
out vec4 color;
void main() {
  color = u_color * min(1.0, 2.0 * v_half) * clamp(v_half + 0.5 - abs(v_side), 0.0, 1.0);
}`,
};
