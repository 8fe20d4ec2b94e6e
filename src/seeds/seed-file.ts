import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import { decodedFile, type SeedFile } from './decoded-file.js';

/**
 * Opens a seed file: gzip is unpacked strictly (a stream that ends too soon is an error, as is one that becomes
 * too large), text is UTF-8 or, by its byte order mark, UTF-16.
 * @param read the bytes, from the start each time
 * @throws CiteloomError SEED_UNREADABLE
 */
export function openSeedFile(name: string, read: () => AsyncIterable<Uint8Array>): Promise<SeedFile> {
  return decodedFile(name, () => unpacked(read()));
}

/** A seed file that is a text at hand. */
export function seedFileOf(name: string, text: string): Promise<SeedFile> {
  return openSeedFile(name, () => Readable.from([Buffer.from(text)]));
}

async function* unpacked(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const iterator = bytes[Symbol.asyncIterator]();
  const first = await iterator.next();
  if (first.done === true) return;
  const all = startingWith(first.value, iterator);
  if (first.value[0] !== 0x1f || first.value[1] !== 0x8b) {
    yield* all;
    return;
  }
  const gunzip = createGunzip();
  // Errors of both streams arrive through the iteration.
  pipeline(Readable.from(all), gunzip, () => undefined);
  yield* gunzip;
}

async function* startingWith(
  first: Uint8Array,
  iterator: AsyncIterator<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    yield first;
    for (let next = await iterator.next(); next.done !== true; next = await iterator.next()) yield next.value;
  } finally {
    await iterator.return?.();
  }
}
