import type { Seed } from '../model/seed.js';
import type { Lookup, MetadataSource } from '../sources/contract.js';
import { type CitedBy, nextLevel } from './frontier.js';

/** What a crawl tells while it goes on. */
export type CrawlEvent =
  | { readonly type: 'lookup'; readonly depth: number; readonly lookup: Lookup }
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
}

/** What to crawl, and how far. */
export interface CrawlOptions {
  readonly source: MetadataSource;
  readonly seeds: readonly Seed[];
  /** Lookups kept from an earlier run, by the DOI asked for: these are not asked for again. */
  readonly known?: ReadonlyMap<string, Lookup>;
  /** 1: the works that the seeds cite; 2: also what those cite, and so on. */
  readonly depth?: number;
  /** Beyond depth 1, only works that so many crawled works cite. */
  readonly minCited?: number;
  /** No more works than this in all; those cited most often come first. */
  readonly maxWorks?: number;
}

const DEFAULTS = {
  known: new Map<string, Lookup>() as ReadonlyMap<string, Lookup>,
  depth: 1,
  minCited: 1,
  maxWorks: Number.POSITIVE_INFINITY,
};

/**
 * Asks a source for the works that the seeds cite, breadth first, and gives each answer as it comes.
 *
 * Which works are asked for depends on seeds, records and options alone, not on the order of the answers: a
 * depth begins when the one before is complete. Memory holds the lookups' citations, not the lookups.
 * @throws CiteloomError whatever the source throws; what was given before stays good
 */
export async function* crawl(options: CrawlOptions): AsyncGenerator<CrawlEvent> {
  const { source, seeds, known, depth: lastDepth, minCited, maxWorks } = { ...DEFAULTS, ...options };
  const asked = new Set(seeds.flatMap(({ record }) => (record === undefined ? [] : [record.doi])));
  const citedBy: CitedBy = new Map();
  for (const { references } of seeds) count(citedBy, references);

  let room = maxWorks;
  for (let depth = 1; depth <= lastDepth; depth += 1) {
    const level = nextLevel(citedBy, { asked, minCited: depth === 1 ? 1 : minCited, maxWorks: room });
    if (level.length === 0) return;
    room -= level.length;
    for (const doi of level) asked.add(doi);
    yield* crawlLevel({ source, level, known, depth, citedBy });
  }
}

interface Level {
  readonly source: MetadataSource;
  readonly level: readonly string[];
  readonly known: ReadonlyMap<string, Lookup>;
  readonly depth: number;
  /** To which the citations of this level's works are added. */
  readonly citedBy: CitedBy;
}

async function* crawlLevel({ source, level, known, depth, citedBy }: Level): AsyncGenerator<CrawlEvent> {
  const open: string[] = [];
  let done = 0;
  let missing = 0;
  const take = (lookup: Lookup) => {
    done += 1;
    if ('record' in lookup) count(citedBy, lookup.record.references ?? []);
    else missing += 1;
  };
  const progress = () =>
    ({ type: 'progress', depth, done, queued: level.length - done, missing }) as const satisfies CrawlEvent;

  for (const doi of level) {
    const lookup = known.get(doi);
    if (lookup !== undefined && isSettled(lookup)) take(lookup);
    else open.push(doi);
  }
  yield progress();
  if (open.length === 0) return;
  for await (const lookup of source.lookup(open)) {
    take(lookup);
    yield { type: 'lookup', depth, lookup };
    yield progress();
  }
}

/** Whether an answer says something of the work; one that tells of a bad answer is worth asking again. */
function isSettled(lookup: Lookup): boolean {
  return 'record' in lookup || lookup.missing === 'not-found' || lookup.missing === 'other-agency';
}

/** Counts each work that the references of one work cite, once. */
function count(citedBy: CitedBy, references: Seed['references']): void {
  const cited = new Set(references.flatMap(({ doi }) => (doi === undefined ? [] : [doi])));
  for (const doi of cited) citedBy.set(doi, (citedBy.get(doi) ?? 0) + 1);
}
