import { chmodSync, mkdirSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import Database from 'better-sqlite3';

/** States by kind, of one key, in a file that several processes change. */
export interface BudgetFile {
  /**
   * Replaces the state of a kind in one transaction.
   * @throws SqliteError when the file cannot be read or written, or is held by another for more than 5 s
   */
  update<T>(kind: string, change: (kept: string | undefined) => { state: string; result: T }): T;
  close(): void;
}

/** Milliseconds to wait for another process, which holds the file for less than one. */
const BUSY_TIMEOUT = 5_000;
/** Milliseconds after which what nobody asked for is dropped. */
const FORGOTTEN_AFTER = 2 * 24 * 3_600_000;

/**
 * Opens the file, with its folder; one that is damaged is begun anew.
 *
 * A killed process leaves it whole. It need not outlive the machine's power, so nothing waits for the disk.
 * @param key which states: those of others are in the same file
 * @param wallClock milliseconds since 1970
 * @throws Error when the folder cannot be written
 */
export function openBudgetFile(path: string, key: string, wallClock: number): BudgetFile {
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 });
  try {
    return prepare(path, key, wallClock);
  } catch (error) {
    if (!isDamage(error)) throw error;
    for (const file of [path, `${path}-journal`]) rmSync(file, { force: true });
    return prepare(path, key, wallClock);
  }
}

function prepare(path: string, key: string, wallClock: number): BudgetFile {
  const database = new Database(path, { timeout: BUSY_TIMEOUT });
  try {
    chmodSync(path, 0o600);
    database.pragma('journal_mode = TRUNCATE');
    database.pragma('synchronous = OFF');
    database.exec(
      `CREATE TABLE IF NOT EXISTS send_states
        (key TEXT, kind TEXT, state TEXT, changed REAL, PRIMARY KEY (key, kind)) WITHOUT ROWID`,
    );
    database.prepare('DELETE FROM send_states WHERE abs(changed - ?) > ?').run(wallClock, FORGOTTEN_AFTER);
    return serve(database, key, wallClock);
  } catch (error) {
    database.close();
    throw error;
  }
}

function serve(database: Database.Database, key: string, wallClock: number): BudgetFile {
  const read = database.prepare<[string, string], string>(
    'SELECT state FROM send_states WHERE key = ? AND kind = ?',
  );
  read.pluck();
  const write = database.prepare<[string, string, string, number]>(
    'INSERT OR REPLACE INTO send_states (key, kind, state, changed) VALUES (?, ?, ?, ?)',
  );
  return {
    update: (kind, change) =>
      database
        .transaction(() => {
          const { state, result } = change(read.get(key, kind));
          write.run(key, kind, state, wallClock);
          return result;
        })
        .immediate(),
    close: () => {
      database.close();
    },
  };
}

function isDamage(error: unknown): boolean {
  return error instanceof Database.SqliteError && /^SQLITE_(?:NOTADB|CORRUPT)/.test(error.code);
}
