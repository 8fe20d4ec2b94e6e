import { hasTies } from '../model/edge-words.js';
import type { GraphDocument } from '../model/graph-document.js';

/** A file format that a graph document can be written in: one file of code, one line in the registry. */
export interface ExportFormat {
  /** What `--format` takes. */
  readonly id: string;
  readonly title: string;
  /** What it is a form of: the graph, a table of a part of it, or a list of its works. */
  readonly kind: 'graph' | 'table' | 'bibliography';
  /** The name of its file in the output folder, unique among the formats. */
  readonly fileName: string;
  /** What is in it and what for, in a sentence for people. */
  readonly description: string;
  /** Whether people correct it by hand and give it back. */
  readonly isForEditing?: true;
  /** Programs and libraries that open it. */
  readonly opensIn: readonly string[];
  /**
   * Why a document cannot be written in this format, as a sentence; absent when any can. A caller that writes
   * every format asks first, and skips with this notice.
   */
  readonly obstacle?: (document: GraphDocument) => string | undefined;
  /**
   * The file's text in chunks, to be encoded as UTF-8; the same document gives the same bytes.
   *
   * @throws {CiteloomError} EXPORT_FAILED when there is an obstacle.
   */
  readonly write: (document: GraphDocument) => Iterable<string>;
}

/** Which way edges run, said in every format that has room for it. */
export function directionNote(document: GraphDocument): string {
  return hasTies(document)
    ? 'Edges are ties without a direction.'
    : 'Edges run from the citing to the cited work.';
}
