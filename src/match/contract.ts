import type { Lookup, Search } from '../model/lookup.js';
import type { LookupCache } from '../model/lookup-cache.js';
import type { Decision, Match, UnsearchedQuery } from '../model/match.js';
import type { Seed } from '../model/seed.js';
import type { WorkRecord } from '../model/work.js';
import type { MetadataSource } from '../sources/contract.js';
import type { ContainerComparison } from './compare-structured.js';

/** What matching works on. */
export interface MatchInput {
  readonly seeds: readonly Seed[];
  /** DOIs of the works that were crawled. */
  readonly crawled: Iterable<string>;
  readonly cache: LookupCache;
  /** What it answers, the cache holds at once. Absent: nothing is asked. */
  readonly source?: MetadataSource;
  /** Works of libraries, which may name a work where nobody can be asked. */
  readonly libraryRecords?: readonly WorkRecord[];
  /** By `referenceId`. They overrule everything. */
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly compareContainers: ContainerComparison;
  /** No more searches than this are made. */
  readonly maxSearches: number;
}

/** What matching tells while it goes on. */
export type MatchEvent =
  /** A record that a match or a candidate needs; as in a crawl. */
  | { readonly type: 'lookup'; readonly depth: 1; readonly lookup: Lookup }
  | { readonly type: 'search'; readonly search: Search }
  /** How many works without a DOI are settled, and how many of those were found. */
  | { readonly type: 'matching'; readonly done: number; readonly queued: number; readonly matched: number }
  | { readonly type: 'notice'; readonly message: string };

/** Takes what matching tells. */
export type EmitMatch = (event: MatchEvent) => void;

/** What became of the references without a DOI. */
export interface Matches {
  /** By `referenceId`: all without a DOI, and those that a decision is about. */
  readonly byReference: ReadonlyMap<string, Match>;
  /** The queries whose hits decided, in order. */
  readonly queries: readonly string[];
  /** The searches that brought nothing, in the order of the references. */
  readonly unsearched: readonly UnsearchedQuery[];
  /** DOIs beyond the crawled ones whose records, or lack of one, decided; sorted. */
  readonly consulted: readonly string[];
}
