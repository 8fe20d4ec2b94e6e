import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { createGunzip, createGzip } from 'node:zlib';
import { array, literal, looseObject, optional, safeParse, string } from 'valibot';
import { type SnapshotInput, snapshotLines } from '../crawl/snapshot-lines.js';
import { CiteloomError } from '../errors.js';
import { normalizeDoi } from '../model/doi.js';
import { SNAPSHOT_FORMAT } from '../model/snapshot.js';
import { isNodeError, writeWhole } from './files.js';

const HEADER = looseObject({
  format: literal(SNAPSHOT_FORMAT),
  seeds: array(
    looseObject({ id: optional(string()), record: optional(looseObject({ DOI: optional(string()) })) }),
  ),
});

/** Characters of a first line beyond which a file is no snapshot. */
const LONGEST_HEADER = 1 << 26;

/**
 * Makes sure that a snapshot may be written to a path: nothing is there, or a snapshot of the same seeds.
 * @throws CiteloomError OUTPUT_TAKEN
 */
export async function claimSnapshot(path: string, seeds: readonly string[]): Promise<void> {
  const line = await firstLine(path);
  if (line === undefined) return;
  const header = safeParse(HEADER, parsed(line));
  if (!header.success) throw taken(`${path} is there already, and is no snapshot.`);
  const there = header.output.seeds.map(({ id, record }) => id ?? normalizeDoi(record?.DOI ?? '') ?? '');
  const isSame = there.length === seeds.length && there.every((seed) => seeds.includes(seed));
  if (!isSame) throw taken(`${path} is a snapshot of ${there.join(', ')}, not of ${seeds.join(', ')}.`);
}

/** The first line of a file, unpacked if need be: what can be read of it; undefined when there is no file. */
async function firstLine(path: string): Promise<string | undefined> {
  const isPacked = /\.gz$/i.test(path);
  const file = createReadStream(path);
  const stream = isPacked ? file.pipe(createGunzip()) : file;
  file.once('error', (error) => stream.destroy(error));
  let text = '';
  try {
    for await (const chunk of stream.setEncoding('utf8')) {
      text += String(chunk);
      if (text.includes('\n') || text.length > LONGEST_HEADER) break;
    }
  } catch (thrown) {
    if (isNodeError(thrown) && thrown.code === 'ENOENT') return undefined;
  } finally {
    file.destroy();
  }
  return text.split('\n', 1)[0] ?? '';
}

function taken(message: string): CiteloomError {
  return new CiteloomError('OUTPUT_TAKEN', message, {
    hint: 'Choose another name for --export-snapshot, or write over it with --force.',
  });
}

function parsed(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

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
