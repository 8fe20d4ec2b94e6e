import type { Database } from 'better-sqlite3';
import { CiteloomError } from '../errors.js';

/** Marks an SQLite file as a citeloom store: "cite" in ASCII. */
const APPLICATION_ID = 0x63697465;

/** Raised with every change of the tables below. */
const SCHEMA_VERSION = 3;

/**
 * Times are milliseconds since 1970, bodies deflated JSON (zlib). DOIs are canonical. Addresses of requests are
 * not kept: they could name the user.
 */
const TABLES = `
CREATE TABLE records (
  doi TEXT PRIMARY KEY,            -- the primary DOI
  body BLOB NOT NULL,              -- as the source gave it
  fetched_at INTEGER NOT NULL,
  indexed TEXT                     -- when the source last changed it, ISO 8601
) STRICT;
CREATE TABLE outcomes (
  doi TEXT PRIMARY KEY,            -- the DOI that was asked for
  outcome TEXT NOT NULL CHECK (outcome IN ('resolved', 'missing')),
  record TEXT REFERENCES records (doi),
  reason TEXT,
  agency TEXT,
  asked_at INTEGER NOT NULL,
  CHECK ((outcome = 'resolved') = (record IS NOT NULL) AND (outcome = 'missing') = (reason IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE VIEW aliases AS
  SELECT doi AS alias, record AS doi FROM outcomes WHERE record <> doi;
CREATE TABLE requests (
  id INTEGER PRIMARY KEY,
  sent_at INTEGER NOT NULL,
  class TEXT NOT NULL,
  status INTEGER NOT NULL,
  bytes INTEGER NOT NULL
) STRICT;
CREATE TABLE candidates (
  query TEXT PRIMARY KEY,          -- what was searched for
  body BLOB NOT NULL,              -- the hits as the source gave them, in its order
  asked_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
`;

/** Since version 2: what the user decided that references mean. */
const DECISIONS = `
CREATE TABLE decisions (
  seed TEXT NOT NULL,
  key TEXT NOT NULL,
  doi TEXT,                        -- null: none that has a DOI
  PRIMARY KEY (seed, key)
) STRICT, WITHOUT ROWID;
`;

/** Since version 3: how asking failed. Earlier versions kept only the reason, and of a search not even that. */
const FAILURES = `
ALTER TABLE outcomes ADD COLUMN failure TEXT;  -- what the source did, as the predicate of a sentence
ALTER TABLE outcomes ADD COLUMN tries INTEGER;
CREATE TABLE failed_searches (
  query TEXT PRIMARY KEY,
  reason TEXT NOT NULL,
  failure TEXT NOT NULL,
  tries INTEGER NOT NULL,
  asked_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`;

/** What each version adds to the one before. */
const CHANGES = [TABLES, DECISIONS, FAILURES] as const;

/**
 * Makes the tables in an empty database; adds to those of an older store what it lacks.
 * @throws CiteloomError STORE_UNREADABLE for another program's database, or a store of a newer citeloom; neither
 * is touched
 */
export function prepareSchema(database: Database, path: string): void {
  checkSchema(database, path);
  const version = isEmpty(database) ? 0 : Number(database.pragma('user_version', { simple: true }));
  if (version === SCHEMA_VERSION) return;
  database.transaction(() => {
    for (const change of CHANGES.slice(version)) database.exec(change);
    database.pragma(`application_id = ${APPLICATION_ID}`);
    database.pragma(`user_version = ${SCHEMA_VERSION}`);
  })();
}

/**
 * Makes sure that a database is a store that can be read, or empty.
 * @throws CiteloomError STORE_UNREADABLE
 */
export function checkSchema(database: Database, path: string): void {
  if (isEmpty(database)) return;
  if (database.pragma('application_id', { simple: true }) !== APPLICATION_ID)
    throw new CiteloomError('STORE_UNREADABLE', `${path} is a database, but not a store of citeloom.`, {
      hint: 'It was left as it is; give another file with --store.',
    });
  const version = database.pragma('user_version', { simple: true });
  if (typeof version !== 'number' || version > SCHEMA_VERSION)
    throw new CiteloomError(
      'STORE_UNREADABLE',
      `The store ${path} was written by a newer citeloom (schema ${version}, this one knows ${SCHEMA_VERSION}).`,
      { hint: 'It was left as it is; use the newer citeloom, or give another file with --store.' },
    );
}

function isEmpty(database: Database): boolean {
  return database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get() === undefined;
}
