import { readFile, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CiteloomError, messageOf } from '../errors.js';
import { readGraphFile } from '../imports/read-graph-file.js';
import type { GraphColumns } from '../model/graph-columns.js';

/**
 * The graph at a path: a graph file of any program, or the folder of a build.
 * @throws CiteloomError GRAPH_UNREADABLE when there is none, or it cannot be read
 */
export async function readColumns(path: string): Promise<GraphColumns> {
  const file = (await isFolder(path)) ? join(path, 'graph.json') : path;
  const bytes = await readFile(file).catch((cause: unknown) => {
    throw new CiteloomError('GRAPH_UNREADABLE', `${file} cannot be read: ${messageOf(cause)}.`, {
      hint: 'Give a graph file (.json, .graphml, .gexf, .net, .csv), or the folder of a build.',
      cause,
    });
  });
  const graph = readGraphFile({ name: basename(file), bytes });
  return graph.title === undefined ? { ...graph, title: basename(file) } : graph;
}

async function isFolder(path: string): Promise<boolean> {
  return stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
}
