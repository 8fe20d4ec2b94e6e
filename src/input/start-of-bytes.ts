import type { ByteStream } from './contract.js';
import { startingWith } from './starting-with.js';

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
export function joinedBytes(chunks: readonly Uint8Array[], size: number): Uint8Array {
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
