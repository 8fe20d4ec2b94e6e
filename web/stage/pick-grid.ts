const DEFAULTS = {
  /** Side of a cell in units: few works stand in one, as layouts keep them 2 units apart. */
  cell: 4,
  /** Cells along a side at most, however far works stand apart. */
  most: 1024,
};

/** A point, and how far around it anything is looked for, in units. */
export interface Neighbourhood {
  readonly x: number;
  readonly y: number;
  readonly within: number;
}

/** Finds works by where they stand. */
export interface PickGrid {
  /** The nearest work whose own reach holds the point; undefined when there is none. No reach exceeds `within`. */
  readonly nearest: (at: Neighbourhood, reach: (work: number) => number) => number | undefined;
}

/** Sorts works into the cells of a grid; O(V). */
export function createPickGrid(x: ArrayLike<number>, y: ArrayLike<number>): PickGrid {
  const order = x.length;
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  for (let work = 0; work < order; work += 1) {
    const [px, py] = [x[work] ?? 0, y[work] ?? 0];
    left = Math.min(left, px);
    right = Math.max(right, px);
    bottom = Math.min(bottom, py);
    top = Math.max(top, py);
  }
  const cell = Math.max(DEFAULTS.cell, (right - left) / DEFAULTS.most, (top - bottom) / DEFAULTS.most);
  const columns = Math.floor((right - left) / cell) + 1;
  const rows = Math.floor((top - bottom) / cell) + 1;
  const cellOf = (work: number) =>
    Math.floor(((y[work] ?? 0) - bottom) / cell) * columns + Math.floor(((x[work] ?? 0) - left) / cell);
  const offsets = new Int32Array(columns * rows + 1);
  for (let work = 0; work < order; work += 1) {
    const at = cellOf(work) + 1;
    offsets[at] = (offsets[at] ?? 0) + 1;
  }
  for (let at = 0; at < columns * rows; at += 1)
    offsets[at + 1] = (offsets[at + 1] ?? 0) + (offsets[at] ?? 0);
  const next = offsets.slice();
  const works = new Int32Array(order);
  for (let work = 0; work < order; work += 1) {
    const at = cellOf(work);
    works[next[at] ?? 0] = work;
    next[at] = (next[at] ?? 0) + 1;
  }
  const inGrid = (value: number, most: number) => Math.min(Math.max(Math.floor(value), 0), most - 1);

  return {
    nearest: ({ x: px, y: py, within: reachOfAll }, reach) => {
      let best: number | undefined;
      let least = Infinity;
      const firstColumn = inGrid((px - reachOfAll - left) / cell, columns);
      const lastColumn = inGrid((px + reachOfAll - left) / cell, columns);
      const lastRow = inGrid((py + reachOfAll - bottom) / cell, rows);
      for (let row = inGrid((py - reachOfAll - bottom) / cell, rows); row <= lastRow; row += 1) {
        const end = offsets[row * columns + lastColumn + 1] ?? 0;
        for (let at = offsets[row * columns + firstColumn] ?? 0; at < end; at += 1) {
          const work = works[at] ?? 0;
          const distance = Math.hypot((x[work] ?? 0) - px, (y[work] ?? 0) - py);
          if (distance < least && distance <= reach(work)) [best, least] = [work, distance];
        }
      }
      return best;
    },
  };
}
