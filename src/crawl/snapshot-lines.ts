import { CiteloomError } from '../errors.js';
import type { KnownLookup } from '../model/lookup.js';
import type { LookupCache } from '../model/lookup-cache.js';
import { type Decision, referenceId, type UnsearchedQuery } from '../model/match.js';
import { compareText, sortedBy } from '../model/order.js';
import type { Seed } from '../model/seed.js';
import {
  SNAPSHOT_FORMAT,
  SNAPSHOT_VERSION,
  type SnapshotHeader,
  type SnapshotLine,
  type SnapshotSeed,
} from '../model/snapshot.js';
import type { Crawled, CrawlLimits } from './crawl.js';

/** What a snapshot is made of. */
export interface SnapshotInput {
  readonly crawled: Crawled & { readonly seeds: readonly Seed[] };
  /** What matching went by: queries, and DOIs beyond the crawled ones. */
  readonly matches?: {
    readonly queries: readonly string[];
    readonly consulted: readonly string[];
    /** Searches that brought nothing. */
    readonly unsearched?: readonly UnsearchedQuery[];
  };
  /** What the user decided, by `referenceId`. */
  readonly decisions?: ReadonlyMap<string, Decision>;
  /** Gives records as their source gave them. */
  readonly cache: LookupCache;
  readonly limits: CrawlLimits;
  readonly metadata: 'crossref' | 'local';
}

/**
 * The lines of a snapshot, each with its line break: what the crawl chose, and nothing else that a store holds.
 * The same crawl gives the same lines. Memory holds DOIs; each record is unpacked when its line comes.
 */
export function* snapshotLines(input: SnapshotInput): Generator<string> {
  const { crawled, cache, limits, metadata, matches, decisions = new Map() } = input;
  const dois = new Set([...crawled.depths.keys(), ...(matches?.consulted ?? [])]);
  const { records, misses, aliases } = plan(dois, cache);
  const queries = [...new Set(matches?.queries)].sort(compareText);
  const unsearched = unsearchedLines(matches?.unsearched ?? []);
  const decided = decisionLines(crawled.seeds, decisions);
  const header: SnapshotHeader = {
    format: SNAPSHOT_FORMAT,
    version: SNAPSHOT_VERSION,
    seeds: crawled.seeds.map((seed) => seedOf(seed, cache)),
    parameters: {
      depth: limits.depth,
      minCited: limits.minCited,
      maxWorks: Number.isFinite(limits.maxWorks) ? limits.maxWorks : null,
      metadata,
    },
    lines: {
      record: records.length,
      miss: misses.length,
      alias: aliases.length,
      candidates: queries.length,
      ...(unsearched.length === 0 ? {} : { unsearched: unsearched.length }),
      decision: decided.length,
    },
  };
  yield `${JSON.stringify(header)}\n`;
  for (const doi of records) yield lineOf({ type: 'record', record: rawOf(cache.get(doi), doi) });
  for (const miss of misses) yield lineOf(miss);
  for (const alias of aliases) yield lineOf(alias);
  for (const query of queries) {
    const hits = cache.hits(query) ?? [];
    yield lineOf({ type: 'candidates', query, records: hits.map(({ raw }) => raw) });
  }
  for (const line of [...unsearched, ...decided]) yield lineOf(line);
}

/** A failure is no absence: who builds from the snapshot is told. */
function unsearchedLines(
  unsearched: readonly UnsearchedQuery[],
): Extract<SnapshotLine, { type: 'unsearched' }>[] {
  const lines = unsearched.map(
    ({ references: _references, ...rest }) => ({ type: 'unsearched', ...rest }) as const,
  );
  return sortedBy(lines, ({ query }) => query);
}

/** Those about references of these seeds. */
function decisionLines(
  seeds: readonly Seed[],
  decisions: ReadonlyMap<string, Decision>,
): Extract<SnapshotLine, { type: 'decision' }>[] {
  const lines = seeds.flatMap(({ id: seed, references }) =>
    references.flatMap(({ key }) => {
      const decision = decisions.get(referenceId(seed, key));
      if (decision === undefined || decision === 'automatic') return [];
      return [{ type: 'decision', seed, key, doi: decision === 'none' ? null : decision.doi } as const];
    }),
  );
  return sortedBy(lines, ({ seed, key }) => referenceId(seed, key));
}

type Miss = Extract<SnapshotLine, { type: 'miss' }>;
type Alias = Extract<SnapshotLine, { type: 'alias' }>;

function plan(dois: Iterable<string>, cache: LookupCache) {
  const records = new Map<string, string>();
  const misses: Miss[] = [];
  const aliases: Alias[] = [];
  for (const doi of dois) {
    const lookup = cache.get(doi);
    if (lookup === undefined) continue;
    if ('missing' in lookup) {
      const { missing: reason, agency, failure } = lookup;
      const more = {
        ...(agency === undefined ? {} : { agency }),
        ...(failure === undefined ? {} : { failure }),
      };
      misses.push({ type: 'miss', doi, reason, ...more });
      continue;
    }
    const primary = lookup.record.doi;
    if (primary !== doi) aliases.push({ type: 'alias', alias: doi, doi: primary });
    if (primary === doi || !records.has(primary)) records.set(primary, doi);
  }
  return {
    records: [...records].sort(([a], [b]) => compareText(a, b)).map(([, asked]) => asked),
    misses: sortedBy(misses, ({ doi }) => doi),
    aliases: sortedBy(aliases, ({ alias }) => alias),
  };
}

function seedOf(seed: Seed, cache: LookupCache): SnapshotSeed {
  const { id, title, references, warnings, isFetched = false } = seed;
  if (seed.record === undefined) return { id, title, references, warnings };
  return { record: seed.raw ?? rawOf(cache.get(id), id), fetched: isFetched, warnings };
}

function rawOf(lookup: KnownLookup | undefined, doi: string): unknown {
  if (lookup !== undefined && 'record' in lookup && lookup.raw !== undefined) return lookup.raw;
  throw new CiteloomError('EXPORT_FAILED', `The record of ${doi} is not at hand as Crossref gave it.`, {
    hint: 'Export from the store that the crawl filled; a snapshot can be copied as it is.',
  });
}

function lineOf(line: SnapshotLine): string {
  return `${JSON.stringify(line)}\n`;
}
