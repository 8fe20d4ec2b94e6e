import { pipeline, Readable } from 'node:stream';
import { createGunzip } from 'node:zlib';
import type { ByteStream } from './byte-stream.js';

/** Bytes that come out at once. */
const CHUNK = 1 << 18;

/** Unpacks gzip with zlib. Members may follow one another, and zeros the last, as gzip allows. */
export async function* nodeGunzip(packed: ByteStream): AsyncGenerator<Uint8Array> {
  const source = packed[Symbol.asyncIterator]();
  const gunzip = createGunzip({ chunkSize: CHUNK });
  let chunk: Uint8Array = new Uint8Array();
  let fed = 0;
  async function* feeding() {
    for (let next = await source.next(); next.done !== true; next = await source.next()) {
      chunk = next.value;
      fed += chunk.length;
      yield chunk;
    }
  }
  try {
    // Errors of both streams arrive through the iteration.
    pipeline(Readable.from(feeding()), gunzip, () => undefined);
    yield* gunzip;
    // zlib passes over what follows a zero byte: only zeros may.
    let rest = chunk.subarray(Math.max(0, chunk.length - (fed - gunzip.bytesWritten)));
    while (rest.every((byte) => byte === 0)) {
      const next = await source.next();
      if (next.done === true) return;
      rest = next.value;
    }
    throw new Error('trailing data');
  } finally {
    await source.return?.();
  }
}
