import Database from 'better-sqlite3';
import { CiteloomError, messageOf } from '../errors.js';

/**
 * What SQLite threw, in our words: a full disk, a file that may not be written, one that is no database. Our own
 * errors pass through.
 */
export function storeError(thrown: unknown, path: string): unknown {
  if (thrown instanceof CiteloomError) return thrown;
  const code = thrown instanceof Database.SqliteError || isSystemError(thrown) ? thrown.code : undefined;
  if (code === undefined) return thrown;
  const kind = KINDS.find(({ codes }) => codes.test(code));
  if (kind === undefined) return unreadable(thrown, path);
  return new CiteloomError(kind.code, `${kind.message(path)} (${messageOf(thrown)}).`, {
    hint: kind.hint,
    cause: thrown,
  });
}

function unreadable(thrown: unknown, path: string): CiteloomError {
  return new CiteloomError('STORE_UNREADABLE', `The store ${path} cannot be read (${messageOf(thrown)}).`, {
    hint: 'It was left as it is; move it away and what it held is fetched again, or give another with --store.',
    cause: thrown,
  });
}

const KINDS = [
  {
    codes: /^(?:SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)$/,
    code: 'STORE_FULL',
    message: (path: string) => `There is no room for the store ${path}`,
    hint: 'What was stored before is intact; make room and run the same command again.',
  },
  {
    codes: /^(?:SQLITE_IOERR_(?:WRITE|FSYNC|DIR_FSYNC|TRUNCATE|SHM\w*))$/,
    code: 'STORE_FULL',
    message: (path: string) => `The disk refuses to write the store ${path}`,
    hint: 'What was stored before is intact; check the room on the disk and run the same command again.',
  },
  {
    codes:
      /^(?:SQLITE_READONLY\w*|SQLITE_CANTOPEN\w*|SQLITE_PERM|EACCES|EPERM|EROFS|ENOTDIR|EEXIST|ENOENT|EISDIR)$/,
    code: 'STORE_UNWRITABLE',
    message: (path: string) => `The store ${path} cannot be written`,
    hint: 'Choose a folder that you may write to, with --store or --out.',
  },
] as const;

function isSystemError(thrown: unknown): thrown is Error & { readonly code: string } {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string';
}
