import type { ByteStream, Fault } from './contract.js';
import { joinedBytes } from './start-of-bytes.js';

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
