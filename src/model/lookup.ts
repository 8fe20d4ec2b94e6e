import type { WorkRecord } from './work.js';

/** How asking a source ended without an answer that can be used. */
export interface AskFailure {
  /** What the source did, as the predicate of a sentence: `answered 502`. */
  readonly what: string;
  /** How often it was asked. */
  readonly tries: number;
}

/** What is known of a DOI that was asked for: its record (under its primary DOI), or why there is none. */
export type KnownLookup =
  | {
      readonly doi: string;
      readonly record: WorkRecord;
      /** The record as its source gave it, where that is at hand. */
      readonly raw?: unknown;
    }
  | {
      readonly doi: string;
      readonly missing: string;
      readonly agency?: string;
      /** Of a transient failure: what went wrong; absent in stores of earlier versions. */
      readonly failure?: AskFailure;
    };

/** A record that a search found, also as its source gave it. */
export interface Hit {
  readonly record: WorkRecord;
  readonly raw: unknown;
}

/** Why no hits of a search are known, though it was to be made. */
export type Unsearched =
  /** No more searches were allowed. */
  { readonly why: 'limit' } | { readonly why: 'failed'; readonly failure: AskFailure };

/** What became of a DOI that a source was asked for. */
export type Lookup =
  | { readonly doi: string; readonly record: WorkRecord; readonly raw: unknown }
  | {
      readonly doi: string;
      readonly missing: MissingReason;
      readonly agency?: string;
      /** What went wrong, unless the source itself says that it has none. */
      readonly failure?: AskFailure;
    };

/** What one search found, in the source's order, or why there is no usable answer. */
export type Search =
  | { readonly query: string; readonly hits: readonly Hit[] }
  | { readonly query: string; readonly failed: MissingReason; readonly failure: AskFailure };

/**
 * Why a source has no record of a DOI. `not-found`: no agency knows it · `other-agency`: registered elsewhere
 * (`agency` says where) · `too-long`: longer than the source takes, and so not asked · `redirect`: a loop, or away
 * from the API · `bad-request`: the source refused the
 * question · `api-error`: it kept failing, or said that it failed · `mismatch`: another work's record came ·
 * the answer could not be used: `malformed` has not the shape of a record, `not-json` a page, `bad-json`
 * incomplete, `encoding` of an unknown compression, `too-large`, `too-deep`.
 */
export type MissingReason = (typeof MISSING_REASONS)[number];

/** Every reason, as stored. */
export const MISSING_REASONS = [
  'not-found',
  'other-agency',
  'too-long',
  'redirect',
  'bad-request',
  'api-error',
  'malformed',
  'mismatch',
  'too-large',
  'too-deep',
  'encoding',
  'not-json',
  'bad-json',
] as const;

const FINAL_REASONS: ReadonlySet<string> = new Set(['not-found', 'other-agency', 'too-long']);

/** Whether a reason says something of the work, so that asking again would give the same. */
export function isFinalReason(missing: string): boolean {
  return FINAL_REASONS.has(missing);
}

/** Whether a look-up ended without an answer: that says nothing of the work, and the next run asks again. */
export function isTransientFailure(lookup: KnownLookup): boolean {
  return 'missing' in lookup && !isFinalReason(lookup.missing);
}
