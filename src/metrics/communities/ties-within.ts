import type { UndirectedView } from './undirected-view.js';

/** Weight of each node's edges to the other nodes of its group. O(edges). */
export function tiesWithin(view: UndirectedView, groupOf: Int32Array): Float64Array {
  const within = new Float64Array(view.order);
  for (let node = 0; node < view.order; node += 1) within[node] = tieWithin(view, groupOf, node);
  return within;
}

function tieWithin(
  { offsets, neighbours, weights }: UndirectedView,
  groupOf: Int32Array,
  node: number,
): number {
  const own = groupOf[node];
  const end = offsets[node + 1];
  if (weights === undefined) {
    let count = 0;
    for (let at = offsets[node]; at < end; at += 1)
      count = (count + Number(groupOf[neighbours[at]] === own)) | 0;
    return count;
  }
  let sum = 0;
  for (let at = offsets[node]; at < end; at += 1) if (groupOf[neighbours[at]] === own) sum += weights[at];
  return sum;
}
