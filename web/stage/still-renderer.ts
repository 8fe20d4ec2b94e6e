import { drawPicture } from '../drawing/draw-frame.js';
import type { Frame, Scene } from '../drawing/scene.js';
import { type RadiusRange, radiusRange } from '../drawing/work-radii.js';
import { boundsOf, fitBounds } from '../views/camera.js';
import { type Insets, withCovered } from '../views/views.js';
import type { Renderer } from './renderer.js';

/**
 * Draws scenes as still pictures, for browsers that offer no WebGL: everything is in view, works jump to their next
 * layout, and nothing follows the pointer.
 * @throws Error where canvases are switched off
 */
export function createStillRenderer(
  container: HTMLElement,
  options: {
    readonly scene: Scene;
    readonly covered: () => Insets;
    readonly moved: (radii: RadiusRange) => void;
  },
): Renderer {
  let { scene } = options;
  const canvas = document.createElement('canvas');
  canvas.className = 'still-picture';
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('canvases are switched off');
  container.append(canvas);

  const frame = (): Frame => {
    const stage = { width: container.offsetWidth || 1, height: container.offsetHeight || 1 };
    const insets = withCovered(scene.view.insets, options.covered(), stage.width);
    const { x, y, scale } = fitBounds(boundsOf(scene.layout), stage, { ...scene.view, insets });
    return {
      context,
      scene,
      positions: scene.layout,
      projection: {
        x: (unit) => stage.width / 2 + (unit - x) * scale,
        y: (unit) => stage.height / 2 - (unit - y) * scale,
        scale,
        ...stage,
      },
      radii: radiusRange(scene, { fit: scale, scale }),
      covered: options.covered().right,
    };
  };
  const draw = () => {
    const { projection, ...rest } = frame();
    const density = globalThis.devicePixelRatio || 1;
    canvas.width = Math.round(projection.width * density);
    canvas.height = Math.round(projection.height * density);
    Object.assign(canvas.style, { width: `${projection.width}px`, height: `${projection.height}px` });
    context.setTransform(density, 0, 0, density, 0, 0);
    drawPicture({ ...rest, projection });
    options.moved(rest.radii);
  };
  draw();
  const resizing = new ResizeObserver(draw);
  resizing.observe(container);
  return {
    show: (next) => {
      scene = next;
      draw();
    },
    fit: () => undefined,
    zoom: () => undefined,
    settle: draw,
    uncover: draw,
    reveal: () => undefined,
    frame: () => undefined,
    locate: (work) => {
      const { projection } = frame();
      return { x: projection.x(Number(scene.layout.x[work])), y: projection.y(Number(scene.layout.y[work])) };
    },
    close: () => {
      resizing.disconnect();
      canvas.remove();
    },
  };
}
