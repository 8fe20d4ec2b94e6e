import type { BarRange } from './drag.js';

/** Works whose values lie between two, as a bar of a histogram. */
export interface Bar {
  /** The least and the greatest value. */
  readonly low: number;
  readonly high: number;
  readonly total: number;
  /** How many of them pass the filters. */
  readonly passing: number;
  /** How many have a value that is not from a record. */
  readonly inferred?: number;
  readonly color: string;
}

/** The bars whose values a range holds in part; undefined when there are none. */
export function barsWithin(
  bars: readonly Bar[],
  [low, high]: readonly [number, number],
): BarRange | undefined {
  const from = bars.findIndex((bar) => bar.high >= low);
  const to = bars.findLastIndex((bar) => bar.low <= high);
  return from < 0 || to < from ? undefined : [from, to];
}

/** From the least value of the first to the greatest of the last; null when that is all. */
export function valuesOf(bars: readonly Bar[], [from, to]: BarRange): readonly [number, number] | null {
  const [low, high] = [bars[from]?.low, bars[to]?.high];
  if (low === undefined || high === undefined || (from === 0 && to === bars.length - 1)) return null;
  return [low, high];
}
