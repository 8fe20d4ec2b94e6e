import type { GraphColumns } from '../model/graph-columns.js';

/** A file as a reader of graphs sees it. */
export interface GraphFileContent {
  /** Its name without folders. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A reader of one format of graph files: one file of code, one line in the registry. */
export interface GraphReader {
  readonly id: string;
  readonly title: string;
  /** With the dot, lower case. */
  readonly extensions: readonly string[];
  /** Whether the first characters look like this format: decides where extensions are shared or missing. */
  readonly recognises: (head: string) => boolean;
  /** @throws CiteloomError GRAPH_UNREADABLE with the line and the value that could not be read */
  readonly read: (file: GraphFileContent) => GraphColumns;
}
