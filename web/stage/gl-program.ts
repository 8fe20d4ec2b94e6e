import type { ShaderSource } from './shaders.js';

/** A program on the graphics card. */
export interface GlProgram {
  readonly use: () => void;
  /** Sets a number or a vector of numbers. */
  readonly set: (name: string, ...values: readonly number[]) => void;
  /** Sets which texture unit a sampler reads. */
  readonly sample: (name: string, unit: number) => void;
  readonly attribute: (name: string) => number;
}

/**
 * Compiles and links a program.
 * @throws Error when the driver refuses it
 */
export function createProgram(gl: WebGL2RenderingContext, source: ShaderSource): GlProgram {
  const program = gl.createProgram();
  for (const [type, text] of [
    [gl.VERTEX_SHADER, source.vertex],
    [gl.FRAGMENT_SHADER, source.fragment],
  ] as const) {
    const shader = gl.createShader(type);
    if (shader === null) throw new Error('the graphics card gives no shader');
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  if (gl.getProgramParameter(program, gl.LINK_STATUS) !== true && !gl.isContextLost())
    throw new Error(`the graphics card refuses a shader: ${gl.getProgramInfoLog(program) ?? ''}`);
  const places = new Map<string, WebGLUniformLocation | null>();
  const placeOf = (name: string) => {
    if (!places.has(name)) places.set(name, gl.getUniformLocation(program, name));
    return places.get(name) ?? null;
  };
  const setters = [gl.uniform1fv, gl.uniform2fv, gl.uniform3fv, gl.uniform4fv] as const;
  return {
    use: () => gl.useProgram(program),
    set: (name, ...values) => setters[values.length - 1]?.call(gl, placeOf(name), values),
    sample: (name, unit) => gl.uniform1i(placeOf(name), unit),
    attribute: (name) => gl.getAttribLocation(program, name),
  };
}
