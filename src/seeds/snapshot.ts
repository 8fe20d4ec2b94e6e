import * as v from 'valibot';
import { CiteloomError, messageOf } from '../errors.js';
import { normalizeDoi } from '../model/doi.js';
import type { Hit, KnownLookup, Unsearched } from '../model/lookup.js';
import { EMPTY_CACHE } from '../model/lookup-cache.js';
import { type Decision, referenceId } from '../model/match.js';
import type { Seed } from '../model/seed.js';
import { seedOfRecord } from '../model/seed-of-record.js';
import { SNAPSHOT_FORMAT, SNAPSHOT_VERSION, type SnapshotSeed } from '../model/snapshot.js';
import { mapCrossrefRecord } from '../sources/crossref/map.js';
import type { SeedContent } from './contract.js';
import type { SeedLines } from './decoded-seed.js';
import { MOST_WORKS, tooManyWorks } from './seed-fault.js';
import { type Header, headerSchema, lineSchema } from './snapshot-schema.js';

/** Whether this is the first line of a snapshot, of whatever version; only lines that name the format are parsed. */
export function isSnapshotHeader(line: string): boolean {
  if (!line.includes(SNAPSHOT_FORMAT)) return false;
  try {
    const value: unknown = JSON.parse(line);
    return (
      typeof value === 'object' && value !== null && 'format' in value && value.format === SNAPSHOT_FORMAT
    );
  } catch {
    return false;
  }
}

/**
 * Reads a snapshot. Nothing in it may be broken or absent: it stands for a run that is to be repeated exactly.
 * @throws CiteloomError SEED_UNREADABLE naming the line
 */
export async function readSnapshot({ path, lines }: SeedLines): Promise<SeedContent> {
  const content: Content = {
    known: new Map(),
    searches: new Map(),
    unsearched: new Map(),
    decisions: new Map(),
  };
  const seen = { record: 0, miss: 0, alias: 0, candidates: 0, unsearched: 0, decision: 0 };
  let header: Header | undefined;
  let number = 0;
  for await (const line of lines) {
    number += 1;
    try {
      if (header === undefined) {
        if (line.trim() !== '') header = readHeader(line);
      } else if (line.trim() !== '') seen[addLine(content, line)] += 1;
      if (seen.record > MOST_WORKS) throw tooManyWorks(path, number);
    } catch (thrown) {
      if (thrown instanceof CiteloomError) throw thrown;
      throw broken(path, `line ${number}: ${messageOf(thrown)}`, thrown);
    }
  }
  if (header === undefined) throw broken(path, 'it is empty');
  for (const kind of LINE_KINDS) {
    if (seen[kind] !== header.lines[kind])
      throw broken(path, `it announces ${header.lines[kind]} lines of kind ${kind} and holds ${seen[kind]}`);
  }
  const { known, searches, unsearched, decisions } = content;
  return {
    seeds: header.seeds.map((seed) => readSeedLine(seed, path)),
    cache: {
      ...EMPTY_CACHE,
      get: (doi) => known.get(doi),
      hits: (query) => searches.get(query),
      unsearched: (query) => unsearched.get(query),
    },
    decisions,
    snapshot: header.parameters,
  };
}

const LINE_KINDS = ['record', 'miss', 'alias', 'candidates', 'unsearched', 'decision'] as const;

interface Content {
  readonly known: Map<string, KnownLookup>;
  readonly searches: Map<string, readonly Hit[]>;
  readonly unsearched: Map<string, Unsearched>;
  readonly decisions: Map<string, Decision>;
}

function readHeader(line: string): Header {
  const json: unknown = JSON.parse(line);
  const version = typeof json === 'object' && json !== null && 'version' in json ? json.version : undefined;
  if (version !== SNAPSHOT_VERSION)
    throw new Error(`it is of version ${String(version)}, this citeloom reads version ${SNAPSHOT_VERSION}`);
  return v.parse(headerSchema, json);
}

/** Adds what a line tells; gives its kind. */
function addLine({ known, searches, unsearched, decisions }: Content, text: string): keyof Header['lines'] {
  const line = v.parse(lineSchema, JSON.parse(text));
  switch (line.type) {
    case 'record': {
      const record = mapCrossrefRecord(line.record);
      if (record === undefined) throw new Error('the record has no DOI');
      known.set(record.doi, { doi: record.doi, record });
      break;
    }
    case 'miss': {
      const doi = canonical(line.doi);
      const agency = line.agency === undefined ? {} : { agency: line.agency };
      const failure = line.failure === undefined ? {} : { failure: line.failure };
      known.set(doi, { doi, missing: line.reason, ...agency, ...failure });
      break;
    }
    case 'alias': {
      const primary = known.get(canonical(line.doi));
      if (primary === undefined || !('record' in primary)) throw new Error(`no record of ${line.doi} came`);
      const alias = canonical(line.alias);
      known.set(alias, { doi: alias, record: primary.record });
      break;
    }
    case 'candidates':
      searches.set(line.query, line.records.flatMap(hitOf));
      break;
    case 'unsearched':
      unsearched.set(line.query, line);
      break;
    case 'decision': {
      const decision = line.doi === null ? 'none' : { doi: canonical(line.doi) };
      decisions.set(referenceId(line.seed, line.key), decision);
    }
  }
  return line.type;
}

function hitOf(raw: unknown): Hit[] {
  const record = mapCrossrefRecord(raw);
  return record === undefined ? [] : [{ record, raw }];
}

function canonical(doi: string): string {
  if (normalizeDoi(doi) !== doi) throw new Error(`${JSON.stringify(doi)} is no DOI in canonical form`);
  return doi;
}

function readSeedLine(seed: SnapshotSeed, path: string): Seed {
  const { warnings } = seed;
  if (!('record' in seed)) return seed;
  const record = mapCrossrefRecord(seed.record);
  if (record === undefined) throw broken(path, 'line 1: the record of a seed has no DOI');
  const origin = { name: path, raw: seed.record, ...(seed.fetched ? { isFetched: true } : {}) };
  return { ...seedOfRecord(record, origin), warnings };
}

function broken(path: string, problem: string, cause?: unknown): CiteloomError {
  return new CiteloomError('SEED_UNREADABLE', `Snapshot ${path} cannot be read: ${problem}.`, {
    hint: 'Take a whole copy of the file that citeloom crawl --export-snapshot wrote.',
    cause,
  });
}
