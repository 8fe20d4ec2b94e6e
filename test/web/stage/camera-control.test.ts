import type Sigma from 'sigma';
import { describe, expect, it } from 'vitest';
import { createCameraControl } from '../../../web/stage/camera-control.js';

type Camera = ReturnType<Sigma['getCamera']>;

/** Sigma's camera as far as the control asks for it, over a stage of 800 × 400 pixels. */
function viewport() {
  let state = { x: 0.5, y: 0.5, angle: 0, ratio: 1 };
  const listeners: (() => void)[] = [];
  const camera: Pick<Camera, 'getState' | 'setState' | 'getBoundedRatio' | 'minRatio' | 'maxRatio'> & {
    on: Camera['on'];
  } = {
    minRatio: null,
    maxRatio: null,
    getState: () => state,
    getBoundedRatio: (ratio) => Math.min(Math.max(ratio, camera.minRatio ?? 0), camera.maxRatio ?? Infinity),
    setState(next) {
      const before = state;
      state = { ...state, ...next, ratio: camera.getBoundedRatio(next.ratio ?? state.ratio) };
      if (JSON.stringify(before) !== JSON.stringify(state)) for (const listener of listeners) listener();
      return camera as Camera;
    },
    on(_event, listener) {
      listeners.push(listener as () => void);
      return camera as Camera;
    },
  };
  return {
    camera,
    sigma: { getCamera: () => camera as Camera, getDimensions: () => ({ width: 800, height: 400 }) },
  };
}

describe('the control of the camera', () => {
  it('speaks in units of the layouts: 400 pixels hold the square of 200 units at ratio 1', () => {
    const { sigma } = viewport();
    const control = createCameraControl(sigma, { side: 200, moved: () => undefined });
    expect(control.state()).toEqual({ x: 0, y: 0, scale: 2 });
    control.set({ x: 50, y: -25, scale: 8 });
    expect(control.state()).toEqual({ x: 50, y: -25, scale: 8 });
    const { x, y, scale } = control.projection();
    expect([x(50), y(-25), x(60), y(-15), scale]).toEqual([400, 200, 480, 120, 8]);
  });

  it('tells moves of the reader from its own', () => {
    const { sigma, camera } = viewport();
    const moves: boolean[] = [];
    const control = createCameraControl(sigma, { side: 200, moved: (byReader) => moves.push(byReader) });
    control.set({ x: 1, y: 1, scale: 2 });
    camera.setState({ x: 0.25 });
    control.glide({ x: 0, y: 0, scale: 2 }, 0);
    expect(moves).toEqual([false, true, false]);
  });

  it('keeps the reader between two scales', () => {
    const { sigma, camera } = viewport();
    const control = createCameraControl(sigma, { side: 200, moved: () => undefined });
    control.limit(1, 4);
    camera.setState({ ratio: 0.01 });
    expect(control.state().scale).toBe(4);
    camera.setState({ ratio: 100 });
    expect(control.state().scale).toBe(1);
  });

  it('does not move where the camera is within new limits', () => {
    const { sigma } = viewport();
    const moves: boolean[] = [];
    const control = createCameraControl(sigma, { side: 200, moved: (byReader) => moves.push(byReader) });
    control.set({ x: 1 / 3, y: 0.1, scale: 2.7 });
    moves.length = 0;
    control.limit(1, 4);
    expect(moves).toEqual([]);
  });

  it('glides in one step where there is no time, and says how far it is', () => {
    const { sigma } = viewport();
    const control = createCameraControl(sigma, { side: 200, moved: () => undefined });
    const steps: number[] = [];
    control.glide({ x: 10, y: 20, scale: 6 }, 0, (progress) => steps.push(progress));
    expect(steps).toEqual([1]);
    expect(control.state().scale).toBeCloseTo(6, 12);
  });
});
