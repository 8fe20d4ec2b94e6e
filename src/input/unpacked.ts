import { CiteloomError, messageOf } from '../errors.js';
import { type ByteStream, type Fault, type Gunzip, startOfBytes } from './byte-stream.js';

/** How much a packed file may unpack to. */
const UNPACKING = Object.freeze({
  /** Bytes that any file may unpack to, however small it is. */
  free: 2 ** 27,
  /** Beyond these, so many times what was read of it: text packs 3 to 20 times, a bomb 1000 times. */
  ratio: 100,
});

/** What unpacking needs. */
export interface UnpackOptions {
  readonly gunzip: Gunzip;
  readonly fault: Fault;
  readonly free?: number;
}

/** Whether bytes begin like a file that gzip wrote. */
export function isGzip(start: Uint8Array): boolean {
  return start[0] === 0x1f && start[1] === 0x8b;
}

/**
 * The bytes of a file, unpacked when gzip packed it.
 * @throws CiteloomError of `fault`: damaged, cut or followed by other data; or it unpacks to more than 128 MB and
 *   more than 100 times its size, as bombs do
 */
export async function* unpacked(
  given: ByteStream,
  { gunzip, fault, free = UNPACKING.free }: UnpackOptions,
): AsyncGenerator<Uint8Array> {
  const { start, bytes } = await startOfBytes(given, 2);
  if (!isGzip(start)) {
    yield* bytes;
    return;
  }
  let packed = 0;
  const counted = countingBytes(bytes, (length) => {
    packed += length;
  });
  let size = 0;
  try {
    for await (const chunk of gunzip(counted)) {
      size += chunk.length;
      if (size > free && size > UNPACKING.ratio * packed) throw tooDense(free, fault);
      yield chunk;
    }
  } catch (thrown) {
    if (thrown instanceof CiteloomError) throw thrown;
    throw fault(`its gzip data ${damageOf(thrown)}, after ${size.toLocaleString('en')} unpacked bytes`, {
      hint: 'The file is damaged or not complete: take a whole copy of it.',
      cause: thrown,
    });
  }
}

/** Tells of every chunk before it is handed on. */
export async function* countingBytes(
  bytes: ByteStream,
  count: (length: number) => void,
): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) {
    count(chunk.length);
    yield chunk;
  }
}

function tooDense(free: number, fault: Fault): CiteloomError {
  const size = `${Math.floor(free / 2 ** 20)} MB`;
  return fault(`it unpacks to more than ${size} and more than ${UNPACKING.ratio} times its size`, {
    hint: 'Small files that unpack so far are mostly made to fill a memory. If you trust it, unpack it with gunzip and give what comes out.',
  });
}

/** Messages of zlib, in words. */
const DAMAGES: readonly (readonly [RegExp, string])[] = [
  [/unexpected end|too short|truncated/i, 'ends early'],
  [/header check|trailing|junk/i, 'is followed by data that is none'],
];

function damageOf(thrown: unknown): string {
  const message = messageOf(thrown);
  return DAMAGES.find(([pattern]) => pattern.test(message))?.[1] ?? `is damaged (${message})`;
}
