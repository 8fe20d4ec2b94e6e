import type { DocumentIndex } from '../../../web/document/document-index.js';
import { drawPicture } from '../../../web/drawing/draw-frame.js';
import type { Surface } from '../../../web/drawing/scene.js';
import { createScenery } from '../../../web/drawing/scene-of.js';
import { radiusRange } from '../../../web/drawing/work-radii.js';
import { coloringsOf } from '../../../web/encoding/colorings.js';
import { PALETTES } from '../../../web/encoding/palette.js';
import { passingWorks } from '../../../web/filters/passing-works.js';
import { NOTHING_FOUND } from '../../../web/search/work-search.js';
import { initialState, type ViewerState } from '../../../web/state/state.js';
import { boundsOf, fitBounds } from '../../../web/views/camera.js';

/** Pixels of a character on the surface of tests, and half the height of a line. */
const CHARACTER = 6;
const HALF_LINE = 6;

/** A text with the box that it fills, in pixels, and what it was drawn with. */
export interface RecordedText {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly color: string;
}

/** A closed hull of a region, in pixels. */
export interface RecordedHull {
  readonly x: number;
  readonly y: number;
  /** What it is filled and outlined with; undefined where it is not. */
  readonly fill?: string;
  readonly stroke?: string;
}

/** A surface that keeps what is drawn on it: discs by radius, wedges, texts, and how each disc is painted. */
function recordingSurface() {
  const discs: number[] = [];
  const boxes: RecordedText[] = [];
  const hulls: RecordedHull[] = [];
  let polygons = 0;
  let pending: { readonly x: number; readonly y: number } | undefined;
  const ignore = () => undefined;
  const paint = (how: 'fill' | 'stroke', color: string) => {
    if (pending === undefined) return;
    const { x, y } = pending;
    const known = hulls.findIndex((hull) => hull.x === x && hull.y === y);
    const hull = { ...(hulls[known] ?? { x, y }), [how]: color };
    if (known < 0) hulls.push(hull);
    else hulls[known] = hull;
  };
  const surface: Surface = {
    ...{ fillStyle: '', strokeStyle: '', lineWidth: 1, lineJoin: 'round', font: '' },
    ...{ textAlign: 'left', textBaseline: 'middle' },
    ...{ moveTo: ignore, fillRect: ignore, lineTo: ignore, strokeText: ignore, setLineDash: ignore },
    beginPath: () => {
      pending = undefined;
    },
    fill: () => paint('fill', String(surface.fillStyle)),
    stroke: () => paint('stroke', String(surface.strokeStyle)),
    roundRect: (x = 0, y = 0, width = 0, height = 0) => {
      pending = { x: Number(x) + Number(width) / 2, y: Number(y) + Number(height) / 2 };
    },
    closePath: () => {
      polygons += 1;
    },
    arc: (x, y, radius) => {
      discs.push(radius);
      pending = { x, y };
    },
    fillText: (text, x, y) => {
      const width = CHARACTER * text.length;
      const left = x - { left: 0, right: width }[surface.textAlign === 'right' ? 'right' : 'left'];
      const start = surface.textAlign === 'center' ? x - width / 2 : left;
      const color = String(surface.fillStyle);
      boxes.push({
        ...{ text, color, left: start, right: start + width },
        ...{ top: y - HALF_LINE, bottom: y + HALF_LINE },
      });
    },
    measureText: (text) => ({ width: CHARACTER * text.length }) as TextMetrics,
  };
  return {
    surface,
    discs,
    boxes,
    hulls,
    texts: () => boxes.map(({ text }) => text),
    polygons: () => polygons,
  };
}

/** How a scene is drawn in a test. */
export interface DrawOptions {
  readonly width?: number;
  readonly height?: number;
  /** Pixels per unit around the origin; all that fits unless it is given. */
  readonly scale?: number;
  /** Pixels at the right that a panel covers. */
  readonly covered?: number;
}

/** Draws the picture of a state on a surface that keeps it. */
export function drawOnRecord(
  index: DocumentIndex,
  change: (state: ViewerState) => ViewerState,
  { width = 2000, height = 2000, scale, covered = 0 }: DrawOptions = {},
) {
  const state = change(initialState(index, 'light', true));
  const palette = PALETTES.light;
  const colors = coloringsOf(index)
    .find(({ id }) => id === state.colorBy)
    ?.scale(index, palette);
  if (colors === undefined) throw new Error('no scale');
  const passing = passingWorks(index, state.filters, state.annotations);
  const derived = { palette, scale: colors, passing, results: [], found: NOTHING_FOUND };
  const scene = createScenery(index)(state, derived);
  const camera =
    scale === undefined
      ? fitBounds(boundsOf(scene.layout), { width, height }, scene.view)
      : { x: 0, y: 0, scale };
  const projection = {
    x: (x: number) => width / 2 + (x - camera.x) * camera.scale,
    y: (y: number) => height / 2 - (y - camera.y) * camera.scale,
    ...{ scale: camera.scale, width, height },
  };
  const { scale: fit } = fitBounds(boundsOf(scene.layout), { width, height }, scene.view);
  const radii = radiusRange(scene, { fit, scale: camera.scale });
  const record = recordingSurface();
  drawPicture({
    ...{ context: record.surface, scene, positions: scene.layout, projection, radii },
    covered,
  });
  return { ...record, scene, projection };
}
