import type { Hit, KnownLookup, Unsearched } from '../model/lookup.js';
import type { Decision, Match, UnsearchedQuery } from '../model/match.js';
import type { Seed } from '../model/seed.js';
import type { WorkRecord } from '../model/work.js';
import type { Lookup, MetadataSource, Search } from '../sources/contract.js';
import type { ContainerComparison } from './compare-structured.js';

/** What is known without asking: lookups by DOI, searches by query. */
export interface KnownToMatching {
  get(doi: string): KnownLookup | undefined;
  /** Whether it is asked for again although it is known; nothing is when absent. */
  isDue?(doi: string): boolean;
  /** What a search found before. */
  hits?(query: string): readonly Hit[] | undefined;
  /** Why nothing is known of a search that was to be made. */
  unsearched?(query: string): Unsearched | undefined;
  /** Whether a search is made again although its hits are known. */
  isSearchDue?(query: string): boolean;
  /** Lookups to which no reference may lead: records that the user gave. */
  lookups?(): Iterable<KnownLookup>;
}

/** What matching works on. */
export interface MatchInput {
  readonly seeds: readonly Seed[];
  /** DOIs of the works that were crawled. */
  readonly crawled: Iterable<string>;
  /** It must know at once what was emitted. */
  readonly known: KnownToMatching;
  /** Absent: nothing is asked. */
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
