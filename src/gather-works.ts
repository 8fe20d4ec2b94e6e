import { type CrawlEvent, DEFAULT_LIMITS } from './crawl/crawl.js';
import { type Crawled, type CrawlSeedsInput, crawlSeeds } from './crawl/crawl-seeds.js';
import type { ContainerComparison } from './match/compare-structured.js';
import type { MatchEvent, Matches } from './match/contract.js';
import { matchReferences } from './match/match-references.js';
import { type Decision, referenceId } from './model/match.js';
import type { Seed } from './model/seed.js';
import type { WorkRecord } from './model/work.js';

/** Where to start, how far to go, and how references without a DOI are matched. */
export interface GatherInput extends CrawlSeedsInput {
  /** By `referenceId`. */
  readonly decisions: ReadonlyMap<string, Decision>;
  readonly compareContainers: ContainerComparison;
  /** No more searches than this are made. */
  readonly maxSearches: number;
  /** Of the libraries that may name works where nobody can be asked. */
  readonly libraryRecords?: (seeds: ReadonlySet<string>) => readonly WorkRecord[];
}

/** What was crawled, works that were matched included, and the matches. */
export interface GatheredWorks extends Crawled {
  readonly matches: Matches;
}

/** A crawl or a search that goes on. */
export type GatherEvent =
  | CrawlEvent
  | MatchEvent
  | { readonly type: 'stage'; readonly stage: 'crawl' | 'match' };

/**
 * Crawls the references that have a DOI, matches those that have none, and goes on from both. `known` must know at
 * once what was emitted.
 * @throws CiteloomError as `crawlSeeds` and `matchReferences` do
 */
export async function gatherWorks(
  input: GatherInput,
  emit: (event: GatherEvent) => void,
): Promise<GatheredWorks> {
  const { source, known, limits = {}, decisions, compareContainers, maxSearches } = input;
  const asking = source === undefined ? {} : { source };
  const depth = limits.depth ?? DEFAULT_LIMITS.depth;
  if (source !== undefined) emit({ type: 'stage', stage: 'crawl' });
  const near = await crawlSeeds({ ...input, limits: { ...limits, depth: 1 } }, emit);
  if (source !== undefined && near.seeds.some(hasOpenReferences)) emit({ type: 'stage', stage: 'match' });
  const matches = await matchReferences(
    {
      seeds: near.seeds,
      crawled: near.depths.keys(),
      known,
      ...asking,
      libraryRecords: input.libraryRecords?.(new Set(near.seeds.map(({ id }) => id))) ?? [],
      decisions,
      compareContainers,
      maxSearches,
    },
    emit,
  );
  const all =
    depth === 1
      ? near
      : await crawlSeeds(
          { ...asking, known, limits, seeds: near.seeds.map(withMatches(matches)) },
          (event) => {
            if ('depth' in event && event.depth > 1) emit(event);
          },
        );
  return { ...all, seeds: near.seeds, depths: withMatched(all.depths, matches), matches };
}

function hasOpenReferences({ references }: Seed): boolean {
  return references.some(({ doi }) => doi === undefined);
}

/** The seed with the DOIs that were found for its references. */
function withMatches({ byReference }: Matches): (seed: Seed) => Seed {
  return (seed) => ({
    ...seed,
    references: seed.references.map((reference) => {
      const doi = byReference.get(referenceId(seed.id, reference.key))?.doi;
      return doi === undefined ? reference : { ...reference, doi };
    }),
  });
}

function withMatched(depths: Crawled['depths'], { byReference }: Matches): Map<string, number> {
  const matched = [...byReference.values()].flatMap(({ doi }) => doi ?? []).sort();
  const nearest = new Map([...matched.map((doi) => [doi, 1] as const), ...depths]);
  return new Map([...nearest].sort(([, a], [, b]) => a - b));
}
