import { createReadStream, type Stats } from 'node:fs';
import { stat } from 'node:fs/promises';
import { CiteloomError, messageOf } from '../errors.js';
import type { ByteStream, Fault } from '../input/byte-stream.js';
import { isNodeError } from './files.js';

/** What stands for standard input where a file is named. */
const STDIN = '-';

/** Something to read that the user named: a file, a pipe, or standard input. */
export interface OpenInput {
  /** Without folders; `stdin` and `pipe` where there is no name. */
  readonly name: string;
  /** As the user gave it. */
  readonly path: string;
  /** Bytes of a file; absent where that is not known before the end. */
  readonly size?: number;
  /** Can be read once. */
  readonly bytes: ByteStream;
}

/** Bytes of a pipe asked for at once; a file up to the larger size comes in one piece, which is not copied again. */
const CHUNK = 1 << 18;
const LARGEST_CHUNK = 1 << 24;

/** What follows an input while it is read: gives it with bytes to read in place of its own. */
export type WatchInput = (input: OpenInput) => OpenInput;

/**
 * Looks, before anything is read, whether several inputs are to come from standard input.
 * @throws CiteloomError USAGE
 */
export function assertOneStandardInput(paths: readonly (string | undefined)[]): void {
  if (paths.filter((path) => path === STDIN).length < 2) return;
  throw new CiteloomError('USAGE', 'More than one input is “-”: standard input can be read once.', {
    hint: 'Name files for the others, or pipes such as <(…).',
  });
}

/**
 * Opens what a user named, without reading it yet. Pipes (`<(…)`, FIFOs) and standard input come to an end once,
 * so each input is read once.
 * @param fault makes the errors; paths are named by it
 * @returns undefined when there is no such file
 * @throws CiteloomError of `fault` for a folder, a socket, or a file that may not be read
 */
export async function findInput(
  path: string,
  fault: Fault,
  watch: WatchInput = (input) => input,
): Promise<OpenInput | undefined> {
  if (path === STDIN) return watch({ name: 'stdin', path: 'stdin', bytes: readable(process.stdin, fault) });
  let found: Stats;
  try {
    found = await stat(path);
  } catch (thrown) {
    if (isNodeError(thrown) && (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR')) return undefined;
    throw fault(messageOf(thrown), { cause: thrown });
  }
  if (found.isDirectory()) throw fault('it is a folder', { hint: 'Name a file in it.' });
  if (found.isSocket() || found.isBlockDevice())
    throw fault(`it is a ${found.isSocket() ? 'socket' : 'disk'}, not a file`, { hint: 'Name a file.' });
  const highWaterMark = Math.max(CHUNK, Math.min(found.size, LARGEST_CHUNK));
  const bytes = readable(createReadStream(path, { highWaterMark }), fault);
  const name = found.isFIFO() ? 'pipe' : path.replace(/^.*[\\/](?=.)/s, '');
  return watch({ name, path, bytes, ...(found.isFile() ? { size: found.size } : {}) });
}

async function* readable(stream: AsyncIterable<Uint8Array>, fault: Fault): AsyncGenerator<Uint8Array> {
  try {
    yield* stream;
  } catch (thrown) {
    throw fault(messageOf(thrown), { cause: thrown });
  }
}
