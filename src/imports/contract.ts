import type { GraphColumns } from '../model/graph-columns.js';

/** A graph file as it is given. */
export interface GraphFileContent {
  /** Its name without folders. */
  readonly name: string;
  /** Not compressed. */
  readonly bytes: Uint8Array;
  /** The file beside it that completes it: the table of nodes of a table of edges, the network file of a VOSviewer map. */
  readonly companion?: GraphFileContent;
}

/** A graph file as its readers see it. */
export interface GraphFile extends GraphFileContent {
  /** The last part of the name with its dot, lower case; empty when there is none. */
  readonly extension: string;
  /** In UTF-8 or an encoding of one byte to a character, without a byte order mark. */
  readonly bytes: Uint8Array;
  /** The first 4096 bytes, one character each. */
  readonly head: string;
  /**
   * The value that the file holds as JSON, parsed once; undefined when neither name nor
   * beginning say that it is JSON.
   * @throws CiteloomError GRAPH_UNREADABLE when the JSON ends or breaks early
   */
  readonly json: () => unknown;
}

/** A reader of one format of graph files: one file of code, one line in the registry. */
export interface GraphReader {
  readonly id: string;
  readonly title: string;
  /** With the dot, lower case: they decide where the content tells nothing. */
  readonly extensions: readonly string[];
  /** Whether the content is of this format. */
  readonly recognizes: (file: GraphFile) => boolean;
  /** Set where other text may look like this format too, so that extensions count for more. */
  readonly guesses?: true;
  /** Set where every file of this format has edges from the citing to the cited work. */
  readonly citing?: true;
  /** @throws CiteloomError GRAPH_UNREADABLE with the line and the value that could not be read */
  readonly read: (file: GraphFile) => GraphColumns;
}

/** How much a graph may hold: more ends the memory of a process before it is measured. */
export const GRAPH_BOUNDS = Object.freeze({
  nodes: 10_000_000,
  edges: 100_000_000,
  /** Edges that come before their nodes, each an object. */
  'edges before their nodes': 10_000_000,
});

/** A graph holds more than it may; `readGraph` tells of which file. */
export class GraphTooLarge extends Error {
  override readonly name = 'GraphTooLarge';
}

/**
 * Looks whether there is room for one more.
 * @throws GraphTooLarge
 */
export function assertRoom(what: keyof typeof GRAPH_BOUNDS, count: number): void {
  const most = GRAPH_BOUNDS[what];
  if (count >= most) throw new GraphTooLarge(`it has more than ${most.toLocaleString('en')} ${what}`);
}
