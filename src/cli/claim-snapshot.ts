import { createReadStream } from 'node:fs';
import { createGunzip } from 'node:zlib';
import { array, literal, looseObject, optional, safeParse, string } from 'valibot';
import { CiteloomError } from '../errors.js';
import { normalizeDoi } from '../model/doi.js';
import { SNAPSHOT_FORMAT } from '../model/snapshot.js';
import { isNodeError } from './files.js';

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
