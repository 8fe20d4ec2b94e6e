import type { DocumentIndex } from '../document/document-index.js';
import { createCanvasSurface, createMeasure } from '../export/canvas-surface.js';
import { pictureOf } from '../export/picture.js';
import type { createDerivation } from '../state/derive.js';
import type { ViewerState } from '../state/state.js';

/** Pixels of the picture for each of the page: what printers show. */
const SHARPNESS = 2;

/** What a picture on paper is made of. */
export interface PrintInput {
  readonly index: DocumentIndex;
  readonly current: () => ViewerState;
  readonly derive: ReturnType<typeof createDerivation>;
  /** The element that holds the stage. */
  readonly place: HTMLElement;
  readonly signal: AbortSignal;
}

/**
 * Prints the graph as a picture in light colours, with its legend: browsers print nothing of WebGL, and paper is
 * white.
 */
export function printPicture({ index, current, derive, place, signal }: PrintInput): void {
  let canvas: HTMLCanvasElement | undefined;
  const remove = () => canvas?.remove();
  const draw = () => {
    remove();
    const state: ViewerState = { ...current(), theme: 'light', hovered: null, pointedKeys: null };
    const context = { index, state, derived: derive(state) };
    const stage = { width: place.clientWidth, height: place.clientHeight };
    const picture = pictureOf(
      { context, stage, whole: state.camera === null, legend: true },
      createMeasure(),
    );
    const surface = createCanvasSurface(picture.size, SHARPNESS);
    picture.draw(surface);
    canvas = surface.canvas;
    canvas.className = 'print-picture';
    canvas.setAttribute('role', 'img');
    canvas.setAttribute('aria-label', picture.description);
    place.append(canvas);
  };
  window.addEventListener('beforeprint', draw, { signal });
  window.addEventListener('afterprint', remove, { signal });
  signal.addEventListener('abort', remove);
}
