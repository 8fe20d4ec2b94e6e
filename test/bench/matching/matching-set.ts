import type { Reference } from '../../../src/model/reference.js';
import type { CrossrefRecord } from '../../replica/holdings.js';

/** A reference and the work that it means. */
export interface GoldReference {
  readonly reference: Reference;
  /** The DOI of its record in lower case; absent when Crossref has none. */
  readonly expected?: string;
  /** DOIs that are as right, `none` for no match; where people would differ. */
  readonly alternatives?: readonly string[];
  /** What makes it hard, or why there is no record; for people. */
  readonly note?: string;
}

/** References with known answers, and what a search can find. */
export interface MatchingSet {
  readonly name: string;
  readonly references: readonly GoldReference[];
  readonly records: readonly CrossrefRecord[];
}
