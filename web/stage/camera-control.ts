import type Sigma from 'sigma';
import type { Projection } from '../drawing/scene.js';
import type { CameraState } from '../views/views.js';

/** Moves sigma's camera in units of the layouts. */
export interface CameraControl {
  readonly state: () => CameraState;
  readonly set: (state: CameraState) => void;
  /** Moves there in a time, by equal factors of the scale; `step` is called with the progress before each frame. */
  readonly glide: (target: CameraState, duration: number, step?: (progress: number) => void) => void;
  readonly stop: () => void;
  /** Smallest and largest scale that the reader reaches. */
  readonly limit: (smallest: number, largest: number) => void;
  readonly projection: () => Projection;
}

/** What is asked of sigma: one whose square of this side, around the origin, is framed from 0 to 1, without padding. */
type Viewport = Pick<Sigma, 'getCamera' | 'getDimensions'>;

/**
 * Controls the camera of a sigma instance.
 * @param moved called after each change, with whether the reader made it with mouse, wheel or fingers
 */
export function createCameraControl(
  sigma: Viewport,
  { side, moved }: { readonly side: number; readonly moved: (byReader: boolean) => void },
): CameraControl {
  const camera = sigma.getCamera();
  let byProgram = false;
  let stop: () => void = () => undefined;
  /** Pixels for each unit at the camera's ratio 1, where the square fills the shorter side of the stage. */
  const unit = () => {
    const { width, height } = sigma.getDimensions();
    return Math.min(width, height) / side;
  };
  const state = (): CameraState => {
    const { x, y, ratio } = camera.getState();
    return { x: (x - 0.5) * side, y: (y - 0.5) * side, scale: unit() / ratio };
  };
  const set = ({ x, y, scale }: CameraState) => {
    byProgram = true;
    camera.setState({ x: 0.5 + x / side, y: 0.5 + y / side, ratio: unit() / scale });
    byProgram = false;
  };
  camera.on('updated', () => moved(!byProgram));
  return {
    state,
    set,
    glide: (target, duration, step) => {
      stop();
      const start = state();
      stop = animate(duration, (progress) => {
        step?.(progress);
        set({
          x: start.x + (target.x - start.x) * progress,
          y: start.y + (target.y - start.y) * progress,
          scale: start.scale * (target.scale / start.scale) ** progress,
        });
      });
    },
    stop: () => stop(),
    limit: (smallest, largest) => {
      camera.minRatio = unit() / largest;
      camera.maxRatio = unit() / smallest;
      byProgram = true;
      camera.setState({ ratio: camera.getBoundedRatio(camera.getState().ratio) });
      byProgram = false;
    },
    projection: () => {
      const { width, height } = sigma.getDimensions();
      const at = state();
      return {
        x: (x) => width / 2 + (x - at.x) * at.scale,
        y: (y) => height / 2 - (y - at.y) * at.scale,
        scale: at.scale,
        width,
        height,
      };
    },
  };
}

/**
 * Calls a step with a share that eases out from 0 to 1; gives a function that stops it where it is.
 * Without a duration the one step is taken at once.
 */
function animate(duration: number, step: (share: number) => void): () => void {
  if (duration === 0) {
    step(1);
    return () => undefined;
  }
  const start = performance.now();
  let request = requestAnimationFrame(function frame(now) {
    const time = Math.min(1, (now - start) / duration);
    step(time === 1 ? 1 : 1 - (1 - Math.max(0, time)) ** 3);
    if (time < 1) request = requestAnimationFrame(frame);
  });
  return () => cancelAnimationFrame(request);
}
