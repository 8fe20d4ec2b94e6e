import type { Column } from '../../../../src/model/work-columns.js';
import type { Bar } from '../brush/bar.js';

const DEFAULTS = {
  bars: 24,
  /** So many times the middle value makes the greatest one a giant: steps then grow. */
  skewed: 12,
};

/** Bars of a histogram, and the bar of each work; −1 where it has no value. */
export interface ValueBars {
  readonly bars: readonly Pick<Bar, 'low' | 'high' | 'total'>[];
  readonly barOf: Int32Array;
}

/**
 * The values of a measure as bars: one for each value where there are few, else steps of one width, or of growing
 * width where a few values are far greater than the others. Bars without a work are left out. O(V log V).
 */
export function valueBars(column: Column<number>, isSeed: readonly boolean[]): ValueBars {
  const valueAt = (work: number) => (isSeed[work] === true ? null : (column[work] ?? null));
  const values = Float64Array.from(column.flatMap((_, work) => valueAt(work) ?? [])).sort();
  const stepOf = steps(values);
  const bars: { low: number; high: number; total: number }[] = [];
  const placeOf = new Map<number, number>();
  for (const value of values) {
    const step = stepOf(value);
    const last = bars.at(-1);
    if (last !== undefined && placeOf.has(step)) {
      last.high = value;
      last.total += 1;
    } else {
      placeOf.set(step, bars.length);
      bars.push({ low: value, high: value, total: 1 });
    }
  }
  const barOf = Int32Array.from(column, (_, work) => {
    const value = valueAt(work);
    return value === null ? -1 : (placeOf.get(stepOf(value)) ?? -1);
  });
  return { bars, barOf };
}

/** The step that an ascending list of values puts each of them on; never less for a greater value. */
function steps(values: Float64Array): (value: number) => number {
  const distinct = new Set(values);
  if (distinct.size <= DEFAULTS.bars) return (value) => value;
  const [least = 0, most = 0] = [values[0], values.at(-1)];
  const positive = values.find((value) => value > 0) ?? 0;
  const middle = values[values.length >> 1] ?? 0;
  if (least >= 0 && most > DEFAULTS.skewed * middle) {
    const floor = Math.max(positive, most / 1e5);
    const ratio = Math.log(most / floor) / (DEFAULTS.bars - 1);
    return (value) =>
      value <= 0
        ? -1
        : Math.min(DEFAULTS.bars - 1, Math.floor(Math.log(Math.max(value, floor) / floor) / ratio));
  }
  const width = (most - least) / DEFAULTS.bars;
  return (value) => Math.min(DEFAULTS.bars - 1, Math.floor((value - least) / width));
}
