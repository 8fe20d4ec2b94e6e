import type { KnownLookup } from '../model/lookup.js';
import type { Seed } from '../model/seed.js';
import type { Lookup, MetadataSource } from '../sources/contract.js';
import { type CitedBy, type LeftOut, nextLevel } from './frontier.js';
import { type KnownLookups, NOTHING_KNOWN, replaces } from './known-lookups.js';

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

/** What to crawl, and how far. */
export interface CrawlOptions extends Partial<CrawlLimits> {
  /** Absent: nothing is asked, the crawl goes as far as what is known leads. */
  readonly source?: MetadataSource;
  readonly seeds: readonly Seed[];
  /** What earlier runs found: not asked for again, unless due. */
  readonly known?: KnownLookups;
}

/**
 * Asks a source for the works that the seeds cite, breadth first, and gives each answer as it comes.
 *
 * Which works are asked for depends on seeds, records and options alone, not on the order of the answers: a
 * depth begins when the one before is complete. Memory holds what the lookups cite (and at the last depth not
 * even that), not the lookups.
 * @throws CiteloomError whatever the source throws; what was given before stays good
 */
export async function* crawl(options: CrawlOptions): AsyncGenerator<CrawlEvent> {
  const limits = { ...DEFAULT_LIMITS, known: NOTHING_KNOWN, ...options };
  const { source, seeds, known, depth: lastDepth, minCited, maxWorks } = limits;
  const asked = new Set(seeds.flatMap(({ record }) => (record === undefined ? [] : [record.doi])));
  const citedBy: CitedBy = new Map();
  for (const { references } of seeds) count(citedBy, references);

  let room = maxWorks;
  for (let depth = 1; depth <= lastDepth; depth += 1) {
    const { dois, leftOut } = nextLevel(citedBy, {
      asked,
      minCited: depth === 1 ? 1 : minCited,
      maxWorks: room,
    });
    yield { type: 'frontier', depth, dois, leftOut };
    if (dois.length === 0) return;
    room -= dois.length;
    for (const doi of dois) asked.add(doi);
    const onRecord = (lookup: Resolved) => {
      asked.add(lookup.record.doi);
      count(citedBy, lookup.record.references ?? []);
    };
    yield* crawlLevel({ source, dois, known, depth, ...(depth < lastDepth ? { onRecord } : {}) });
  }
}

type Resolved = Extract<KnownLookup, { record: unknown }>;

interface LevelOptions {
  readonly source: MetadataSource | undefined;
  readonly dois: readonly string[];
  readonly known: KnownLookups;
  readonly depth: number;
  /** Absent at the last depth, where nobody needs the records: those of a store stay packed. */
  readonly onRecord?: (lookup: Resolved) => void;
}

async function* crawlLevel(level: LevelOptions): AsyncGenerator<CrawlEvent> {
  const { source, dois, known, depth, onRecord } = level;
  const counts = { done: 0, missing: 0, known: 0 };
  const take = (lookup: KnownLookup) => {
    counts.done += 1;
    if ('record' in lookup) onRecord?.(lookup);
    else counts.missing += 1;
  };
  const progress = () =>
    ({ type: 'progress', depth, queued: dois.length - counts.done, ...counts }) as const satisfies CrawlEvent;

  const open: string[] = [];
  const due = new Map<string, KnownLookup>();
  for (const doi of dois) {
    const lookup = known.get(doi);
    const isDue = source !== undefined && known.isDue?.(doi) === true;
    if (lookup !== undefined && isDue) due.set(doi, lookup);
    if (lookup === undefined || isDue) open.push(doi);
    else take(lookup);
  }
  counts.known = counts.done;
  yield progress();
  if (source === undefined || open.length === 0) return;
  for await (const lookup of source.lookup(open)) {
    const before = due.get(lookup.doi);
    take(before === undefined || replaces(lookup, before) ? lookup : before);
    yield { type: 'lookup', depth, lookup };
    yield progress();
  }
}

/** Counts each work that the references of one work cite, once. */
function count(citedBy: CitedBy, references: Seed['references']): void {
  const cited = new Set(references.flatMap(({ doi }) => (doi === undefined ? [] : [doi])));
  for (const doi of cited) citedBy.set(doi, (citedBy.get(doi) ?? 0) + 1);
}
