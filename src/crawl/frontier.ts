import { compareText } from '../model/order.js';

/** How many of the works crawled so far cite each DOI. */
export type CitedBy = Map<string, number>;

/** Which works of a frontier are asked for. */
export interface FrontierOptions {
  /** Asked for before: left out. */
  readonly asked: ReadonlySet<string>;
  /** Left out when fewer works cite them. */
  readonly minCited: number;
  /** The most often cited are kept, ties by DOI. */
  readonly maxWorks: number;
}

/** The DOIs to ask for next, in code-unit order. O(n log n). */
export function nextLevel(
  citedBy: ReadonlyMap<string, number>,
  { asked, minCited, maxWorks }: FrontierOptions,
): string[] {
  const candidates = [...citedBy].filter(([doi, citations]) => citations >= minCited && !asked.has(doi));
  if (candidates.length > maxWorks) {
    candidates.sort(
      ([a, citationsOfA], [b, citationsOfB]) => citationsOfB - citationsOfA || compareText(a, b),
    );
    candidates.length = Math.max(0, Math.floor(maxWorks));
  }
  return candidates.map(([doi]) => doi).sort(compareText);
}
