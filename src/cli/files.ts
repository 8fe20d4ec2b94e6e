import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CiteloomError, messageOf } from '../errors.js';

/** The text of a file that citeloom wrote, or undefined when there is none. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (thrown) {
    if (isNodeError(thrown) && thrown.code === 'ENOENT') return undefined;
    throw thrown;
  }
}

type Chunks = Iterable<string> | AsyncIterable<string | Uint8Array>;

/** A file that is written and flushed beside its place. */
export interface StagedFile {
  readonly sha256: string;
  /** Puts it in its place, over what stands there. */
  commit(): Promise<void>;
  /** Removes it unless it was committed. */
  discard(): Promise<void>;
}

/**
 * Writes a whole file or nothing: into a temporary file beside it, flushed to disk, then renamed over it.
 * @throws CiteloomError EXPORT_FAILED when the disk refuses; what stood there before is untouched
 */
export async function writeWhole(path: string, chunks: Chunks): Promise<void> {
  const staged = await stage(path, chunks);
  try {
    await staged.commit();
  } finally {
    await staged.discard();
  }
}

/**
 * Writes a file into a temporary one beside its place.
 * @throws CiteloomError EXPORT_FAILED when the disk refuses; nothing is left behind
 */
export async function stage(path: string, chunks: Chunks): Promise<StagedFile> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  const discard = () => rm(temporary, { force: true }).catch(() => undefined);
  const hash = createHash('sha256');
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(temporary, 'wx');
    try {
      const pieces = Symbol.iterator in chunks ? gather(chunks) : chunks;
      for await (const piece of pieces) {
        hash.update(piece);
        await file.appendFile(piece, 'utf8');
      }
      await file.sync();
    } finally {
      await file.close();
    }
  } catch (cause) {
    await discard();
    throw writeError(path, cause);
  }
  return {
    sha256: hash.digest('hex'),
    discard,
    commit: () =>
      rename(temporary, path).catch((cause: unknown) => {
        throw writeError(path, cause);
      }),
  };
}

function writeError(path: string, cause: unknown): CiteloomError {
  if (cause instanceof CiteloomError) return cause;
  return new CiteloomError('EXPORT_FAILED', `Could not write ${path}: ${messageOf(cause)}.`, {
    hint: 'Check that the folder can be written to and that the disk has room, or choose another with --out.',
    cause,
  });
}

/** Joins small chunks, so that each write is worth its call. */
function* gather(chunks: Iterable<string>): Iterable<string> {
  const enough = 1 << 20;
  let gathered: string[] = [];
  let length = 0;
  for (const chunk of chunks) {
    gathered.push(chunk);
    length += chunk.length;
    if (length < enough) continue;
    yield gathered.join('');
    gathered = [];
    length = 0;
  }
  if (length > 0) yield gathered.join('');
}

/** Whether something thrown is an error of Node's own, with a code such as ENOENT. */
export function isNodeError(thrown: unknown): thrown is NodeJS.ErrnoException {
  return thrown instanceof Error && 'code' in thrown;
}
