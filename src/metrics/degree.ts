import type { CsrGraph } from '../model/csr-graph.js';
import type { Metric } from './contract.js';

/** In- and out-degree: how many works of the graph cite a work, and how many it cites. */
export const degree: Metric = {
  id: 'degree',
  title: 'Citations and references here',
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
  parameters: [],
  needs: [],
  cost: 'O(n)',
  source: 'Freeman (1978), Centrality in social networks: conceptual clarification',
  compute: ({ order, inOffsets, outOffsets }: CsrGraph) => ({
    columns: { inDegree: lengths(order, inOffsets), outDegree: lengths(order, outOffsets) },
  }),
};

function lengths(order: number, offsets: Int32Array): Float64Array {
  return Float64Array.from({ length: order }, (_, node) => {
    return offsets[node + 1] - offsets[node];
  });
}
