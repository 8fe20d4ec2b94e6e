import type { Direction } from '../imports/orient-edges.js';
import { readGraphFile } from '../imports/read-graph-file.js';
import type { GraphColumns } from '../model/graph-columns.js';
import { readGraphContent } from './graph-content.js';
import type { WatchInput } from './open-input.js';

/**
 * The graph in a file of any known format, also compressed with gzip, or in the folder of a build; a table of
 * edges with the table of nodes that stands beside it; its edges turned as `orientEdges` does.
 * @throws CiteloomError GRAPH_UNREADABLE
 */
export async function readGraphColumns(
  path: string,
  direction: Direction,
  watch?: WatchInput,
): Promise<GraphColumns> {
  return readGraphFile(await readGraphContent(path, watch), direction);
}
