import Database from 'better-sqlite3';
import { CiteloomError } from '../errors.js';

/** Who holds a store. */
interface Holder {
  readonly pid: number;
  /** Milliseconds since 1970. */
  readonly since: number;
}

/** A store held for writing until released, or until the process ends, however it ends. */
export interface StoreLock {
  release(): void;
}

/**
 * Takes the right to write a store, by a lock of the operating system on a small file beside it: nothing stale
 * stays behind a killed process. The store itself can be read meanwhile.
 * @throws CiteloomError STORE_LOCKED naming the holder
 */
export function lockStore(path: string, now: number): StoreLock {
  const database = new Database(`${path}-lock`, { timeout: 0 });
  const holder: Holder = { pid: process.pid, since: now };
  try {
    database.pragma('journal_mode = MEMORY');
    do {
      announce(database, holder);
      // Keeps writers out and lets the refused read who holds it.
      database.exec('BEGIN IMMEDIATE');
    } while (!isSame(currentHolder(database), holder) && endTransaction(database));
  } catch (thrown) {
    const refusal = isBusy(thrown) ? refusalBy(otherHolder(database, holder), path, thrown) : thrown;
    database.close();
    throw refusal;
  }
  return {
    release: () => {
      endTransaction(database);
      database.close();
    },
  };
}

function announce(database: Database.Database, { pid, since }: Holder): void {
  database.exec('BEGIN IMMEDIATE; CREATE TABLE IF NOT EXISTS holder (pid INTEGER, since INTEGER);');
  database.prepare('DELETE FROM holder').run();
  database.prepare('INSERT INTO holder VALUES (?, ?)').run(pid, since);
  database.exec('COMMIT');
}

function endTransaction(database: Database.Database): boolean {
  if (database.inTransaction) database.exec('ROLLBACK');
  return true;
}

/** Waits out the moment in which the holder writes its name. */
function otherHolder(database: Database.Database, self: Holder): Holder | undefined {
  endTransaction(database);
  database.pragma('busy_timeout = 2000');
  const holder = currentHolder(database);
  return isSame(holder, self) ? undefined : holder;
}

function currentHolder(database: Database.Database): Holder | undefined {
  try {
    return database.prepare<[], Holder>('SELECT pid, since FROM holder').get();
  } catch {
    return undefined;
  }
}

function isSame(one: Holder | undefined, other: Holder): boolean {
  return one?.pid === other.pid && one.since === other.since;
}

function isBusy(thrown: unknown): boolean {
  return thrown instanceof Database.SqliteError && thrown.code.startsWith('SQLITE_BUSY');
}

function refusalBy(holder: Holder | undefined, path: string, cause: unknown): CiteloomError {
  const who =
    holder === undefined
      ? 'another process'
      : `process ${holder.pid} since ${new Date(holder.since).toISOString().replace(/\.\d+Z$/, 'Z')}`;
  return new CiteloomError('STORE_LOCKED', `The store ${path} is in use by ${who}.`, {
    hint: 'Wait until it ends, or give another file with --store.',
    cause,
  });
}
