import { stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { CiteloomError } from '../errors.js';
import { companionName, networkName } from '../imports/companion-name.js';
import type { GraphFileContent } from '../imports/contract.js';
import { isVosviewerMap } from '../imports/vosviewer-map.js';
import { type Fault, wholeBytes } from '../input/byte-stream.js';
import { nodeGunzip } from '../input/node-gunzip.js';
import { unpacked } from '../input/unpacked.js';
import { findInput, type WatchInput } from './open-input.js';

/** So much of a file tells its format. */
const HEAD = 4096;

/** A graph file that was read: unpacked, its bytes in memory. */
export interface GraphContent extends GraphFileContent {
  /** The file that was read: graph.json where the path named the folder of a build, edges.csv in one of tables. */
  readonly file: string;
  /** What people call the graph where it says no title: the name of what the path names. */
  readonly title: string;
  /** Whether it is a file that is not packed, and can be read again. */
  readonly isPlain: boolean;
}

/**
 * Reads the graph file that a path names, once: a file, a pipe, standard input (`-`), or graph.json in the folder
 * of a build; with a table of edges the table of nodes that stands beside it, with a map of
 * VOSviewer its network file.
 * @throws CiteloomError GRAPH_UNREADABLE when there is none, it cannot be unpacked, or is too large for memory
 */
export async function readGraphContent(path: string, watch?: WatchInput): Promise<GraphContent> {
  const file = await graphFileAt(path);
  const content = await contentOf(file, watch);
  if (content === undefined)
    throw new CiteloomError('GRAPH_UNREADABLE', `There is no graph at ${file}.`, {
      hint: 'Name a graph file, or the folder of a build: citeloom build --out out.',
    });
  const head = new TextDecoder().decode(content.bytes.subarray(0, HEAD));
  const beside = isVosviewerMap(head) ? networkName(basename(file)) : companionName(basename(file));
  const companion = beside === undefined ? undefined : await contentOf(join(dirname(file), beside), watch);
  return {
    file,
    title: basename(resolve(path)),
    ...content,
    ...(companion === undefined ? {} : { companion }),
  };
}

/** What a file holds, unpacked; undefined when there is none. */
async function contentOf(
  file: string,
  watch: WatchInput | undefined,
): Promise<(GraphFileContent & { readonly isPlain: boolean }) | undefined> {
  const fault = graphFault(file);
  const input = await findInput(file, fault, watch);
  if (input === undefined) return undefined;
  const bytes = await wholeBytes(unpacked(input.bytes, { gunzip: nodeGunzip, fault }), fault);
  return { name: input.name.replace(/\.gz$/i, ''), bytes, isPlain: bytes.length === input.size };
}

/** Makes the errors about a graph file, by its path. */
function graphFault(file: string): Fault {
  return (
    problem,
    { hint = 'Give a whole graph file that you may read; a packed one must be gzip.', cause } = {},
  ) => new CiteloomError('GRAPH_UNREADABLE', `${file} cannot be read: ${problem}.`, { hint, cause });
}

/** The file that a path names: graph.json in the folder of a build, edges.csv where only tables stand in it. */
async function graphFileAt(path: string): Promise<string> {
  const entryOf = (file: string) => stat(file).catch(() => undefined);
  const isFolder = (await entryOf(path))?.isDirectory() === true;
  if (!isFolder) return path;
  const [document, table] = [join(path, 'graph.json'), join(path, 'edges.csv')];
  const onlyTables = (await entryOf(document)) === undefined && (await entryOf(table)) !== undefined;
  return onlyTables ? table : document;
}
