import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import type { Metric } from './contract.js';

/** Betweenness over directed, unweighted shortest paths, divided by (n − 1)(n − 2). */
export const betweenness: Metric = {
  id: 'betweenness',
  outputs: [
    {
      attribute: 'betweenness',
      title: 'Betweenness',
      description: 'How often it lies on the shortest citation path between two others: a bridge.',
    },
  ],
  needsCitations: true,
  cost: 'O(n·m)',
  source: 'Brandes (2001), A faster algorithm for betweenness centrality',
  compute: (graph) => ({
    betweenness: betweennessCentrality(graph, { getEdgeWeight: null, normalized: true }),
  }),
};
