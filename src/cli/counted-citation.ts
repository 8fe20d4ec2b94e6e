import { pathCount } from '../metrics/path-counts.js';
import { pathsThrough, pathWeight, type SearchPathKind, type SearchPaths } from '../metrics/search-paths.js';
import type { CsrGraph } from '../model/csr-graph.js';

/** The search paths through a citation; all null between works that cite one another in circles. */
export interface PathsThroughCitation {
  readonly kind: SearchPathKind;
  /** Null from 2^53 on, too. */
  readonly count: number | null;
  readonly log10: number | null;
  readonly share: number | null;
}

/** A citation between two nodes of a graph, with its counts in the order in which they were asked for. */
export interface CountedCitation {
  readonly source: number;
  readonly target: number;
  readonly counts: readonly PathsThroughCitation[];
}

/** The citation at a place among the arcs. O(log n) */
export function citationAt(
  graph: CsrGraph,
  counted: readonly (readonly [SearchPathKind, SearchPaths])[],
  arc: number,
): CountedCitation {
  const source = rowOf(graph.outOffsets, arc);
  const target = graph.outTargets[arc] as number;
  const counts = counted.map(([kind, paths]): PathsThroughCitation => {
    const { component } = paths.condensation;
    const [citing, cited] = [component[source] as number, component[target] as number];
    if (citing === cited) return { kind, count: null, log10: null, share: null };
    const { exact = null, log10 } = pathCount(pathsThrough(paths, citing, cited));
    return { kind, count: exact, log10, share: pathWeight(paths, citing, cited) / paths.total[0] };
  });
  return { source, target, counts };
}

/** The node in whose row an arc stands, by bisection. */
function rowOf(offsets: Int32Array, arc: number): number {
  let [low, high] = [0, offsets.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((offsets[middle] as number) <= arc) low = middle;
    else high = middle;
  }
  return low;
}
