import type { YearRange } from './slice-by-years.js';

/** How a span of years is cut: into so many periods, or into periods of so many years. */
export type PeriodCut = { readonly slices: number } | { readonly length: number };

/**
 * Periods that follow one another and cover the span; the last may be shorter.
 *
 * So many slices are as alike as whole years allow, the longer ones first; there are never more than years.
 */
export function periodsOf([from, to]: YearRange, cut: PeriodCut): YearRange[] {
  const years = to - from + 1;
  const periods: YearRange[] = [];
  for (let first = from; first <= to; ) {
    const left = to - first + 1;
    const length =
      'length' in cut ? cut.length : Math.ceil(left / (Math.min(cut.slices, years) - periods.length));
    periods.push([first, Math.min(to, first + length - 1)]);
    first += length;
  }
  return periods;
}
