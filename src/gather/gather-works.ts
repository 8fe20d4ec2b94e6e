import { type CrawlEvent, type Crawled, type CrawlLimits, startCrawl } from '../crawl/crawl.js';
import { resolveSeeds, type SeedGiven } from '../crawl/resolve-seeds.js';
import type { ContainerComparison } from '../match/compare-structured.js';
import type { MatchEvent, Matches } from '../match/contract.js';
import { matchReferences } from '../match/match-references.js';
import { isTransientFailure } from '../model/lookup.js';
import type { LookupCache } from '../model/lookup-cache.js';
import { type Decision, referenceId } from '../model/match.js';
import { compareText } from '../model/order.js';
import type { Seed } from '../model/seed.js';
import type { Unanswered } from '../model/unanswered.js';
import type { WorkRecord } from '../model/work.js';
import type { MetadataSource } from '../sources/contract.js';

/** Where to start, how far to go, and how references without a DOI are matched. */
export interface GatherInput {
  readonly seeds: readonly SeedGiven[];
  /** Absent: nothing is asked. */
  readonly source?: MetadataSource;
  /** What is known is not asked for again, unless due. It must hold what is added to it, when there is a source. */
  readonly cache: LookupCache;
  readonly limits?: Partial<CrawlLimits>;
  /** By `referenceId`. */
  readonly decisions?: ReadonlyMap<string, Decision>;
  readonly compareContainers: ContainerComparison;
  /** No more searches than this are made. */
  readonly maxSearches: number;
  /** Of the libraries that may name works where nobody can be asked. */
  readonly libraryRecords?: (seeds: ReadonlySet<string>) => readonly WorkRecord[];
}

/** What was crawled, works that were matched included, the matches, and what nobody answered. */
export interface GatheredWorks extends Crawled {
  readonly seeds: readonly Seed[];
  readonly matches: Matches;
  readonly unanswered: readonly Unanswered[];
}

/** A crawl or a search that goes on. */
export type GatherEvent =
  | CrawlEvent
  | MatchEvent
  | { readonly type: 'stage'; readonly stage: 'crawl' | 'match' };

/**
 * Crawls the references that have a DOI, matches those that have none, and goes on from both. Every answer is added
 * to the cache before it is told.
 * @throws CiteloomError as `resolveSeeds`, `startCrawl` and `matchReferences` do
 */
export async function gatherWorks(
  { seeds: given, cache, limits = {}, ...input }: GatherInput,
  emit: (event: GatherEvent) => void,
): Promise<GatheredWorks> {
  const source = input.source === undefined ? undefined : withCache(input.source, cache);
  const asking = { cache, ...(source === undefined ? {} : { source }) };
  if (source !== undefined) emit({ type: 'stage', stage: 'crawl' });
  const seeds = await resolveSeeds(given, { ...asking, emit });
  const crawl = startCrawl(seeds, { ...asking, limits, emit });
  await crawl.nextLevel();
  if (source !== undefined && seeds.some(hasOpenReferences)) emit({ type: 'stage', stage: 'match' });
  const { decisions = new Map(), compareContainers, maxSearches } = input;
  const matches = await matchReferences(
    {
      ...asking,
      seeds,
      crawled: crawl.covered().depths.keys(),
      libraryRecords: input.libraryRecords?.(new Set(seeds.map(({ id }) => id))) ?? [],
      decisions,
      compareContainers,
      maxSearches,
    },
    emit,
  );
  crawl.settle(
    seeds.map((seed) => withMatches(seed, matches)),
    [...matches.byReference.values()].flatMap(({ doi }) => doi ?? []),
  );
  while (await crawl.nextLevel());
  const gathered = { seeds, matches, ...crawl.covered() };
  return { ...gathered, unanswered: unansweredOf(gathered, cache) };
}

function hasOpenReferences({ references }: Seed): boolean {
  return references.some(({ doi }) => doi === undefined);
}

/** The seed with the DOIs that were found for its references. */
function withMatches(seed: Seed, { byReference }: Matches): Seed {
  return {
    ...seed,
    references: seed.references.map((reference) => {
      const doi = byReference.get(referenceId(seed.id, reference.key))?.doi;
      return doi === undefined ? reference : { ...reference, doi };
    }),
  };
}

/** The look-ups and searches that a result lacks because they failed, in this run or in the one that it stands for. */
function unansweredOf(
  { depths, matches }: Pick<Crawled, 'depths'> & { readonly matches: Matches },
  cache: LookupCache,
): Unanswered[] {
  const dois = [...new Set([...depths.keys(), ...matches.consulted])].sort(compareText);
  const lookups = dois.flatMap((name): Unanswered[] => {
    const lookup = cache.get(name);
    if (lookup === undefined || !isTransientFailure(lookup) || !('missing' in lookup)) return [];
    const { failure } = lookup;
    return [{ kind: 'look-up', name, ...(failure === undefined ? {} : { failure }) }];
  });
  const searches = matches.unsearched.flatMap((search): Unanswered[] => {
    if (search.why !== 'failed') return [];
    return [{ kind: 'search', name: search.references.join(' = '), failure: search.failure }];
  });
  return [...lookups, ...searches];
}

/** A source that adds each answer to a cache before it hands it on. */
export function withCache(source: MetadataSource, cache: LookupCache): MetadataSource {
  const search = source.search?.bind(source);
  return {
    id: source.id,
    lookup: (dois) => storing(source.lookup(dois), cache.add),
    ...(search === undefined
      ? {}
      : { search: (queries: readonly string[]) => storing(search(queries), cache.addSearch) }),
  };
}

async function* storing<Answer>(
  answers: AsyncIterable<Answer>,
  store: (answer: Answer) => void,
): AsyncGenerator<Answer> {
  for await (const answer of answers) {
    store(answer);
    yield answer;
  }
}
