import type { AskFailure, Hit } from '../model/lookup.js';
import type { WorkRecord } from '../model/work.js';

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

/** What a source tells while it works. */
export type SourceEvent =
  | {
      readonly type: 'request';
      readonly kind: 'single' | 'list';
      readonly status: number;
      readonly bytes: number;
    }
  | {
      readonly type: 'wait';
      readonly kind: 'single' | 'list';
      readonly milliseconds: number;
      /** What happened, as a sentence without its stop: `Crossref answered 502`. */
      readonly reason: string;
      /** Of a request that failed and is sent again: which try comes next, of how many. */
      readonly retry?: { readonly next: number; readonly of: number };
    }
  | { readonly type: 'notice'; readonly message: string };

/**
 * Where records of works come from.
 *
 * A crawl knows only this: it hands over DOIs and receives, in any order, exactly one lookup for each.
 */
export interface MetadataSource {
  readonly id: string;
  /**
   * @param dois distinct and canonical
   * @throws CiteloomError SOURCE_UNREACHABLE when nothing ever answered; SOURCE_LOST when it answered before
   * and retries are used up; SOURCE_BLOCKED on a 401 or 403; RATE_LIMITED when told to stay away for more than
   * 15 minutes; INTERRUPTED when its signal was aborted
   */
  lookup(dois: readonly string[]): AsyncIterable<Lookup>;
  /**
   * Searches for works by what a reference tells of them, one request each; the answers come in the order of the
   * queries. Absent when the source has no search.
   * @param queries distinct, not empty
   * @throws CiteloomError as `lookup` does
   */
  search?(queries: readonly string[]): AsyncIterable<Search>;
}
