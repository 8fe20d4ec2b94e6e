import { CiteloomError } from '../errors.js';
import type { KnownLookup } from '../model/lookup.js';
import {
  createMemoryCache,
  EMPTY_CACHE,
  type LookupCache,
  layerCaches,
  withoutRaw,
} from '../model/lookup-cache.js';
import type { WorkRecord } from '../model/work.js';
import type { Library } from '../sources/library/read-library.js';
import { type GatherEvent, type GatheredWorks, type GatherInput, gatherWorks } from './gather-works.js';

/** What is gathered, and what serves when the source never answers. */
export interface FallbackInput extends Omit<GatherInput, 'cache' | 'libraryRecords'> {
  /** What earlier runs found. Every answer is added to it. */
  readonly cache?: LookupCache | undefined;
  /** The most trustworthy first. */
  readonly libraries: readonly Library[];
  /** Whether a source that never answers is an error; otherwise local sources are taken. */
  readonly online: boolean;
  /** Where what is known came from, when there is no source; local sources unless given. */
  readonly metadata?: 'crossref' | 'local';
}

/** What was gathered, with its records. */
export interface Gathered extends GatheredWorks {
  /** Of the works that the crawl chose or matching found, by the DOI asked for. */
  readonly lookups: ReadonlyMap<string, KnownLookup>;
  /** Those of them that have one, by its own DOI. */
  readonly records: ReadonlyMap<string, WorkRecord>;
  /** Where metadata came from in the end. */
  readonly metadata: 'crossref' | 'local';
  /** Whether what failed was asked by this run. */
  readonly hasAsked: boolean;
}

/**
 * Gathers from the source; from what is known and local sources alone where there is none, or it never answers.
 * @throws CiteloomError SEED_UNREADABLE; whatever the source throws, but SOURCE_UNREACHABLE only when `online`
 */
export async function gatherOrFallBack(
  { cache: known = EMPTY_CACHE, online, metadata = 'local', libraries, ...input }: FallbackInput,
  emit: (event: GatherEvent | { readonly type: 'fallback'; readonly message: string }) => void,
): Promise<Gathered> {
  const { source, ...local } = input;
  const gatherLocally = async (from: Gathered['metadata']): Promise<Gathered> => {
    const libraryRecords: GatherInput['libraryRecords'] = (ids) =>
      from === 'crossref' ? [] : libraries.flatMap((library) => library.records(ids));
    const works = await gatherWorks({ ...local, cache: known, libraryRecords }, () => undefined);
    return { ...works, ...answersOf(works, known), metadata: from, hasAsked: false };
  };
  if (source === undefined) return gatherLocally(metadata);
  // Records of this run stay at hand as they were read, without unpacking them from a store.
  const cache = layerCaches(createMemoryCache(), known);
  try {
    const works = await gatherWorks({ ...input, cache }, emit);
    return { ...works, ...answersOf(works, cache), metadata: 'crossref', hasAsked: true };
  } catch (thrown) {
    const isUnreachable = thrown instanceof CiteloomError && thrown.code === 'SOURCE_UNREACHABLE';
    if (!isUnreachable || online) throw thrown;
    emit({ type: 'fallback', message: thrown.message });
    return gatherLocally('local');
  }
}

function answersOf({ depths }: GatheredWorks, cache: LookupCache): Pick<Gathered, 'lookups' | 'records'> {
  const lookups = new Map<string, KnownLookup>();
  const records = new Map<string, WorkRecord>();
  for (const doi of depths.keys()) {
    const known = cache.get(doi);
    if (known === undefined) continue;
    const lookup = withoutRaw(known);
    lookups.set(doi, lookup);
    if ('record' in lookup) records.set(lookup.record.doi, lookup.record);
  }
  return { lookups, records };
}
