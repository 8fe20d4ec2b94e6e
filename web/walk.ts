/** A direction of an arrow key, `y` pointing up. */
export interface Direction {
  readonly x: number;
  readonly y: number;
}

/** The arrow keys. */
export const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowLeft: { x: -1, y: 0 },
  ArrowRight: { x: 1, y: 0 },
  ArrowUp: { x: 0, y: 1 },
  ArrowDown: { x: 0, y: -1 },
};

/** Where works stand, and which of them can be walked to. */
export interface Terrain {
  readonly x: readonly number[];
  readonly y: readonly number[];
  readonly open: readonly boolean[];
}

/**
 * The nearest work in a direction, those straight ahead first; without a start the one nearest to the middle.
 * Undefined when there is none further on. O(V).
 */
export function nextWork(terrain: Terrain, from: number | null, direction: Direction): number | undefined {
  const { x, y, open } = terrain;
  const origin = from === null ? undefined : { x: x[from] ?? 0, y: y[from] ?? 0 };
  let best: number | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (let work = 0; work < x.length; work += 1) {
    if (open[work] !== true || work === from) continue;
    const [dx, dy] = [(x[work] ?? 0) - (origin?.x ?? 0), (y[work] ?? 0) - (origin?.y ?? 0)];
    const ahead = dx * direction.x + dy * direction.y;
    const aside = Math.abs(dx * direction.y - dy * direction.x);
    if (origin !== undefined && (ahead <= 0 || aside > 2 * ahead)) continue;
    const cost = origin === undefined ? Math.hypot(dx, dy) : ahead + 2 * aside;
    if (cost < least) [best, least] = [work, cost];
  }
  return best;
}
