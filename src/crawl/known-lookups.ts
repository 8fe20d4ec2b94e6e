import type { Hit, KnownLookup } from '../model/lookup.js';
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
  /** Whether a search is made again although its hits are known; none is when absent. */
  isSearchDue?(query: string): boolean;
  /** Of a file of records: every one, also those to which no reference leads by its DOI. */
  lookups?(): Iterable<KnownLookup>;
}

/** Nothing is known. */
export const NOTHING_KNOWN: KnownLookups = new Map<string, KnownLookup>();

/** When a store's lookups are asked for again. */
export interface RenewalOptions {
  /** Milliseconds after which an answer is too old; never when absent. */
  readonly maxAge?: number;
  /** Whether what earlier runs did not find is asked for again. */
  readonly retryMissing?: boolean;
  /** Milliseconds since 1970 at which this run began: what it asked itself is never due again. */
  readonly now: number;
}

/** A store seen with the wish to renew what is old or was not found. */
export function renewing(store: StoreReader, options: RenewalOptions): KnownLookups {
  const { maxAge = Number.POSITIVE_INFINITY, retryMissing = false, now } = options;
  return {
    get: (doi) => store.get(doi),
    isDue: (doi) => {
      const asked = store.asked(doi);
      if (asked === undefined || asked.at >= now) return false;
      return now - asked.at > maxAge || (retryMissing && asked.outcome === 'missing');
    },
    hits: (query) => store.hits(query),
    isSearchDue: (query) => {
      const at = store.searched(query);
      return at !== undefined && at < now && now - at > maxAge;
    },
  };
}

/** What one source knows, and what it does not know, what the next one does. */
export function firstKnown(first: KnownLookups, second: KnownLookups): KnownLookups {
  return {
    get: (doi) => first.get(doi) ?? second.get(doi),
    isDue: (doi) => first.get(doi) === undefined && second.isDue?.(doi) === true,
    hits: (query) => first.hits?.(query) ?? second.hits?.(query),
    isSearchDue: (query) => first.hits?.(query) === undefined && second.isSearchDue?.(query) === true,
    lookups: function* () {
      yield* first.lookups?.() ?? [];
      yield* second.lookups?.() ?? [];
    },
  };
}

/** Whether an answer says nothing of the work, only that something went wrong. */
export function tellsOfTrouble(lookup: KnownLookup): boolean {
  return 'missing' in lookup && lookup.missing !== 'not-found' && lookup.missing !== 'other-agency';
}

/** Whether a new answer takes the place of what is known: trouble never takes that of a record. */
export function replaces(next: KnownLookup, known: KnownLookup): boolean {
  return 'missing' in known || !tellsOfTrouble(next);
}
