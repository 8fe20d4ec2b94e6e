import { UndirectedGraph } from 'graphology';
import louvain from 'graphology-communities-louvain';
import type { MeasuredGraph, MeasureValues, Metric } from './contract.js';

/**
 * Communities by Louvain on the undirected simple graph, modularity at resolution 1; 1 is the largest. A work
 * that no citation ties to another belongs to none.
 */
export const community: Metric = {
  id: 'community',
  outputs: [
    {
      attribute: 'community',
      title: 'Community',
      description: 'Which group it belongs to: works that cite one another more than they cite the rest.',
    },
  ],
  needsCitations: true,
  cost: 'O(m) a pass',
  source: 'Blondel, Guillaume, Lambiotte & Lefebvre (2008), Fast unfolding of communities in large networks',
  compute: (graph, { random }) => ({
    community: numberedBySize(louvain(undirected(graph), { rng: random, getEdgeWeight: null })),
  }),
};

function undirected(graph: MeasuredGraph): UndirectedGraph {
  const copy = new UndirectedGraph();
  graph.forEachNode((node) => {
    if (graph.degree(node) > 0) copy.addNode(node);
  });
  graph.forEachEdge((_edge, _attributes, source, target) => copy.mergeEdge(source, target));
  return copy;
}

/** Numbers the communities from 1 by size; of equals the one whose first work stands first goes first. */
function numberedBySize(found: MeasureValues): MeasureValues {
  const sizes = new Map<number, number>();
  for (const id of Object.values(found)) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  const numbers = new Map([...sizes].sort(([, a], [, b]) => b - a).map(([id], rank) => [id, rank + 1]));
  return Object.fromEntries(Object.entries(found).map(([node, id]) => [node, numbers.get(id) ?? 0]));
}
