import { existsSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';
import { isTransientFailure } from '../model/lookup.js';
import { replaces } from '../model/lookup-cache.js';
import type { Decision } from '../model/match.js';
import type { WorkRecord } from '../model/work.js';
import type { SourceEvent } from '../sources/contract.js';
import { checkSchema, prepareSchema } from './schema.js';
import { storeError } from './store-error.js';
import { lockStore, type StoreLock } from './store-lock.js';
import { createStoreReader, type StoredLookups } from './store-reader.js';
import { createStoreWriter } from './store-writer.js';

/**
 * Everything that crawls fetched, in one SQLite file between runs. What is added with one response is committed
 * together, durably, before anything else happens in this process.
 * @throws CiteloomError STORE_FULL when a commit failed, now or before; what was committed stays
 */
export interface CrawlStore extends StoredLookups {
  /** Keeps what the user decided of one reference; `automatic` forgets it. @throws CiteloomError STORE_FULL */
  decide(seed: string, key: string, decision: Decision): void;
  /** Notes a request in the log: when, of which class, with what status and how many bytes. */
  log(request: Extract<SourceEvent, { type: 'request' }>): void;
  /**
   * Commits what is not yet committed, and gives the store free.
   * @throws CiteloomError STORE_FULL when that cannot be written; the store is free all the same
   */
  close(): void;
}

/** How a store is opened. */
export interface StoreOptions {
  /** Reads a record as the source gave it; the rules are the source's. */
  readonly mapRecord: (raw: unknown) => WorkRecord | undefined;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/**
 * Opens a store for writing, making it when there is none. One process at a time can have it so; readers are
 * not kept out.
 * @throws CiteloomError STORE_LOCKED, STORE_UNWRITABLE, STORE_FULL, STORE_UNREADABLE
 */
export function openStore(path: string, { mapRecord, now }: StoreOptions): CrawlStore {
  let lock: StoreLock | undefined;
  let database: Database.Database | undefined;
  try {
    mkdirSync(dirname(path), { recursive: true });
    lock = lockStore(path, now());
    database = new Database(path);
    prepareSchema(database, path);
    database.pragma('journal_mode = WAL');
    // In WAL mode anything less could lose an acknowledged commit with the power.
    database.pragma('synchronous = FULL');
    database.prepare("INSERT OR REPLACE INTO meta VALUES ('opened_at', ?)").run(String(now()));
    return writable(database, { path, mapRecord, now, lock });
  } catch (thrown) {
    database?.close();
    lock?.release();
    throw storeError(thrown, path);
  }
}

interface WritableOptions extends StoreOptions {
  readonly path: string;
  readonly lock: StoreLock;
}

function writable(database: Database.Database, options: WritableOptions): CrawlStore {
  const { lock } = options;
  const writer = createStoreWriter(database, options);
  const reader = createStoreReader(database, options);
  return {
    ...reader,
    get: (doi) => writer.pending(doi) ?? reader.get(doi),
    add: (lookup) => {
      // Otherwise the failure would hide the record until its commit.
      if (!isTransientFailure(lookup) || replaces(lookup, reader.get(lookup.doi))) writer.add(lookup);
    },
    addSearch: writer.addSearch,
    decide: writer.decide,
    log: writer.log,
    close: () => {
      try {
        writer.flush();
      } finally {
        database.close();
        lock.release();
      }
    },
  };
}

/** A store that is only read. */
export interface OpenedReader extends StoredLookups {
  close(): void;
}

/**
 * Opens a store for reading, also while a crawl writes it; undefined when there is none.
 * @throws CiteloomError STORE_UNREADABLE
 */
export function openStoreReader(
  path: string,
  options: Pick<StoreOptions, 'mapRecord'>,
): OpenedReader | undefined {
  if (!existsSync(path)) return undefined;
  let database: Database.Database | undefined;
  try {
    // Not opened read-only: such a connection could not tidy up behind itself.
    database = new Database(path, { fileMustExist: true });
    database.pragma('query_only = ON');
    checkSchema(database, path);
    const reader = createStoreReader(database, { ...options, path });
    const opened = database;
    return { ...reader, close: () => opened.close() };
  } catch (thrown) {
    database?.close();
    throw storeError(thrown, path);
  }
}
