import type { CsrGraph } from '../model/csr-graph.js';
import { condensationOf } from './condensation.js';
import { weakComponents } from './weak-components.js';

/** A graph in numbers, as tables of citation networks give them. */
export interface GraphFigures {
  readonly works: number;
  /** Distinct, without loops. */
  readonly citations: number;
  /** Works citing themselves, as often as the file says so. */
  readonly loops: number;
  /** Works without any citation; one that only cites itself is among them. */
  readonly isolates: number;
  /** Sets of works that citations tie together, isolates among them. */
  readonly components: number;
  readonly largestComponent: number;
  /** How many strong components there are of each size; those of size 1 are works on no cycle. */
  readonly strongComponents: Readonly<Record<string, number>>;
  /** Works on the longest path of citations, each strong component counting as one. */
  readonly depth: number;
  readonly maxInDegree: number;
  readonly maxOutDegree: number;
}

/**
 * Counts a graph. O(n + m).
 *
 * @param loops how often its source says that a work cites itself
 */
export function graphFigures(graph: CsrGraph, loops = 0): GraphFigures {
  const { sizes } = weakComponents(graph);
  const condensation = condensationOf(graph);
  return {
    works: graph.order,
    citations: graph.directed ? graph.size : graph.size / 2,
    loops,
    isolates: sizes.reduce((isolates, size) => (size === 1 ? isolates + 1 : isolates), 0),
    components: sizes.length,
    largestComponent: sizes[0] ?? 0,
    strongComponents: countBySize(condensation.sizes),
    depth: condensation.depth,
    maxInDegree: longestRow(graph.inOffsets),
    maxOutDegree: longestRow(graph.outOffsets),
  };
}

function countBySize(sizes: Int32Array): Record<string, number> {
  const counts = new Map<number, number>();
  for (const size of sizes) counts.set(size, (counts.get(size) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => a - b));
}

function longestRow(offsets: Int32Array): number {
  let longest = 0;
  for (let node = 0; node + 1 < offsets.length; node += 1)
    longest = Math.max(longest, offsets[node + 1] - offsets[node]);
  return longest;
}
