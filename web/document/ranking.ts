import type { MeasureAttribute } from '../../src/model/measures.js';
import type { Column } from '../../src/model/work-columns.js';

/** What works can be ranked by. */
export type RankedMeasure = MeasureAttribute;

/** Standard competition ranking (1, 2, 2, 4) of the works that have a value; seeds have none. */
export interface Ranking {
  readonly rankOf: (work: number) => number | undefined;
  /** Share of the ranked works that have less, in whole percent, 0 to 99. */
  readonly percentileOf: (work: number) => number | undefined;
  /** Where a value stands among them, 0 to 1; equals share the middle of their places. */
  readonly shareOf: (value: number) => number;
  /** How many works are ranked. */
  readonly among: number;
  readonly largest: number;
  /** Half of the ranked works have no more. */
  readonly middle: number;
  readonly smallest: number;
}

/** Ranks a column, the largest first. O(V log V). */
export function rankColumn(column: Column<number>, isSeed: readonly boolean[]): Ranking {
  const valueAt = (work: number) => (isSeed[work] === true ? null : (column[work] ?? null));
  const values: number[] = [];
  for (let work = 0; work < column.length; work += 1) {
    const value = valueAt(work);
    if (value !== null) values.push(value);
  }
  const sorted = Float64Array.from(values).sort();
  const among = sorted.length;
  const rankOf = (work: number) => {
    const value = valueAt(work);
    return value === null ? undefined : among - end(sorted, value) + 1;
  };
  return {
    rankOf,
    percentileOf: (work) => {
      const value = valueAt(work);
      return value === null ? undefined : Math.floor((100 * begin(sorted, value)) / among);
    },
    shareOf: (value) => (among === 0 ? 0 : (begin(sorted, value) + end(sorted, value)) / 2 / among),
    among,
    middle: sorted[Math.max(0, Math.ceil(among / 2) - 1)] ?? 0,
    largest: sorted[among - 1] ?? 0,
    smallest: sorted[0] ?? 0,
  };
}

/** How many of the ascending values are smaller. */
function begin(sorted: Float64Array, value: number): number {
  return partition(sorted, (other) => other < value);
}

/** How many of the ascending values are not larger. */
function end(sorted: Float64Array, value: number): number {
  return partition(sorted, (other) => other <= value);
}

function partition(sorted: Float64Array, before: (value: number) => boolean): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (before(sorted[middle] as number)) low = middle + 1;
    else high = middle;
  }
  return low;
}
