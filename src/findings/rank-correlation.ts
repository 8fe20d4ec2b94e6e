import { type Ranking, rankedAmong } from './ranks.js';

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
    const [fromMeanOfA, fromMeanOfB] = [
      (ranksOfA[index] as number) - mean,
      (ranksOfB[index] as number) - mean,
    ];
    together += fromMeanOfA * fromMeanOfB;
    spreadOfA += fromMeanOfA ** 2;
    spreadOfB += fromMeanOfB ** 2;
  }
  if (spreadOfA === 0 || spreadOfB === 0) return undefined;
  return together / Math.sqrt(spreadOfA * spreadOfB);
}
