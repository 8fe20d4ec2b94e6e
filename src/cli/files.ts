import { randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { CiteloomError, messageOf } from '../errors.js';

/** The text of a file in UTF-8 or UTF-16 (by its byte order mark), or undefined when there is no such file. */
export async function readText(path: string): Promise<string | undefined> {
  try {
    return decode(await readFile(path));
  } catch (thrown) {
    if (isNodeError(thrown) && thrown.code === 'ENOENT') return undefined;
    throw thrown;
  }
}

/**
 * Writes a whole file or nothing: into a temporary file beside it, flushed to disk, then renamed over it.
 * @throws CiteloomError EXPORT_FAILED when the disk refuses; what stood there before is untouched
 */
export async function writeWhole(
  path: string,
  chunks: Iterable<string> | AsyncIterable<string | Uint8Array>,
): Promise<void> {
  const temporary = `${path}.${randomBytes(4).toString('hex')}.tmp`;
  try {
    await mkdir(dirname(path), { recursive: true });
    const file = await open(temporary, 'wx');
    try {
      const pieces = Symbol.iterator in chunks ? gather(chunks) : chunks;
      for await (const piece of pieces) await file.appendFile(piece, 'utf8');
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (cause) {
    await rm(temporary, { force: true }).catch(() => undefined);
    if (cause instanceof CiteloomError) throw cause;
    throw new CiteloomError('EXPORT_FAILED', `Could not write ${path}: ${messageOf(cause)}.`, {
      hint: 'Check that the folder can be written to and that the disk has room, or choose another with --out.',
      cause,
    });
  }
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

function decode(bytes: Uint8Array): string {
  const encoding =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

/** Whether something thrown is an error of Node's own, with a code such as ENOENT. */
export function isNodeError(thrown: unknown): thrown is NodeJS.ErrnoException {
  return thrown instanceof Error && 'code' in thrown;
}
