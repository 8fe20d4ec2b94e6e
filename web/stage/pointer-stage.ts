import { Camera, MouseCaptor, type default as Sigma, TouchCaptor } from 'sigma';
import type { CameraState, Coordinates } from 'sigma/types';

/** A camera over a square of the world, and the mouse and the fingers that move it. */
export interface PointerStage {
  readonly camera: Camera;
  readonly mouse: MouseCaptor;
  readonly touch: TouchCaptor;
  /** Pixels; never 0. */
  readonly dimensions: () => { readonly width: number; readonly height: number };
  /** Takes over the size of the element. */
  readonly resize: () => void;
  /** How near and how far the camera goes. */
  readonly limit: (nearest: number, farthest: number) => void;
  readonly toStage: (world: Coordinates) => Coordinates;
  readonly toWorld: (stage: Coordinates) => Coordinates;
  readonly close: () => void;
}

/** Where the square of the world lies. */
export interface World {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
}

/**
 * Puts sigma's camera and its reading of mouse, wheel and fingers over an element, without sigma itself: its
 * drawing of nodes and edges would take 30 kB compressed and three contexts of the graphics card for nothing.
 */
export function createPointerStage(container: HTMLElement, world: World): PointerStage {
  const camera = new Camera();
  camera.enabledRotation = false;
  const element = document.createElement('div');
  element.className = 'sigma-mouse';
  Object.assign(element.style, { position: 'absolute', inset: '0', touchAction: 'none', userSelect: 'none' });
  container.append(element);

  let size = { width: 1, height: 1 };
  const resize = () => {
    size = { width: container.offsetWidth || 1, height: container.offsetHeight || 1 };
  };
  resize();
  const side = world.x[1] - world.x[0];
  const middle = { x: (world.x[0] + world.x[1]) / 2, y: (world.y[0] + world.y[1]) / 2 };
  /** Pixels of the square's side, which camera states are measured in. */
  const pixels = ({ ratio }: CameraState) => Math.min(size.width, size.height) / ratio;
  const toSquare = ({ x, y }: Coordinates, state: CameraState = camera.getState()): Coordinates => ({
    x: state.x + (x - size.width / 2) / pixels(state),
    y: state.y - (y - size.height / 2) / pixels(state),
  });
  const renderer = {
    getCamera: () => camera,
    getSetting: (name: string) => (name === 'stagePadding' ? 0 : false),
    viewportToFramedGraph: (at: Coordinates, { cameraState }: { cameraState?: CameraState } = {}) =>
      toSquare(at, cameraState),
    /** A camera at another ratio that has the same point of the world at a place of the stage. */
    getViewportZoomedState: (at: Coordinates, wanted: number): CameraState => {
      const { x, y, angle, ratio } = camera.getState();
      const next = camera.getBoundedRatio(wanted);
      const [target, share] = [toSquare(at), 1 - next / ratio];
      return { angle, ratio: next, x: x + (target.x - x) * share, y: y + (target.y - y) * share };
    },
  };
  // Of sigma, the captors ask for these alone.
  const asked = renderer as unknown as Sigma;
  const mouse = new MouseCaptor(element, asked);
  const touch = new TouchCaptor(element, asked);
  // A double click is the viewer's own.
  mouse.setSettings({ ...mouse.settings, doubleClickZoomingRatio: 1 });
  touch.setSettings({ ...touch.settings, doubleClickZoomingRatio: 1 });

  return {
    camera,
    mouse,
    touch,
    dimensions: () => size,
    resize,
    limit: (nearest, farthest) => {
      camera.minRatio = nearest;
      camera.maxRatio = farthest;
      camera.setState(camera.getState());
    },
    toStage: (at) => {
      const state = camera.getState();
      return {
        x: size.width / 2 + (0.5 + (at.x - middle.x) / side - state.x) * pixels(state),
        y: size.height / 2 - (0.5 + (at.y - middle.y) / side - state.y) * pixels(state),
      };
    },
    toWorld: (at) => {
      const { x, y } = toSquare(at);
      return { x: middle.x + (x - 0.5) * side, y: middle.y + (y - 0.5) * side };
    },
    close: () => {
      mouse.kill();
      touch.kill();
      camera.removeAllListeners();
      mouse.removeAllListeners();
      touch.removeAllListeners();
      element.remove();
    },
  };
}
