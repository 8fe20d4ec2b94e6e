import { placeIslands } from '../../../../src/layout/islands/place-islands.js';
import { type Parallel, serial } from '../../../../src/model/parallel.js';
import { seededRandom } from '../../../../src/model/random.js';
import type { BenchNetwork } from '../bench-network.js';
import type { Engine } from './contract.js';

/** The project's own, on one thread. */
export const islands: Engine = {
  title: 'islands',
  place: (network) => placed(network, serial),
};

async function placed({ graph, community }: BenchNetwork, parallel: Parallel): Promise<Float64Array> {
  const source = new Int32Array(graph.size);
  for (let work = 0; work < graph.order; work += 1)
    source.fill(work, graph.outOffsets[work], graph.outOffsets[work + 1]);
  const { works, points } = await placeIslands({
    ties: { source, target: graph.outTargets },
    community: [...community],
    random: seededRandom(1),
    parallel,
  });
  const byNode = new Float64Array(2 * graph.order);
  for (const [place, work] of works.entries())
    byNode.set(points.subarray(2 * place, 2 * place + 2), 2 * work);
  return byNode;
}
