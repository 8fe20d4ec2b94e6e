import { pathWeight, type SearchPaths } from './search-paths.js';

/** Where a walk may go: the neighbours of each node, and what speaks for going there. */
export interface Steps {
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  readonly value: (node: number, neighbour: number) => number;
}

/**
 * Sums of search path counts along the heaviest path from a node to the end of the way, by node.
 *
 * `down` runs to the oldest works, `up` to the newest; 0 at the end itself.
 */
export interface HeaviestSums {
  readonly down: Float64Array;
  readonly up: Float64Array;
}

/** Both sums for every node, as the critical path method has them. O(n + m). */
export function heaviestSums(paths: SearchPaths): HeaviestSums {
  const { graph, citedFirst } = paths.condensation;
  const down = new Float64Array(graph.order);
  const further = stepsToCited(paths, down);
  for (const node of citedFirst) down[node] = largestStep(node, further);
  const up = new Float64Array(graph.order);
  const onwards = stepsToCiting(paths, up);
  for (const node of citedFirst.toReversed()) up[node] = largestStep(node, onwards);
  return { down, up };
}

/** The ways to cited works, by weight and what follows it; by weight alone without `sums`. */
export function stepsToCited(paths: SearchPaths, sums?: Float64Array): Steps {
  const { outOffsets, outTargets } = paths.condensation.graph;
  const value = (node: number, cited: number) => pathWeight(paths, node, cited) + (sums?.[cited] ?? 0);
  return { offsets: outOffsets, neighbours: outTargets, value };
}

/** The ways to citing works, likewise. */
export function stepsToCiting(paths: SearchPaths, sums?: Float64Array): Steps {
  const { inOffsets, inSources } = paths.condensation.graph;
  const value = (node: number, citing: number) => pathWeight(paths, citing, node) + (sums?.[citing] ?? 0);
  return { offsets: inOffsets, neighbours: inSources, value };
}

/** The largest value of the ways from a node; 0 where none leads on. */
export function largestStep(node: number, { offsets, neighbours, value }: Steps): number {
  let best = 0;
  for (let at = offsets[node]; at < offsets[node + 1]; at += 1) {
    const own = value(node, neighbours[at]);
    if (own > best) best = own;
  }
  return best;
}
