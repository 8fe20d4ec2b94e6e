import type { KnownLookup, Lookup } from '../model/lookup.js';
import type { LookupCache } from '../model/lookup-cache.js';
import { compareText } from '../model/order.js';
import type { Seed } from '../model/seed.js';
import type { MetadataSource } from '../sources/contract.js';
import { type CitedBy, chooseLevel, type LeftOut } from './frontier.js';

/** What a crawl tells while it goes on. */
export type CrawlEvent =
  | { readonly type: 'lookup'; readonly depth: number; readonly lookup: Lookup }
  /** The works of one depth were chosen: these, in code-unit order, and so many not. */
  | {
      readonly type: 'frontier';
      readonly depth: number;
      readonly dois: readonly string[];
      readonly leftOut: LeftOut;
    }
  | ({ readonly type: 'progress' } & CrawlProgress);

/** How far the works of one depth are; `done + queued` is their number. */
export interface CrawlProgress {
  readonly depth: number;
  /** Answered, in this run or an earlier one. */
  readonly done: number;
  /** Not answered yet. */
  readonly queued: number;
  /** Of those done, without a record. */
  readonly missing: number;
  /** Of those done, known before this run. */
  readonly known: number;
}

/** How far a crawl goes. */
export interface CrawlLimits {
  /** 1: the works that the seeds cite; 2: also what those cite, and so on. */
  readonly depth: number;
  /** Beyond depth 1, only works that so many crawled works cite. */
  readonly minCited: number;
  /** No more works than this in all; those cited most often come first. */
  readonly maxWorks: number;
}

/** The limits of a crawl for which none are given: the references, all of them. */
export const DEFAULT_LIMITS: CrawlLimits = { depth: 1, minCited: 1, maxWorks: Number.POSITIVE_INFINITY };

/** Where a crawl finds records, how far it goes, and who is told. */
export interface CrawlOptions {
  /** Absent: nothing is asked, the crawl goes as far as what is known leads. */
  readonly source?: MetadataSource;
  /** What is known is not asked for again, unless due. It must hold what the source answers. */
  readonly cache: LookupCache;
  readonly limits?: Partial<CrawlLimits>;
  readonly emit: (event: CrawlEvent) => void;
}

/** What a crawl covers; the lookups themselves are in its cache. */
export interface Crawled {
  /** The chosen works by the DOI asked for, with their depth; in order of depth, then of DOI. */
  readonly depths: ReadonlyMap<string, number>;
  /** How many works each depth left out. */
  readonly leftOut: readonly ({ readonly depth: number } & LeftOut)[];
}

/** A crawl, breadth first, one level at a time. */
export interface Crawl {
  /**
   * Asks for the works of the next depth; false when the limits allow none, or nothing is cited any more.
   * @throws CiteloomError whatever the source throws; what was stored before stays good
   */
  nextLevel(): Promise<boolean>;
  /**
   * Takes over, after level 1, what the references were found to mean: the works found join level 1, those that no
   * reference means any more leave it.
   * @param seeds with the DOIs that were found
   */
  settle(seeds: readonly Seed[], found: Iterable<string>): void;
  covered(): Crawled;
}

/**
 * Begins a crawl of the works that the seeds cite.
 *
 * Which works are asked for depends on seeds, records and options alone, not on the order of the answers: a depth
 * begins when the one before is complete. Memory holds DOIs; records are read from the cache one at a time, those of
 * the last depth not at all.
 */
export function startCrawl(given: readonly Seed[], options: CrawlOptions): Crawl {
  const { emit, cache } = options;
  const { depth: lastDepth, minCited, maxWorks } = { ...DEFAULT_LIMITS, ...options.limits };
  const asked = new Set(given.flatMap(({ record }) => record?.doi ?? []));
  const citedBy: CitedBy = new Map();
  const depths = new Map<string, number>();
  const leftOut: Crawled['leftOut'][number][] = [];
  let seeds = given;
  let depth = 0;

  /** Counts what the seeds and the works of the depth just crawled cite. */
  function countCitations(): void {
    if (depth <= 1) {
      citedBy.clear();
      for (const { references } of seeds) count(citedBy, references);
    }
    for (const [doi, at] of depths) {
      const lookup = at === depth ? cache.get(doi) : undefined;
      if (lookup === undefined || !('record' in lookup)) continue;
      asked.add(lookup.record.doi);
      count(citedBy, lookup.record.references ?? []);
    }
  }

  return {
    nextLevel: async () => {
      if (depth >= lastDepth) return false;
      countCitations();
      depth += 1;
      const level = chooseLevel(citedBy, {
        asked,
        minCited: depth === 1 ? 1 : minCited,
        maxWorks: maxWorks - depths.size,
      });
      leftOut.push({ depth, ...level.leftOut });
      emit({ type: 'frontier', depth, ...level });
      for (const doi of level.dois) {
        depths.set(doi, depth);
        asked.add(doi);
      }
      if (level.dois.length > 0) await crawlLevel(level.dois, depth, options);
      return level.dois.length > 0;
    },
    settle: (settled, found) => {
      seeds = settled;
      const cited = new Set(seeds.flatMap(({ references }) => references.flatMap(({ doi }) => doi ?? [])));
      for (const doi of [...depths.keys()]) if (!cited.has(doi) && depths.delete(doi)) asked.delete(doi);
      for (const doi of found) {
        if (asked.has(doi)) continue;
        depths.set(doi, 1);
        asked.add(doi);
      }
    },
    covered: () => ({
      depths: new Map(
        [...depths].sort(([a, depthOfA], [b, depthOfB]) => depthOfA - depthOfB || compareText(a, b)),
      ),
      leftOut,
    }),
  };
}

async function crawlLevel(
  dois: readonly string[],
  depth: number,
  { source, cache, emit }: CrawlOptions,
): Promise<void> {
  const counts = { done: 0, missing: 0, known: 0 };
  const answered = (lookup: KnownLookup | undefined) => {
    counts.done += 1;
    if (lookup !== undefined && 'missing' in lookup) counts.missing += 1;
  };
  const tell = () => emit({ type: 'progress', depth, queued: dois.length - counts.done, ...counts });

  const open: string[] = [];
  for (const doi of dois) {
    const lookup = cache.get(doi);
    if (lookup === undefined || (source !== undefined && cache.isDue(doi))) open.push(doi);
    else answered(lookup);
  }
  counts.known = counts.done;
  tell();
  if (source === undefined || open.length === 0) return;
  for await (const lookup of source.lookup(open)) {
    // An earlier record stays known when asking again only fails.
    answered(cache.get(lookup.doi));
    emit({ type: 'lookup', depth, lookup });
    tell();
  }
}

/** Counts each work that the references of one work cite, once. */
function count(citedBy: CitedBy, references: Seed['references']): void {
  const cited = new Set(references.flatMap(({ doi }) => (doi === undefined ? [] : [doi])));
  for (const doi of cited) citedBy.set(doi, (citedBy.get(doi) ?? 0) + 1);
}
