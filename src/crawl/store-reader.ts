import { inflateSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { CiteloomError, messageOf } from '../errors.js';
import {
  type AskFailure,
  type Hit,
  isMissingReason,
  isTransientFailure,
  type Lookup,
} from '../model/lookup.js';
import { EMPTY_CACHE, type LookupCache } from '../model/lookup-cache.js';
import { type Decision, referenceId } from '../model/match.js';
import type { WorkRecord } from '../model/work.js';
import { storeError } from './store-error.js';

/**
 * A cache in a file, which also knows when it was asked. It answers with the record of a DOI also when only aliases
 * of the DOI were asked for; a record is unpacked when it is read.
 * @throws CiteloomError STORE_UNREADABLE when the file, or a record that is read, is damaged
 */
export interface StoredLookups extends LookupCache {
  /** When a DOI was last asked for, in milliseconds since 1970, and how that ended; cheap. */
  asked(doi: string): { readonly at: number; readonly outcome: Asked } | undefined;
  /** When a query was last searched for, in milliseconds since 1970. */
  searched(query: string): number | undefined;
  /** What the user decided, by `referenceId`. */
  decisions(): ReadonlyMap<string, Decision>;
}

/** How asking for a DOI ended: with a record, with the word that there is none, or without an answer. */
export type Asked = 'resolved' | 'missing' | 'failed';

/** What reading needs beside the database. */
export interface ReaderOptions {
  readonly path: string;
  readonly mapRecord: (raw: unknown) => WorkRecord | undefined;
}

interface OutcomeRow {
  readonly outcome: 'resolved' | 'missing';
  readonly record: string | null;
  readonly reason: string | null;
  readonly agency: string | null;
  readonly asked_at: number;
  /** Absent in a store of an older citeloom that is only read. */
  readonly failure?: string | null;
  readonly tries?: number | null;
}

const EMPTY: StoredLookups = {
  ...EMPTY_CACHE,
  asked: () => undefined,
  searched: () => undefined,
  decisions: () => new Map(),
};

/** Reads outcomes and records, and adds nothing; every statement is prepared once. */
export function createStoreReader(database: Database, { path, mapRecord }: ReaderOptions): StoredLookups {
  if (!hasTable(database, 'outcomes')) return EMPTY;
  const outcomeOf = database.prepare<[string], OutcomeRow>('SELECT * FROM outcomes WHERE doi = ?');
  const recordOf = database.prepare<[string], { fetched_at: number }>(
    'SELECT fetched_at FROM records WHERE doi = ?',
  );
  const bodyOf = database.prepare<[string], { body: Buffer }>('SELECT body FROM records WHERE doi = ?');

  const failedSearchOf = prepareIfThere<{ failure: string; tries: number }>(
    database,
    'failed_searches',
    'SELECT failure, tries FROM failed_searches WHERE query = ?',
  );
  const candidatesOf = database.prepare<[string], { body: Buffer; asked_at: number }>(
    'SELECT body, asked_at FROM candidates WHERE query = ?',
  );

  function unpackHits(query: string, body: Buffer): Hit[] {
    try {
      const raws: unknown = JSON.parse(inflateSync(body).toString());
      if (!Array.isArray(raws)) throw new Error('it is no list');
      return raws.flatMap((raw: unknown) => {
        const record = mapRecord(raw);
        return record === undefined ? [] : [{ record, raw }];
      });
    } catch (thrown) {
      throw damaged(`The search for ${JSON.stringify(query)}`, path, thrown);
    }
  }

  function unpack(primary: string): { readonly record: WorkRecord; readonly raw: unknown } {
    try {
      const row = bodyOf.get(primary);
      const raw: unknown = JSON.parse(inflateSync(row?.body ?? Buffer.alloc(0)).toString());
      const record = mapRecord(raw);
      if (record !== undefined) return { record, raw };
      throw new Error('it bears no DOI');
    } catch (thrown) {
      throw damaged(`The record of ${primary}`, path, thrown);
    }
  }

  return {
    ...EMPTY_CACHE,
    get: guarded(path, (doi) => {
      const row = outcomeOf.get(doi);
      if (row?.outcome === 'missing') return missing(doi, row);
      if (row !== undefined) return lazyLookup(doi, () => unpack(row.record ?? doi));
      return recordOf.get(doi) === undefined ? undefined : lazyLookup(doi, () => unpack(doi));
    }),
    asked: guarded(path, (doi) => {
      const row = outcomeOf.get(doi);
      if (row?.outcome === 'missing')
        return { at: row.asked_at, outcome: isTransientFailure(missing(doi, row)) ? 'failed' : 'missing' };
      if (row !== undefined) return { at: row.asked_at, outcome: 'resolved' };
      const record = recordOf.get(doi);
      return record === undefined ? undefined : { at: record.fetched_at, outcome: 'resolved' };
    }),
    hits: guarded(path, (query) => {
      const row = candidatesOf.get(query);
      return row === undefined ? undefined : unpackHits(query, row.body);
    }),
    searched: guarded(path, (query) => candidatesOf.get(query)?.asked_at),
    unsearched: guarded(path, (query) => {
      const row = failedSearchOf?.get(query);
      return row === undefined ? undefined : { why: 'failed', failure: failureOf(row.failure, row.tries) };
    }),
    decisions: () => readDecisions(database, path),
  };
}

/** A store of an older citeloom that is only read has not all the tables. */
function prepareIfThere<Row>(database: Database, table: string, query: string) {
  return hasTable(database, table) ? database.prepare<[string], Row>(query) : undefined;
}

function hasTable(database: Database, name: string): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema WHERE name = ?').get(name) !== undefined;
}

function failureOf(what: string, tries: number): AskFailure {
  return { what, tries };
}

function guarded<Result>(path: string, read: (doi: string) => Result): (doi: string) => Result {
  return (doi) => {
    try {
      return read(doi);
    } catch (thrown) {
      throw storeError(thrown, path);
    }
  };
}

function lazyLookup(
  doi: string,
  unpack: () => { readonly record: WorkRecord; readonly raw: unknown },
): Lookup {
  let unpacked: ReturnType<typeof unpack> | undefined;
  const content = () => {
    unpacked ??= unpack();
    return unpacked;
  };
  return {
    doi,
    get record() {
      return content().record;
    },
    get raw() {
      return content().raw;
    },
  };
}

function missing(doi: string, { reason, agency, failure, tries }: OutcomeRow): Lookup {
  const known = reason !== null && isMissingReason(reason) ? reason : 'malformed';
  return {
    doi,
    missing: known,
    ...(agency === null ? {} : { agency }),
    ...(failure == null || tries == null ? {} : { failure: failureOf(failure, tries) }),
  };
}

function readDecisions(database: Database, path: string): ReadonlyMap<string, Decision> {
  try {
    if (!hasTable(database, 'decisions')) return new Map();
    const rows = database
      .prepare<[], { seed: string; key: string; doi: string | null }>('SELECT * FROM decisions')
      .all();
    return new Map(
      rows.map(({ seed, key, doi }) => [referenceId(seed, key), doi === null ? 'none' : { doi }]),
    );
  } catch (thrown) {
    throw storeError(thrown, path);
  }
}

function damaged(what: string, path: string, cause: unknown): CiteloomError {
  return new CiteloomError(
    'STORE_UNREADABLE',
    `${what} in the store ${path} is damaged (${messageOf(cause)}).`,
    { hint: 'Fetch again what is stored, with --max-age 0, or move the file away.', cause },
  );
}
