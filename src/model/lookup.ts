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

/** Why a source has no record of a DOI, in words: it says so itself, it failed, or its answer could not be used. */
export const MISSING_WORDS = {
  'not-found': 'no agency knows the DOI',
  'other-agency': 'the DOI is registered with another agency',
  'too-long': 'the DOI is longer than Crossref takes',
  redirect: 'the answer was a redirect, in a circle or away from Crossref',
  'bad-request': 'Crossref refused the question',
  'api-error': 'Crossref kept failing',
  malformed: 'what came has not the shape of a record',
  mismatch: 'the record of another work came',
  'too-large': 'what came is too large',
  'too-deep': 'what came is nested too deeply',
  encoding: 'what came is packed in an unknown way',
  'not-json': 'a page came in place of a record',
  'bad-json': 'what came is incomplete',
} as const;

/** Why a source has no record of a DOI, as stored. */
export type MissingReason = keyof typeof MISSING_WORDS;

/** Whether a text is such a reason. */
export function isMissingReason(text: string): text is MissingReason {
  return Object.hasOwn(MISSING_WORDS, text);
}

const FINAL_REASONS: ReadonlySet<string> = new Set(['not-found', 'other-agency', 'too-long']);

/** Whether a reason says something of the work, so that asking again would give the same. */
export function isFinalReason(missing: string): boolean {
  return FINAL_REASONS.has(missing);
}

/** Whether a look-up ended without an answer: that says nothing of the work, and the next run asks again. */
export function isTransientFailure(lookup: KnownLookup): boolean {
  return 'missing' in lookup && !isFinalReason(lookup.missing);
}
