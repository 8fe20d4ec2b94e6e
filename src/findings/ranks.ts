/** Values with the order in which they rise, so that ranks among any of them take one pass. */
export interface Ranking {
  /** NaN where there is none. */
  readonly values: Float64Array;
  /** Indexes of the values that are there, lowest first, equals by index. */
  readonly rising: Uint32Array;
}

/** Prepares values for ranking. O(n log n). */
export function rankingOf(values: ArrayLike<number | null | undefined>): Ranking {
  const numbers = Float64Array.from(values, (value) => value ?? Number.NaN);
  const present = Uint32Array.from(numbers.keys()).filter((index) => !Number.isNaN(numbers[index]));
  const rising = present.sort((a, b) => (numbers[a] as number) - (numbers[b] as number) || a - b);
  return { values: numbers, rising };
}

/**
 * Ranks from 1 for the lowest, among the values that `other` has too; equals share the average of theirs.
 * NaN where either has none. O(n).
 */
export function averageRanks({ values, rising }: Ranking, other: Ranking): Float64Array {
  const shared = rising.filter((index) => !Number.isNaN(other.values[index]));
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  for (let from = 0, to = 0; from < shared.length; from = to) {
    const value = values[shared[from] as number];
    while (to < shared.length && values[shared[to] as number] === value) to += 1;
    for (let at = from; at < to; at += 1) ranks[shared[at] as number] = (from + 1 + to) / 2;
  }
  return ranks;
}
