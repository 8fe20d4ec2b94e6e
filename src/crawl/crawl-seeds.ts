import { CiteloomError } from '../errors.js';
import type { KnownLookup } from '../model/lookup.js';
import type { Seed } from '../model/seed.js';
import { seedOfRecord } from '../model/seed-of-record.js';
import type { MetadataSource } from '../sources/contract.js';
import { type CrawlEvent, type CrawlLimits, crawl, DEFAULT_LIMITS } from './crawl.js';
import type { LeftOut } from './frontier.js';
import { type KnownLookups, replaces } from './known-lookups.js';

/** A seed that was read, or the DOI of a citing work whose record is to be had first. */
export type SeedGiven = Seed | { readonly doi: string };

/** Where a crawl starts, and how far it goes. */
export interface CrawlSeedsInput {
  readonly seeds: readonly SeedGiven[];
  /** Absent: nothing is asked. */
  readonly source?: MetadataSource;
  readonly known: KnownLookups;
  readonly limits?: Partial<CrawlLimits>;
}

/** What a crawl covers; the lookups themselves stay with whoever kept them. */
export interface Crawled {
  readonly seeds: readonly Seed[];
  /** The chosen works by the DOI asked for, with their depth; in order of depth, then of DOI. */
  readonly depths: ReadonlyMap<string, number>;
  /** How many works each depth left out. */
  readonly leftOut: readonly ({ readonly depth: number } & LeftOut)[];
}

/**
 * Crawls from seeds of which some may be bare DOIs: their records are had first.
 * @throws CiteloomError SEED_UNREADABLE when a seed's record cannot be had or has no references; whatever the
 * source throws
 */
export async function crawlSeeds(
  input: CrawlSeedsInput,
  emit: (event: CrawlEvent) => void,
): Promise<Crawled> {
  const seeds = await resolveSeeds(input, emit);
  const { source, known, limits = DEFAULT_LIMITS } = input;
  const depths = new Map<string, number>();
  const leftOut: Crawled['leftOut'][number][] = [];
  for await (const event of crawl({ seeds, known, ...limits, ...(source === undefined ? {} : { source }) })) {
    if (event.type === 'frontier') {
      for (const doi of event.dois) depths.set(doi, event.depth);
      leftOut.push({ depth: event.depth, ...event.leftOut });
    }
    emit(event);
  }
  return { seeds, depths, leftOut };
}

async function resolveSeeds(
  { seeds, source, known }: CrawlSeedsInput,
  emit: (event: CrawlEvent) => void,
): Promise<Seed[]> {
  const records = new Map<string, KnownLookup>();
  for (const seed of seeds) {
    const lookup = 'doi' in seed ? known.get(seed.doi) : undefined;
    if (lookup !== undefined) records.set(lookup.doi, lookup);
  }
  const open = seeds.flatMap((seed) =>
    'doi' in seed && (!records.has(seed.doi) || known.isDue?.(seed.doi) === true) ? [seed.doi] : [],
  );
  if (source !== undefined && open.length > 0) {
    for await (const lookup of source.lookup([...new Set(open)])) {
      const before = records.get(lookup.doi);
      if (before === undefined || replaces(lookup, before)) records.set(lookup.doi, lookup);
      emit({ type: 'lookup', depth: 0, lookup });
    }
  }
  return seeds.map((seed) => ('doi' in seed ? fetchedSeed(seed.doi, records.get(seed.doi)) : seed));
}

function fetchedSeed(doi: string, lookup: KnownLookup | undefined): Seed {
  if (lookup !== undefined && 'record' in lookup)
    return seedOfRecord(lookup.record, { name: doi, isFetched: true });
  const reason =
    lookup === undefined ? 'its record is not at hand' : `Crossref has no record (${lookup.missing})`;
  throw new CiteloomError('SEED_UNREADABLE', `Seed ${doi} cannot be read: ${reason}.`, {
    hint: 'Check the DOI, try again with a network, or give the record as a file.',
  });
}
