import type { Unsearched } from './lookup.js';

/** What of a reference is compared with a record. */
export type MatchField = 'title' | 'author' | 'year' | 'container' | 'volume' | 'issue' | 'page';

/** A work that a reference without a DOI may mean. */
export interface MatchCandidate {
  readonly doi: string;
  readonly title?: string;
  /** 0 to 1: how well what both tell agrees. */
  readonly score: number;
  readonly agreeing: readonly MatchField[];
  /** Why it is not taken, in words; absent when it could be. */
  readonly objection?: string;
}

/** How it was settled what a reference means, in words. */
export const FOUND_BY = {
  record: 'found by the record of a work that is here anyway',
  reference: 'found by another work’s reference that carries the DOI',
  library: 'found in a library of bibliographic facts',
  search: 'found by a search',
  decision: 'decided by you',
} as const;

/** Who settled what a reference means: records and references at hand, a source of records, the user. */
export type MatchedBy = keyof typeof FOUND_BY;

/** What matching found for one reference without a DOI. */
export interface Match {
  readonly outcome: 'matched' | 'ambiguous' | 'unmatched' | 'unchecked';
  /** Of a match: the work. */
  readonly doi?: string;
  /** Of a match that was computed. */
  readonly score?: number;
  readonly agreeing?: readonly MatchField[];
  readonly by?: MatchedBy;
  /** In words: what was found, or why nothing was. */
  readonly reason: string;
  /** The best first, at most five. */
  readonly candidates: readonly MatchCandidate[];
}

/** A search that was to be made for references and brought nothing. */
export type UnsearchedQuery = Unsearched & {
  readonly query: string;
  /** Keys of the references. */
  readonly references: readonly string[];
};

/** What a user decided that a reference means: a work, none that has a DOI, or that it is found out again. */
export type Decision = { readonly doi: string } | 'none' | 'automatic';

/** Names one reference of one seed, as a key of a Map. */
export function referenceId(seed: string, key: string): string {
  return JSON.stringify([seed, key]);
}

/** What was found, as one cell of matches.csv: `matched 10.1000/182`. */
export function foundText(outcome: string, doi: string): string {
  return `${outcome} ${doi}`.trim();
}
