import { documentOfGraph } from '../document/document-of-graph.js';
import type { Direction } from '../imports/orient-edges.js';
import { readGraph } from '../imports/read-graph-file.js';
import type { GraphDocument } from '../model/graph-document.js';
import { createThreads } from '../threads/create-threads.js';
import { packageVersion } from './package-files.js';
import type { OpenedGraph } from './read-graph.js';

/** How the document of a graph file is made. */
export interface ReadDocumentOptions {
  readonly direction: Direction;
  readonly rngSeed: number;
}

/**
 * The document of a graph file of another program: measured and laid out anew.
 * @throws CiteloomError GRAPH_UNREADABLE
 */
export async function readDocument(
  { title, content }: OpenedGraph,
  { direction, rngSeed }: ReadDocumentOptions,
): Promise<GraphDocument> {
  const graph = readGraph(content, direction);
  const threads = createThreads();
  return documentOfGraph(graph, {
    title: graph.title ?? title,
    generator: `citeloom ${await packageVersion()}`,
    rngSeed,
    parallel: threads,
  }).finally(threads.close);
}
