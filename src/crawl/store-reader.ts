import { inflateSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import { CiteloomError, messageOf } from '../errors.js';
import type { Hit } from '../model/lookup.js';
import { type Decision, referenceId } from '../model/match.js';
import type { WorkRecord } from '../model/work.js';
import { type Lookup, MISSING_REASONS, type MissingReason } from '../sources/contract.js';
import { storeError } from './store-error.js';

/** What a store holds, by the DOI asked for. */
export interface StoreReader {
  /**
   * The answer to a DOI; also the record of a DOI that only its aliases were asked for. A record is unpacked
   * when it is looked at.
   * @throws CiteloomError STORE_UNREADABLE when the file, or then the record, is damaged
   */
  get(doi: string): Lookup | undefined;
  /** When it was last asked for, in milliseconds since 1970, and how that ended; cheap. */
  asked(doi: string): { readonly at: number; readonly outcome: 'resolved' | 'missing' } | undefined;
  /** What a search found, in the source's order. @throws CiteloomError STORE_UNREADABLE */
  hits(query: string): readonly Hit[] | undefined;
  /** When a query was last searched for, in milliseconds since 1970. */
  searched(query: string): number | undefined;
  /** What the user decided, by `referenceId`. */
  decisions(): ReadonlyMap<string, Decision>;
}

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
}

const NOTHING: StoreReader = {
  get: () => undefined,
  asked: () => undefined,
  hits: () => undefined,
  searched: () => undefined,
  decisions: () => new Map(),
};

/** Reads outcomes and records; every statement is prepared once. */
export function createStoreReader(database: Database, { path, mapRecord }: ReaderOptions): StoreReader {
  const tables = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'outcomes'").get();
  if (tables === undefined) return NOTHING;
  const outcomeOf = database.prepare<[string], OutcomeRow>('SELECT * FROM outcomes WHERE doi = ?');
  const recordOf = database.prepare<[string], { fetched_at: number }>(
    'SELECT fetched_at FROM records WHERE doi = ?',
  );
  const bodyOf = database.prepare<[string], { body: Buffer }>('SELECT body FROM records WHERE doi = ?');

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
    get: guarded(path, (doi) => {
      const row = outcomeOf.get(doi);
      if (row?.outcome === 'missing') return missing(doi, row);
      if (row !== undefined) return lazyLookup(doi, () => unpack(row.record ?? doi));
      return recordOf.get(doi) === undefined ? undefined : lazyLookup(doi, () => unpack(doi));
    }),
    asked: guarded(path, (doi) => {
      const row = outcomeOf.get(doi);
      if (row !== undefined) return { at: row.asked_at, outcome: row.outcome };
      const record = recordOf.get(doi);
      return record === undefined ? undefined : { at: record.fetched_at, outcome: 'resolved' };
    }),
    hits: guarded(path, (query) => {
      const row = candidatesOf.get(query);
      return row === undefined ? undefined : unpackHits(query, row.body);
    }),
    searched: guarded(path, (query) => candidatesOf.get(query)?.asked_at),
    decisions: () => readDecisions(database, path),
  };
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

function missing(doi: string, { reason, agency }: OutcomeRow): Lookup {
  const known = MISSING_REASONS.find((one): one is MissingReason => one === reason) ?? 'malformed';
  return { doi, missing: known, ...(agency === null ? {} : { agency }) };
}

/** A store of an older citeloom that is only read has no such table. */
function readDecisions(database: Database, path: string): ReadonlyMap<string, Decision> {
  try {
    const table = database.prepare("SELECT 1 FROM sqlite_schema WHERE name = 'decisions'").get();
    if (table === undefined) return new Map();
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
