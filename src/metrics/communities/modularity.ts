import type { UndirectedView } from './undirected-view.js';

/**
 * How much more of the edges' weight lies inside communities than chance would put there, −½ … 1; 0 for a
 * graph without edges. O(edges).
 *
 * @param membership community of each node, any whole numbers from 0
 * @param resolution how much chance counts: above 1 small communities do better, below 1 large ones
 * @see Newman & Girvan (2004), Finding and evaluating community structure in networks
 * @see Reichardt & Bornholdt (2006), Statistical mechanics of community detection
 */
export function modularity(view: UndirectedView, membership: Int32Array, resolution = 1): number {
  const { order, offsets, neighbours, weights, strengths } = view;
  const totals = new Float64Array(membership.reduce((most, own) => Math.max(most, own), 0) + 1);
  let total = 0;
  let between = 0;
  for (let node = 0; node < order; node += 1) {
    const own = membership[node];
    totals[own] += strengths[node];
    total += strengths[node];
    const end = offsets[node + 1];
    for (let at = offsets[node]; at < end; at += 1)
      if (membership[neighbours[at]] !== own) between += weights === undefined ? 1 : weights[at];
  }
  if (total === 0) return 0;
  let byChance = 0;
  for (const sum of totals) byChance += (sum / total) ** 2;
  return 1 - between / total - resolution * byChance;
}
