import type { Hit, KnownLookup, Lookup, Search, Unsearched } from './lookup.js';
import { isTransientFailure } from './lookup.js';

/**
 * Answers of a source, by what was asked: look-ups by DOI, searches by query. A store, a snapshot, a file of
 * records and the answers of one run are all read, and added to, through this.
 */
export interface LookupCache {
  get(doi: string): KnownLookup | undefined;
  /** Whether a DOI is to be asked for again although it is known. */
  isDue(doi: string): boolean;
  /** What a search found, in the source's order. */
  hits(query: string): readonly Hit[] | undefined;
  /** Why nothing is known of a search that was to be made. */
  unsearched(query: string): Unsearched | undefined;
  /** Whether a search is to be made again although its hits are known. */
  isSearchDue(query: string): boolean;
  /** Records that the user gave: matching considers them, although no reference may lead to them by its DOI. */
  givenRecords(): Iterable<KnownLookup>;
  /** Adds an answer; a transient failure replaces no record. Ignored by a cache that is only read. */
  add(lookup: Lookup): void;
  /** Adds what a search found; one that failed replaces no hits. */
  addSearch(search: Search): void;
}

/** A cache without answers, which keeps none: what is only read overrides its methods. */
export const EMPTY_CACHE: LookupCache = {
  get: () => undefined,
  isDue: () => false,
  hits: () => undefined,
  unsearched: () => undefined,
  isSearchDue: () => false,
  givenRecords: () => [],
  add: () => undefined,
  addSearch: () => undefined,
};

/** A cache, only read, of records that the user gave, by DOI. */
export function cacheOfRecords(records: ReadonlyMap<string, KnownLookup>): LookupCache {
  return { ...EMPTY_CACHE, get: (doi) => records.get(doi), givenRecords: () => records.values() };
}

/**
 * A cache in memory, which may begin with lookups by the DOI asked for. Of what is added it holds the record
 * alone, not the record as its source gave it.
 */
export function createMemoryCache(known: Iterable<readonly [string, KnownLookup]> = []): LookupCache {
  const lookups = new Map(known);
  const searches = new Map<string, readonly Hit[]>();
  const unsearched = new Map<string, Unsearched>();
  return {
    ...EMPTY_CACHE,
    get: (doi) => lookups.get(doi),
    hits: (query) => searches.get(query),
    unsearched: (query) => unsearched.get(query),
    add: (lookup) => {
      if (replaces(lookup, lookups.get(lookup.doi))) lookups.set(lookup.doi, withoutRaw(lookup));
    },
    addSearch: (search) => {
      if ('hits' in search) searches.set(search.query, search.hits);
      else unsearched.set(search.query, { why: 'failed', failure: search.failure });
    },
  };
}

/** Reads the upper cache and, what that does not hold, the lower one; adds to both. */
export function layerCaches(upper: LookupCache, lower: LookupCache): LookupCache {
  const get = (doi: string) => upper.get(doi) ?? lower.get(doi);
  return {
    get,
    isDue: (doi) => upper.get(doi) === undefined && lower.isDue(doi),
    hits: (query) => upper.hits(query) ?? lower.hits(query),
    unsearched: (query) => upper.unsearched(query) ?? lower.unsearched(query),
    isSearchDue: (query) => upper.hits(query) === undefined && lower.isSearchDue(query),
    givenRecords: function* () {
      yield* upper.givenRecords();
      yield* lower.givenRecords();
    },
    add: (lookup) => {
      if (replaces(lookup, get(lookup.doi))) upper.add(lookup);
      lower.add(lookup);
    },
    addSearch: (search) => {
      upper.addSearch(search);
      lower.addSearch(search);
    },
  };
}

/** Whether a new answer takes the place of what is known: a transient failure never takes that of a record. */
export function replaces(next: KnownLookup, known: KnownLookup | undefined): boolean {
  return known === undefined || 'missing' in known || !isTransientFailure(next);
}

/** Whether a DOI is to be asked for: nothing is known of it, or it is due. */
export function needsLookup(cache: LookupCache, doi: string): boolean {
  return cache.get(doi) === undefined || cache.isDue(doi);
}

/** A lookup without the record as its source gave it, which takes most of the memory. */
export function withoutRaw(lookup: KnownLookup): KnownLookup {
  return 'record' in lookup ? { doi: lookup.doi, record: lookup.record } : lookup;
}
