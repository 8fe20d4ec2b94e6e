import { CiteloomError } from '../errors.js';
import type { KnownLookup } from '../model/lookup.js';
import { needsLookup } from '../model/lookup-cache.js';
import type { Seed } from '../model/seed.js';
import { seedOfRecord } from '../model/seed-of-record.js';
import type { CrawlOptions } from './crawl.js';

/** A seed that was read, or the DOI of a citing work whose record is to be had first. */
export type SeedGiven = Seed | { readonly doi: string };

/**
 * Gets the records of the seeds that are bare DOIs.
 * @throws CiteloomError SEED_UNREADABLE when a seed's record cannot be had or has no references; whatever the
 * source throws
 */
export async function resolveSeeds(
  given: readonly SeedGiven[],
  { source, cache, emit }: Omit<CrawlOptions, 'limits'>,
): Promise<Seed[]> {
  const dois = new Set(given.flatMap((seed) => ('doi' in seed ? [seed.doi] : [])));
  const open = [...dois].filter((doi) => needsLookup(cache, doi));
  if (source !== undefined && open.length > 0)
    for await (const lookup of source.lookup(open)) emit({ type: 'lookup', depth: 0, lookup });
  return given.map((seed) => ('doi' in seed ? fetchedSeed(seed.doi, cache.get(seed.doi)) : seed));
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
