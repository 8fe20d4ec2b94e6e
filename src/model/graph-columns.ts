/** What an attribute of a node may be in a file. */
export type AttributeCell = string | number | boolean | null;

/**
 * A graph as a file of any program gives it: columns, edges by the position of their ends.
 *
 * Loops and parallel edges are kept as they stand; whoever measures leaves them out and counts them.
 */
export interface GraphColumns {
  readonly title?: string;
  /** False when every edge of the file is undirected; an undirected edge of a mixed file stands as two. */
  readonly directed: boolean;
  /** True where the file says itself that its edges run from the citing to the cited work: years do not overrule it. */
  readonly citing?: true;
  /** Why edges run the other way than in the file, in a sentence; absent where they do not. */
  readonly reversed?: string;
  /** Unique, in the order of the file. */
  readonly ids: readonly string[];
  /** What people read; the id where the file has no label. */
  readonly labels: readonly string[];
  /** Other attributes of nodes, by the name that the file gives them; each as long as `ids`. */
  readonly attributes: ReadonlyMap<string, readonly AttributeCell[]>;
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Absent when the file gives none. */
  readonly weight?: Float64Array;
  /** What was left out or mended, for people: at most a handful, with the line. */
  readonly warnings: readonly string[];
}
