import type { ShaderSource } from './shaders.js';

/** A program on the graphics card. */
export interface GlProgram {
  /**
   * Waits until the driver is done with it; only then the rest may be called.
   * @throws Error when the driver refuses it
   */
  readonly ready: () => void;
  readonly use: () => void;
  /** Sets a number or a vector of numbers. */
  readonly set: (name: string, ...values: readonly number[]) => void;
  /** Sets which texture unit a sampler reads. */
  readonly sample: (name: string, unit: number) => void;
  readonly attribute: (name: string) => number;
}

/** Has the driver compile and link a program, and does not wait for it. */
export function createProgram(gl: WebGL2RenderingContext, source: ShaderSource): GlProgram {
  const program = gl.createProgram();
  for (const [type, text] of [
    [gl.VERTEX_SHADER, source.vertex],
    [gl.FRAGMENT_SHADER, source.fragment],
  ] as const) {
    const shader = gl.createShader(type);
    // A lost context gives none.
    if (shader === null) continue;
    gl.shaderSource(shader, text);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
  }
  gl.linkProgram(program);
  let linked = false;
  const places = new Map<string, WebGLUniformLocation | null>();
  const placeOf = (name: string) => {
    if (!places.has(name)) places.set(name, gl.getUniformLocation(program, name));
    return places.get(name) ?? null;
  };
  const setters = [gl.uniform1fv, gl.uniform2fv, gl.uniform3fv, gl.uniform4fv] as const;
  return {
    ready: () => {
      if (linked) return;
      linked = gl.getProgramParameter(program, gl.LINK_STATUS) === true;
      if (!linked && !gl.isContextLost())
        throw new Error(`the graphics card refuses a shader: ${gl.getProgramInfoLog(program) ?? ''}`);
    },
    use: () => gl.useProgram(program),
    set: (name, ...values) => setters[values.length - 1]?.call(gl, placeOf(name), values),
    sample: (name, unit) => gl.uniform1i(placeOf(name), unit),
    attribute: (name) => gl.getAttribLocation(program, name),
  };
}
