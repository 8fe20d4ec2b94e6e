import type { CsrGraph } from '../model/csr-graph.js';
import type { ProjectionInfo } from '../model/graph-document.js';

/** What a projection may be made from. */
export interface ProjectedWorks {
  readonly citations: CsrGraph;
  /** The names of the authors of each work, as given; empty where none is known. */
  readonly authors: readonly (readonly string[])[];
}

/**
 * Which items occur in which groups: two items are tied as often as they occur together.
 *
 * The groups of item i stand at `groupOffsets[i]` … `groupOffsets[i + 1] − 1` of `groups`, the items of
 * group g likewise in `items`; both ascending, nothing twice.
 */
export interface Occurrences {
  readonly itemCount: number;
  readonly groupOffsets: Int32Array;
  readonly groups: Int32Array;
  readonly itemOffsets: Int32Array;
  readonly items: Int32Array;
  /** What the items are called where they are no works, in their order. */
  readonly names?: readonly string[];
}

/** One way to tie works, or their authors: declared as data, with a pure function that finds what ties them. */
export interface ProjectionMethod {
  readonly id: ProjectionInfo['kind'];
  readonly title: string;
  /** What a tie says, in a sentence a scholar understands. */
  readonly description: string;
  /** What the ends of ties are. */
  readonly nodes: 'works' | 'authors';
  /** Whether a group of k may count 1 ∕ (k − 1) for each pair in it. */
  readonly mayBeFractional: boolean;
  /** Order of the cost in works n, citations m and lists of k. */
  readonly cost: string;
  /** The paper that defines it. */
  readonly source: string;
  readonly occurrences: (works: ProjectedWorks) => Occurrences;
}

/** Undirected ties between items, each once: source < target, sorted by source and then target. */
export interface Ties {
  readonly source: Int32Array;
  readonly target: Int32Array;
  readonly weight: Float64Array;
}
