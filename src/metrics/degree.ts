import type { MeasuredGraph, Metric } from './contract.js';

/** In- and out-degree: how many works of the graph cite a work, and how many it cites. */
export const degree: Metric = {
  id: 'degree',
  outputs: [
    {
      attribute: 'inDegree',
      title: 'Citations here',
      description: 'How many works of this graph cite it (in-degree).',
    },
    {
      attribute: 'outDegree',
      title: 'References here',
      description: 'How many works of this graph it cites (out-degree).',
    },
  ],
  needsCitations: false,
  cost: 'O(n)',
  source: 'Freeman (1978), Centrality in social networks: conceptual clarification',
  compute: (graph) => ({
    inDegree: byNode(graph, (node) => graph.inDegree(node)),
    outDegree: byNode(graph, (node) => graph.outDegree(node)),
  }),
};

function byNode(graph: MeasuredGraph, value: (node: string) => number): Record<string, number> {
  return Object.fromEntries(graph.mapNodes((node) => [node, value(node)]));
}
