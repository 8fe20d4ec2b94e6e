import type { Projection, Scene } from '../drawing/scene.js';
import { boundsOf, fitBounds } from '../views/camera.js';
import type { CameraState } from '../views/views.js';
import type { Size } from './surface.js';

/** Most of a picture of the whole view, for a graph of many works, and what names need beside the outermost works. */
const WHOLE = { width: 1280, height: 860, least: 620, most: 5200, largestScale: 18, names: 150 };
const FOOT = 30;

/** From units of the layout to the pixels of a picture, as a camera sees them. */
function projectionIn({ x, y, scale }: CameraState, { width, height }: Size): Projection {
  return {
    x: (unit) => width / 2 + (unit - x) * scale,
    y: (unit) => height / 2 - (unit - y) * scale,
    scale,
    width,
    height,
  };
}

/**
 * Everything of a scene: on a surface as large as it needs, and larger than usual where works would become too small
 * to be told apart.
 */
export function wholeProjection({ layout, view }: Scene): Projection {
  const bounds = boundsOf(layout);
  const insets = { ...view.insets, bottom: view.insets.bottom + FOOT };
  const extent = { width: bounds.right - bounds.left, height: bounds.top - bounds.bottom };
  const margins = { width: insets.left + insets.right + WHOLE.names, height: insets.top + insets.bottom };
  const scale = Math.max(
    view.smallestScale,
    Math.min(
      WHOLE.largestScale,
      (WHOLE.width - margins.width) / extent.width,
      (WHOLE.height - margins.height) / extent.height,
    ),
  );
  const side = (name: keyof Size) =>
    Math.round(Math.min(WHOLE.most, Math.max(WHOLE.least, extent[name] * scale + margins[name])));
  const size = { width: side('width'), height: side('height') };
  return projectionIn(fitBounds(bounds, size, { ...view, insets, smallestScale: 0 }), size);
}

/** What the reader sees on a stage of a size. */
export function seenProjection({ layout, view }: Scene, stage: Size, camera: CameraState | null): Projection {
  const insets = { ...view.insets, bottom: view.insets.bottom + FOOT };
  return projectionIn(camera ?? fitBounds(boundsOf(layout), stage, { ...view, insets }), stage);
}
