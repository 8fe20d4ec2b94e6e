/** When the graphics card was done with what a task had it draw. */
export interface Paint {
  /** Milliseconds since the page was asked for. */
  readonly at: number;
  /** Vertices drawn. */
  readonly vertices: number;
}

/** What the clock leaves on the page. */
export interface PaintClock {
  readonly paints: Paint[];
  /** Whether each task waits for the graphics card; off while script alone is timed. */
  waits: boolean;
}

/** A page with a clock on it. */
export type ClockedWindow = Window & { paintClock: PaintClock };

/**
 * Runs in a page before any of its scripts: after each task that draws it waits for the graphics card, as
 * drawing only queues commands, and notes the time.
 */
export function installPaintClock(): void {
  const clock: PaintClock = { paints: [], waits: true };
  (globalThis as unknown as ClockedWindow).paintClock = clock;
  const drawn = new Map<WebGL2RenderingContext, number>();
  const note = (gl: WebGL2RenderingContext, vertices: number) => {
    if (drawn.size === 0) queueMicrotask(settle);
    drawn.set(gl, (drawn.get(gl) ?? 0) + vertices);
  };
  const settle = () => {
    const vertices = [...drawn.values()].reduce((sum, count) => sum + count, 0);
    if (clock.waits)
      for (const gl of drawn.keys()) gl.readPixels(0, 0, 1, 1, gl.RGBA, gl.UNSIGNED_BYTE, new Uint8Array(4));
    drawn.clear();
    clock.paints.push({ at: performance.now(), vertices });
  };
  const { drawArrays, drawArraysInstanced } = WebGL2RenderingContext.prototype;
  WebGL2RenderingContext.prototype.drawArrays = function (mode, first, count) {
    drawArrays.call(this, mode, first, count);
    note(this, count);
  };
  WebGL2RenderingContext.prototype.drawArraysInstanced = function (mode, first, count, instances) {
    drawArraysInstanced.call(this, mode, first, count, instances);
    note(this, count * instances);
  };
}
