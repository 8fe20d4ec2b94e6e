import { Readable } from 'node:stream';
import { createGzip } from 'node:zlib';
import { type SnapshotInput, snapshotLines } from '../crawl/snapshot-lines.js';
import { writeWhole } from './files.js';

/**
 * Writes a snapshot, packed when its name ends with `.gz`. The same crawl gives the same bytes: gzip's header
 * holds no time, and no name of the system.
 * @throws CiteloomError EXPORT_FAILED
 */
export async function writeSnapshot(path: string, input: SnapshotInput): Promise<void> {
  const lines = Readable.from(snapshotLines(input));
  if (!/\.gz$/i.test(path)) return writeWhole(path, lines);
  const packed = createGzip();
  lines.once('error', (error) => packed.destroy(error));
  return writeWhole(path, withoutSystem(lines.pipe(packed)));
}

/** Where gzip's header names the operating system, and what it says when none is named. */
const SYSTEM_BYTE = { position: 9, unknown: 255 };

async function* withoutSystem(packed: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let position = 0;
  for await (const chunk of packed) {
    const index = SYSTEM_BYTE.position - position;
    if (index >= 0 && index < chunk.length) chunk[index] = SYSTEM_BYTE.unknown;
    position += chunk.length;
    yield chunk;
  }
}
