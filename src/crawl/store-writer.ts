import { deflateSync } from 'node:zlib';
import type { Database } from 'better-sqlite3';
import type { Lookup, Search } from '../model/lookup.js';
import { replaces } from '../model/lookup-cache.js';
import type { Decision } from '../model/match.js';
import type { SourceEvent } from '../sources/contract.js';
import { storeError } from './store-error.js';

type Request = Extract<SourceEvent, { type: 'request' }>;

/** Writes what comes in, the content of one response in one transaction. */
export interface StoreWriter {
  /** @throws CiteloomError STORE_FULL when a commit failed, now or before */
  add(lookup: Lookup): void;
  addSearch(search: Search): void;
  /** Keeps what the user decided of one reference, at once. */
  decide(seed: string, key: string, decision: Decision): void;
  log(request: Request): void;
  /** What was added and is not committed yet. */
  pending(doi: string): Lookup | undefined;
  flush(): void;
}

/** What writing needs beside the database. */
export interface WriterOptions {
  readonly path: string;
  readonly now: () => number;
}

/** No more than so many answers wait for their commit. */
const MAX_PENDING = 500;

/** A writer for a database that holds the tables. */
export function createStoreWriter(database: Database, { path, now }: WriterOptions): StoreWriter {
  const statements = prepareStatements(database);
  const lookups = new Map<string, Lookup>();
  const searches: Search[] = [];
  const requests: { readonly at: number; readonly request: Request }[] = [];
  let scheduled: NodeJS.Immediate | undefined;
  let failure: { readonly error: unknown } | undefined;

  const commit = database.transaction(() => {
    for (const lookup of lookups.values()) statements.keep(lookup, now());
    for (const search of searches) statements.keepSearch(search, now());
    for (const { at, request } of requests) statements.log(request, at);
  });

  function flush(): void {
    if (scheduled !== undefined) clearImmediate(scheduled);
    scheduled = undefined;
    if (failure === undefined && lookups.size + searches.length + requests.length > 0) {
      try {
        commit();
        lookups.clear();
        searches.length = 0;
        requests.length = 0;
      } catch (thrown) {
        failure = { error: storeError(thrown, path) };
      }
    }
    if (failure !== undefined) throw failure.error;
  }

  /** The answers of one response come one after the other, without a pause: they are committed together. */
  function schedule(): void {
    scheduled ??= setImmediate(() => {
      scheduled = undefined;
      try {
        flush();
      } catch {
        // Thrown again by whatever writes next: nobody could catch it here.
      }
    });
  }

  return {
    add: (lookup) => {
      if (failure !== undefined) throw failure.error;
      const before = lookups.get(lookup.doi);
      if (replaces(lookup, before)) lookups.set(lookup.doi, lookup);
      if (lookups.size >= MAX_PENDING) flush();
      else schedule();
    },
    addSearch: (search) => {
      if (failure !== undefined) throw failure.error;
      searches.push(search);
      schedule();
    },
    decide: (seed, key, decision) => {
      try {
        statements.decide(seed, key, decision);
      } catch (thrown) {
        throw storeError(thrown, path);
      }
    },
    log: (request) => {
      requests.push({ at: now(), request });
      schedule();
    },
    pending: (doi) => lookups.get(doi),
    flush,
  };
}

function prepareStatements(database: Database) {
  const keepRecord = database.prepare(
    `INSERT INTO records (doi, body, fetched_at, indexed) VALUES (?, ?, ?, ?)
     ON CONFLICT (doi) DO UPDATE SET body = excluded.body, fetched_at = excluded.fetched_at, indexed = excluded.indexed`,
  );
  const keepOutcome = database.prepare(
    `INSERT OR REPLACE INTO outcomes (doi, outcome, record, reason, agency, asked_at, failure, tries)
     VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
  );
  const request = database.prepare(
    'INSERT INTO requests (sent_at, class, status, bytes) VALUES (?, ?, ?, ?)',
  );
  const keepCandidates = database.prepare(
    'INSERT OR REPLACE INTO candidates (query, body, asked_at) VALUES (?, ?, ?)',
  );
  const keepFailedSearch = database.prepare(
    'INSERT OR REPLACE INTO failed_searches (query, reason, failure, tries, asked_at) VALUES (?, ?, ?, ?, ?)',
  );
  const dropFailedSearch = database.prepare('DELETE FROM failed_searches WHERE query = ?');
  const keepDecision = database.prepare('INSERT OR REPLACE INTO decisions (seed, key, doi) VALUES (?, ?, ?)');
  const dropDecision = database.prepare('DELETE FROM decisions WHERE seed = ? AND key = ?');
  return {
    keepSearch: (search: Search, now: number) => {
      const { query } = search;
      if ('failed' in search) {
        const { what, tries } = search.failure;
        keepFailedSearch.run(query, search.failed, what, tries, now);
        return;
      }
      const raws = search.hits.map(({ raw }) => raw);
      keepCandidates.run(query, deflateSync(JSON.stringify(raws)), now);
      dropFailedSearch.run(query);
    },
    decide: (seed: string, key: string, decision: Decision) => {
      if (decision === 'automatic') dropDecision.run(seed, key);
      else keepDecision.run(seed, key, decision === 'none' ? null : decision.doi);
    },
    log: ({ kind, status, bytes }: Request, at: number) => void request.run(at, kind, status, bytes),
    keep: (lookup: Lookup, now: number) => {
      if ('record' in lookup) {
        const { record, raw } = lookup;
        keepRecord.run(record.doi, deflateSync(JSON.stringify(raw)), now, record.indexed ?? null);
        keepOutcome.run(lookup.doi, 'resolved', record.doi, null, null, now, null, null);
        return;
      }
      const { doi, missing, agency = null, failure } = lookup;
      const { what = null, tries = null } = failure ?? {};
      keepOutcome.run(doi, 'missing', null, missing, agency, now, what, tries);
    },
  };
}
