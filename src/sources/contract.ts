import type { Lookup, Search } from '../model/lookup.js';

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
