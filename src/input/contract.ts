import type { CiteloomError, ErrorDetails } from '../errors.js';

/** Bytes as they come, a chunk at a time: read once, from the first to the last. */
export type ByteStream = AsyncIterable<Uint8Array>;

/** Makes the error for something that cannot be read; `problem` is the rest of a sentence: `it is empty`. */
export type Fault = (problem: string, details?: ErrorDetails) => CiteloomError;

/** Unpacks gzip, also several members in a row; the iteration throws where the data is damaged, cut, or followed by other data. */
export type Gunzip = (packed: ByteStream) => ByteStream;
