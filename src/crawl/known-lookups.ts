import { type Hit, isTransientFailure, type KnownLookup, type Unsearched } from '../model/lookup.js';
import type { StoreReader } from './store-reader.js';

/**
 * What is known without asking, by the DOI that was asked for: a store, a snapshot, or any Map of lookups.
 */
export interface KnownLookups {
  get(doi: string): KnownLookup | undefined;
  /** Whether it is asked for again although it is known; nothing is when absent. */
  isDue?(doi: string): boolean;
  /** What a search found before, by its query. */
  hits?(query: string): readonly Hit[] | undefined;
  /** Why nothing is known of a search that was to be made. */
  unsearched?(query: string): Unsearched | undefined;
  /** Whether a search is made again although its hits are known; none is when absent. */
  isSearchDue?(query: string): boolean;
  /** Of a file of records: every one, also those to which no reference leads by its DOI. */
  lookups?(): Iterable<KnownLookup>;
}

/** Nothing is known. */
export const NOTHING_KNOWN: KnownLookups = new Map<string, KnownLookup>();

/** When a store's lookups are asked for again; those that ended without an answer always are. */
export interface MaxAgeOptions {
  /** Milliseconds after which an answer is too old; never when absent. */
  readonly maxAge?: number;
  /** Whether what earlier runs did not find is asked for again. */
  readonly retryMissing?: boolean;
  /** Milliseconds since 1970 at which this run began: what it asked itself is never due again. */
  readonly now: number;
}

/** A store of which is asked again what is too old, and what ended without an answer. */
export function withMaxAge(store: StoreReader, options: MaxAgeOptions): KnownLookups {
  const { maxAge = Number.POSITIVE_INFINITY, retryMissing = false, now } = options;
  return {
    get: (doi) => store.get(doi),
    isDue: (doi) => {
      const asked = store.asked(doi);
      if (asked === undefined || asked.at >= now) return false;
      if (asked.outcome === 'failed') return true;
      return now - asked.at > maxAge || (retryMissing && asked.outcome === 'missing');
    },
    hits: (query) => store.hits(query),
    unsearched: (query) => store.failedSearch(query),
    isSearchDue: (query) => {
      const at = store.searched(query);
      return at !== undefined && at < now && now - at > maxAge;
    },
  };
}

/** What one cache holds, and what it does not hold, what the next one does. */
export function layerCaches(first: KnownLookups, second: KnownLookups): KnownLookups {
  return {
    get: (doi) => first.get(doi) ?? second.get(doi),
    isDue: (doi) => first.get(doi) === undefined && second.isDue?.(doi) === true,
    hits: (query) => first.hits?.(query) ?? second.hits?.(query),
    unsearched: (query) => first.unsearched?.(query) ?? second.unsearched?.(query),
    isSearchDue: (query) => first.hits?.(query) === undefined && second.isSearchDue?.(query) === true,
    lookups: function* () {
      yield* first.lookups?.() ?? [];
      yield* second.lookups?.() ?? [];
    },
  };
}

/** Whether a new answer takes the place of what is known: a failure never takes that of a record. */
export function replaces(next: KnownLookup, known: KnownLookup): boolean {
  return 'missing' in known || !isTransientFailure(next);
}
