import { existsSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { messageOf } from '../../src/errors.js';
import type { Broken } from './verdict.js';

/** Judges whether the store in an output folder, which nobody writes to now, is sound. */
export function judgeStore(out: string): Broken[] {
  const path = join(out, 'crawl.sqlite');
  if (!existsSync(path)) return [];
  try {
    const database = new Database(path, { fileMustExist: true });
    const found: unknown = database.pragma('integrity_check', { simple: true });
    database.close();
    return found === 'ok' ? [] : [{ invariant: 'store', message: `${path}: ${String(found)}` }];
  } catch (thrown) {
    return [{ invariant: 'store', message: `${path} cannot be checked: ${messageOf(thrown)}` }];
  }
}
