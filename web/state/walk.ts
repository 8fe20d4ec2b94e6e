import { viewLayout } from '../views/view-layout.js';
import type { ShownDocument } from './derive.js';

/** A direction of an arrow key, `y` pointing up. */
export interface Direction {
  readonly x: number;
  readonly y: number;
}

/** Where works lie, and which of them can be walked to. */
export interface Terrain {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly open: readonly boolean[];
}

/** The middle of a layout. */
const MIDDLE: Direction = { x: 0, y: 0 };

/** The work that an arrow key leads to in the view that is shown; undefined when there is none further on. O(V). */
export function workTowards(
  { index, state, derived }: ShownDocument,
  direction: Direction,
): number | undefined {
  const { x, y } = viewLayout(index, state).oriented(state.upright);
  return nextWork({ x, y, open: derived.passing }, state.hovered ?? state.selected, direction);
}

/**
 * The nearest work in a direction, those straight ahead first; without a start the one nearest to the middle.
 * Undefined when there is none further on. O(V).
 */
export function nextWork(terrain: Terrain, from: number | null, direction: Direction): number | undefined {
  const { x, y, open } = terrain;
  const place = (work: number) => {
    const [placeX, placeY] = [x[work], y[work]];
    return placeX === undefined || placeY === undefined ? undefined : { x: placeX, y: placeY };
  };
  const origin = from === null ? undefined : place(from);
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let work = 0; work < x.length; work += 1) {
    const here = place(work);
    if (here === undefined || open[work] !== true || work === from) continue;
    const { x: startX, y: startY } = origin ?? MIDDLE;
    const [dx, dy] = [here.x - startX, here.y - startY];
    const ahead = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y - dy * direction.x);
    if (origin !== undefined && (ahead <= 0 || aside > 2 * ahead)) continue;
    const cost = origin === undefined ? Math.hypot(dx, dy) : ahead + 2 * aside;
    if (cost < least) [best, least] = [work, cost];
  }
  return best;
}
