import type { CiteloomError, ErrorDetails } from '../errors.js';

/** Bytes as they come, a chunk at a time: read once, from the first to the last. */
export type ByteStream = AsyncIterable<Uint8Array>;

/** Makes the error for something that cannot be read; `problem` is the rest of a sentence: `it is empty`. */
export type Fault = (problem: string, details?: ErrorDetails) => CiteloomError;

/** Unpacks gzip, also several members in a row; the iteration throws where the data is damaged, cut, or followed by other data. */
export type Gunzip = (packed: ByteStream) => ByteStream;

/** The first bytes of a stream, at least as many as asked for where it has them, and the whole stream again. */
export interface StartOfBytes {
  readonly start: Uint8Array;
  readonly bytes: ByteStream;
}

/** Looks at the start of a stream, which may come in pieces of any size. */
export async function startOfBytes(bytes: ByteStream, length: number): Promise<StartOfBytes> {
  const iterator = bytes[Symbol.asyncIterator]();
  const chunks: Uint8Array[] = [];
  let size = 0;
  while (size < length) {
    const next = await iterator.next();
    if (next.done === true) break;
    chunks.push(next.value);
    size += next.value.length;
  }
  const start = joinedBytes(chunks, size);
  return { start, bytes: startingWith(size === 0 ? [] : [start], iterator) };
}

/** Chunks as one piece of memory. */
function joinedBytes(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const [first] = chunks;
  if (first !== undefined && chunks.length === 1) return first;
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The values that were taken from an iterator, and then the rest of it; ends the iterator when it is left early. */
export async function* startingWith<Value>(
  taken: Iterable<Value>,
  rest: AsyncIterator<Value>,
): AsyncGenerator<Value> {
  try {
    yield* taken;
    for (let next = await rest.next(); next.done !== true; next = await rest.next()) yield next.value;
  } finally {
    await rest.return?.();
  }
}

/** Bytes of a file that is held in memory as a whole, after unpacking: ten times the graph of 100,000 works. */
const LARGEST_FILE = 2 ** 30;

/**
 * All bytes of a stream.
 * @throws CiteloomError of `fault` as soon as they are more than may be
 */
export async function wholeBytes(
  bytes: ByteStream,
  fault: Fault,
  largest = LARGEST_FILE,
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > largest)
      throw fault(`it is larger than ${Math.floor(largest / 2 ** 20).toLocaleString('en')} MB unpacked`, {
        hint: 'So much is not read into memory. Take fewer works, or only the columns that tell who cites whom.',
      });
    chunks.push(chunk);
  }
  return joinedBytes(chunks, size);
}
