import type { CsrGraph } from '../model/csr-graph.js';
import { measure } from '../model/measures.js';
import type { Metric } from './contract.js';

/** In- and out-degree: how many works of the graph cite a work, and how many it cites. */
export const degree: Metric = {
  id: 'degree',
  title: 'Citations and references here',
  outputs: [measure('inDegree'), measure('outDegree')],
  onTies: { inDegree: { title: 'Ties', description: 'How many others it is tied to (degree).' } },
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
