import type { Reference } from '../../../src/model/reference.js';

/** What a matcher says of one reference. */
export type Verdict =
  | { readonly outcome: 'matched'; readonly doi: string; readonly score: number }
  | { readonly outcome: 'ambiguous' | 'unmatched' };

/** Decides whether one of the hits is the work that a reference means. */
export type Matcher = (
  reference: Reference,
  /** Raw Crossref records, as the search gave them, best first. */
  hits: readonly unknown[],
) => Verdict;
