import { access, readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { CiteloomError, messageOf } from '../errors.js';
import { companionName } from '../imports/companion-name.js';
import type { GraphFileContent } from '../imports/contract.js';
import type { Direction } from '../imports/orient-edges.js';
import { readGraphFile } from '../imports/read-graph-file.js';
import type { GraphColumns } from '../model/graph-columns.js';
import { graphFileAt } from './read-graph.js';

/** More than a graph of this size in memory would not end well. */
const LARGEST_UNPACKED = 2 ** 31;

/**
 * The graph in a file of any known format, also compressed with gzip, or in the folder of a build; a table of
 * edges with the table of nodes that stands beside it; its edges turned as `orientEdges` does.
 * @throws CiteloomError GRAPH_UNREADABLE
 */
export async function readGraphColumns(path: string, direction: Direction): Promise<GraphColumns> {
  const file = await graphFileAt(path);
  const content = await contentOf(file);
  const beside = companionName(basename(file));
  if (beside === undefined) return readGraphFile(content, direction);
  const companion = join(dirname(file), beside);
  const isThere = await access(companion).then(
    () => true,
    () => false,
  );
  const whole = isThere ? { ...content, companion: await contentOf(companion) } : content;
  return readGraphFile(whole, direction);
}

async function contentOf(file: string): Promise<GraphFileContent> {
  const bytes = await bytesOf(file);
  const isPacked = bytes[0] === 0x1f && bytes[1] === 0x8b;
  return {
    name: basename(file).replace(/\.gz$/i, ''),
    bytes: isPacked ? unpacked(file, bytes) : bytes,
  };
}

async function bytesOf(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (cause) {
    throw new CiteloomError('GRAPH_UNREADABLE', `${file} could not be read: ${messageOf(cause)}.`, {
      hint: 'Name a graph file, or the folder of a build: citeloom build --out out.',
      cause,
    });
  }
}

function unpacked(file: string, bytes: Uint8Array): Uint8Array {
  try {
    return gunzipSync(bytes, { maxOutputLength: LARGEST_UNPACKED });
  } catch (cause) {
    throw new CiteloomError('GRAPH_UNREADABLE', `${file} could not be unpacked: ${messageOf(cause)}.`, {
      hint: 'Unpack it with gunzip and name what comes out.',
      cause,
    });
  }
}
