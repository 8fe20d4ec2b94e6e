import { basename } from 'node:path';
import { documentOfGraph } from '../document-of-graph.js';
import type { GraphDocument } from '../model/graph-document.js';
import { createThreads } from '../threads/create-threads.js';
import { packageVersion } from './package-files.js';
import { readGraphColumns } from './read-graph-columns.js';

/**
 * The document of a graph file of another program: measured and laid out anew.
 * @throws CiteloomError GRAPH_UNREADABLE
 */
export async function readDocument(path: string, rngSeed = 1): Promise<GraphDocument> {
  const graph = await readGraphColumns(path);
  const threads = createThreads();
  return documentOfGraph(graph, {
    title: graph.title ?? basename(path),
    generator: `citeloom ${await packageVersion()}`,
    rngSeed,
    parallel: threads,
  }).finally(threads.close);
}
