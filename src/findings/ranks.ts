/** Values with their ranks, and the order in which they rise, so that ranks among fewer of them take one pass. */
export interface Ranking {
  /** NaN where there is none. */
  readonly values: Float64Array;
  /** Indexes of the values that are there, lowest first, equals by index. */
  readonly rising: Uint32Array;
  /** From 1 for the lowest; equals share the average of theirs. NaN where there is no value. */
  readonly ranks: Float64Array;
}

/** Prepares values for ranking. O(n log n). */
export function rankingOf(values: ArrayLike<number | null | undefined>): Ranking {
  const numbers = Float64Array.from(values, (value) => value ?? Number.NaN);
  const present = Uint32Array.from(numbers.keys()).filter((index) => !Number.isNaN(numbers[index]));
  const rising = present.sort((a, b) => numbers[a] - numbers[b] || a - b);
  return { values: numbers, rising, ranks: averageRanks(numbers, rising) };
}

/** The values without those that `other` lacks, ranked anew. O(n); nothing to do where it lacks none. */
export function rankedAmong(ranking: Ranking, other: Ranking): Ranking {
  const { values, rising } = ranking;
  const shared = rising.filter((index) => !Number.isNaN(other.values[index]));
  if (shared.length === rising.length) return ranking;
  return { values, rising: shared, ranks: averageRanks(values, shared) };
}

function averageRanks(values: Float64Array, rising: Uint32Array): Float64Array {
  const ranks = new Float64Array(values.length).fill(Number.NaN);
  for (let from = 0, to = 0; from < rising.length; from = to) {
    const value = values[rising[from]];
    while (to < rising.length && values[rising[to]] === value) to += 1;
    for (let at = from; at < to; at += 1) ranks[rising[at]] = (from + 1 + to) / 2;
  }
  return ranks;
}

/** With fewer works, a correlation says nothing. */
const FEWEST = 3;

/**
 * Spearman's rank correlation, −1 to 1, over the works that have both values: Pearson's correlation of their
 * ranks, equals sharing the average. Undefined for fewer than three works, or when one value is the same for all.
 * O(n).
 * @see Spearman (1904), The proof and measurement of association between two things
 */
export function rankCorrelation(a: Ranking, b: Ranking): number | undefined {
  const { rising: shared, ranks: ranksOfA } = rankedAmong(a, b);
  const { ranks: ranksOfB } = rankedAmong(b, a);
  if (shared.length < FEWEST) return undefined;
  const mean = (shared.length + 1) / 2;
  let [together, spreadOfA, spreadOfB] = [0, 0, 0];
  for (const index of shared) {
    const [fromMeanOfA, fromMeanOfB] = [ranksOfA[index] - mean, ranksOfB[index] - mean];
    together += fromMeanOfA * fromMeanOfB;
    spreadOfA += fromMeanOfA ** 2;
    spreadOfB += fromMeanOfB ** 2;
  }
  if (spreadOfA === 0 || spreadOfB === 0) return undefined;
  return together / Math.sqrt(spreadOfA * spreadOfB);
}
