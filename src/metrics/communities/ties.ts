import type { UndirectedView } from './undirected-view.js';

/** What ties nodes to groups: scratch that is used again for node after node. */
export interface Ties {
  /** Weight of the edges to each group; 0 but for the groups found. */
  readonly weights: Float64Array;
  /** The groups found, in the order in which they were met. */
  readonly groups: Int32Array;
  /** How many groups were found. */
  found: number;
}

/** No ties yet, to groups numbered below `order`. */
export function noTies(order: number): Ties {
  return { weights: new Float64Array(order), groups: new Int32Array(order + 1), found: 0 };
}

/**
 * Adds the edges of a node to the ties, each under the group of its other end. O(degree).
 *
 * All that communities cost is spent here: a group not met before is told without a branch, because whether
 * the next neighbour is of a new group cannot be foreseen, and each wrong guess costs as much as ten edges.
 */
export function addTies(view: UndirectedView, node: number, groupOf: Int32Array, ties: Ties): void {
  const { neighbours, weights: edgeWeights } = view;
  const { weights, groups } = ties;
  const to = view.offsets[node + 1];
  let found = ties.found;
  if (edgeWeights === undefined) {
    for (let at = view.offsets[node]; at < to; at += 1) {
      const group = groupOf[neighbours[at]];
      const weight = weights[group];
      groups[found] = group;
      found = (found + Number(weight === 0)) | 0;
      weights[group] = weight + 1;
    }
  } else {
    for (let at = view.offsets[node]; at < to; at += 1) {
      const group = groupOf[neighbours[at]];
      const weight = weights[group];
      groups[found] = group;
      found = (found + Number(weight === 0)) | 0;
      weights[group] = weight + edgeWeights[at];
    }
  }
  ties.found = found;
}
