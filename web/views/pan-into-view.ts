import type { StageSize } from './camera.js';
import type { CameraState, Insets } from './views.js';

const DEFAULTS = {
  /** Pixels around the point that matters, for its ring and its name, */
  margin: 48,
  /** and around the others. */
  companions: 14,
};

/** A place in units of a layout. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Where points are to come into view. */
export interface ViewOptions {
  readonly stage: StageSize;
  /** What panels cover. */
  readonly insets: Insets;
  /** Pixels per unit below which no point is worth going; the scale stays unless it is given. */
  readonly leastScale?: number;
}

/**
 * The camera moved as little as possible so that a point is clear of the insets, and with it as many of its companions
 * as there is space for; it goes back where all of them would not fit. O(n log n).
 */
export function panIntoView(
  from: CameraState,
  point: Point,
  { companions = [], ...options }: ViewOptions & { readonly companions?: readonly Point[] },
): CameraState {
  const { stage, insets, leastScale = from.scale } = options;
  const across = { low: insets.left, high: stage.width - insets.right };
  const down = { low: insets.top, high: stage.height - insets.bottom };
  const xs = companions.map(({ x }) => x);
  const ys = companions.map(({ y }) => y);
  const fitting = Math.min(scaleFor(point.x, xs, across), scaleFor(point.y, ys, down));
  const scale = Math.min(from.scale, Math.max(leastScale, fitting));
  const pixel = {
    x: stage.width / 2 + (point.x - from.x) * from.scale,
    y: stage.height / 2 - (point.y - from.y) * from.scale,
  };
  const place = ({ x, y }: Point) => ({
    x: pixel.x + (x - point.x) * scale,
    y: pixel.y - (y - point.y) * scale,
  });
  const places = companions.map(place);
  const dx = shiftInto(
    pixel.x,
    places.map(({ x }) => x),
    across,
  );
  const isClear = ({ x }: Point) => x + dx >= across.low && x + dx <= across.high;
  const dy = shiftInto(
    pixel.y,
    places.filter(isClear).map(({ y }) => y),
    down,
  );
  return {
    x: point.x - (pixel.x + dx - stage.width / 2) / scale,
    y: point.y + (pixel.y + dy - stage.height / 2) / scale,
    scale,
  };
}

/** An interval in pixels that nothing covers. */
interface Free {
  readonly low: number;
  readonly high: number;
}

/** Pixels per unit at which a value and others around it fill an interval, each with its margin. */
function scaleFor(value: number, others: readonly number[], { low, high }: Free): number {
  let [least, most] = [value, value];
  for (const other of others) [least, most] = [Math.min(least, other), Math.max(most, other)];
  const { margin, companions } = DEFAULTS;
  const room = (margins: number) => Math.max(0, high - low - margins);
  return Math.min(
    room(2 * companions) / Math.max(most - least, 1e-9),
    room(margin + companions) / Math.max(most - value, value - least, 1e-9),
  );
}

/** The least shift with which a place comes into an interval, and the most of the others with it. */
function shiftInto(place: number, others: readonly number[], { low, high }: Free): number {
  const room = high - low - 2 * DEFAULTS.companions;
  const sorted = [...others, place].sort((a, b) => a - b);
  let best = { count: 0, shift: 0 };
  let last = 0;
  for (const [first, start] of sorted.entries()) {
    if (start > place) break;
    while (last < sorted.length && Number(sorted[last]) <= start + Math.max(0, room)) last += 1;
    const end = Number(sorted[last - 1]);
    if (end < place) continue;
    const shift = clamp(0, low + DEFAULTS.companions - start, high - DEFAULTS.companions - end);
    const count = last - first;
    if (count > best.count || (count === best.count && Math.abs(shift) < Math.abs(best.shift)))
      best = { count, shift };
  }
  return clamp(best.shift, low + DEFAULTS.margin - place, high - DEFAULTS.margin - place);
}

function clamp(value: number, least: number, most: number): number {
  return least > most ? (least + most) / 2 : Math.min(Math.max(value, least), most);
}
