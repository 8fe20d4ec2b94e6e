/** How well a clustering agrees with the truth, over all pairs of things. */
export interface PairwiseScore {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Scores pairs: two things with the same key are said to be one, two with the same truth are one. */
export function scorePairs(truth: readonly string[], keys: readonly string[]): PairwiseScore {
  const said = pairs(keys);
  const real = pairs(truth);
  const both = pairs(keys.map((key, at) => `${key}\n${truth[at]}`));
  const precision = said === 0 ? 1 : both / said;
  const recall = real === 0 ? 1 : both / real;
  return { precision, recall, f1: both === 0 ? 0 : (2 * precision * recall) / (precision + recall) };
}

function pairs(values: readonly string[]): number {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts.values()].reduce((sum, count) => sum + (count * (count - 1)) / 2, 0);
}
