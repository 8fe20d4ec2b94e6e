/** Years on either side that a year is compared with. */
const REACH = 2;
/** A single citation is no peak. */
const FEWEST_CITATIONS = 2;

/**
 * By how many each year's citations exceed the median of the five years around it, itself included; years beyond
 * either end count 0. O(years).
 * @see Marx, Bornmann, Barth & Leydesdorff (2014), https://doi.org/10.1002/asi.23089
 */
export function medianDeviations(citations: readonly number[]): number[] {
  return citations.map((count, at) => {
    const around = Array.from({ length: 2 * REACH + 1 }, (_, step) => citations[at + step - REACH] ?? 0);
    return count - around.sort((a, b) => a - b)[REACH];
  });
}

/**
 * The years that stand out most, as positions, ascending: two citations or more, above the median around them, and
 * by more than the years before and after (of a plateau the first).
 */
export function peaksOf(citations: readonly number[], deviations: readonly number[], most: number): number[] {
  const deviation = (at: number) => deviations[at] ?? 0;
  return [...deviations.keys()]
    .filter((at) => deviation(at) > 0 && citations[at] >= FEWEST_CITATIONS)
    .filter((at) => deviation(at) > deviation(at - 1) && deviation(at) >= deviation(at + 1))
    .sort((a, b) => deviation(b) - deviation(a) || a - b)
    .slice(0, most)
    .sort((a, b) => a - b);
}
