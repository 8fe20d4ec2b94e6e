import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { CsrGraph } from '../model/csr-graph.js';
import type { Metric } from './contract.js';

/**
 * Communities by Louvain on the undirected simple graph, modularity at resolution 1; 1 is the largest. A work
 * that no citation ties to another belongs to none.
 */
export const community: Metric = {
  id: 'community',
  title: 'Community',
  outputs: [
    {
      attribute: 'community',
      title: 'Community',
      description: 'Which group it belongs to: works that cite one another more than they cite the rest.',
    },
  ],
  parameters: [],
  needs: ['citations'],
  cost: 'O(m) a pass',
  source: 'Blondel, Guillaume, Lambiotte & Lefebvre (2008), Fast unfolding of communities in large networks',
  compute: (graph, { random }) => {
    const found = louvain(undirected(graph), { rng: random, getEdgeWeight: null });
    return { columns: { community: numberedBySize(graph.order, found) } };
  },
};

function undirected({ order, outOffsets, outTargets }: CsrGraph): UndirectedGraph {
  const copy = new UndirectedGraph();
  for (let node = 0; node < order; node += 1) {
    for (let arc = outOffsets[node] as number; arc < (outOffsets[node + 1] as number); arc += 1)
      copy.mergeEdge(String(node), String(outTargets[arc]));
  }
  return copy;
}

/** Numbers the communities from 1 by size; of equals the one whose first work stands first goes first. */
function numberedBySize(order: number, found: Readonly<Record<string, number>>): Float64Array {
  const nodes = Object.keys(found).sort((a, b) => Number(a) - Number(b));
  const sizes = new Map<number, number>();
  for (const node of nodes) sizes.set(found[node] ?? 0, (sizes.get(found[node] ?? 0) ?? 0) + 1);
  const numbers = new Map([...sizes].sort(([, a], [, b]) => b - a).map(([id], rank) => [id, rank + 1]));
  const column = new Float64Array(order).fill(Number.NaN);
  for (const node of nodes) column[Number(node)] = numbers.get(found[node] ?? 0) ?? Number.NaN;
  return column;
}
