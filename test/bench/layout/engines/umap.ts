import { UMAP } from 'umap-js';
import { orderWorks } from '../../../../src/layout/islands/order-works.js';
import { similarityGraph } from '../../../../src/layout/islands/similarity-graph.js';
import { serial } from '../../../../src/model/parallel.js';
import { seededRandom } from '../../../../src/model/random.js';
import type { BenchNetwork } from '../bench-network.js';
import { installedVersion } from '../installed-version.js';
import type { Engine } from './contract.js';

const NEIGHBOURS = 10;

/** umap-js on the similarity that islands use, 1 − similarity as distance; it knows no communities. */
export const umap: Engine = {
  title: 'umap-js',
  version: () => installedVersion('umap-js'),
  place: async ({ graph }) => {
    const { works, indices, distances } = await neighboursOf(graph);
    const engine = new UMAP({ nNeighbors: NEIGHBOURS + 1, random: seededRandom(1) });
    engine.setPrecomputedKNN(indices, distances);
    const embedding = engine.fit(indices);
    const byNode = new Float64Array(2 * graph.order);
    for (const [place, work] of works.entries()) byNode.set(embedding[place] ?? [0, 0], 2 * work);
    return byNode;
  },
};

/** Itself, and the works most similar to each; where there are fewer, others at the greatest distance. */
async function neighboursOf(graph: BenchNetwork['graph']) {
  const source = new Int32Array(graph.size);
  for (let work = 0; work < graph.order; work += 1)
    source.fill(work, graph.outOffsets[work], graph.outOffsets[work + 1]);
  const ordered = orderWorks({ source, target: graph.outTargets }, new Array<null>(graph.order).fill(null));
  const { offsets, partners, similarities } = await similarityGraph(
    ordered,
    { direct: 2, most: NEIGHBOURS, cross: 1 },
    serial,
  );
  const random = seededRandom(1);
  const rows = Array.from({ length: graph.order }, (_, work) => {
    const row = Array.from(partners.subarray(offsets[work], offsets[work + 1]), (partner, at) => ({
      partner,
      distance: 1 - (similarities[(offsets[work] ?? 0) + at] ?? 0),
    }));
    const nearest = row.sort((a, b) => a.distance - b.distance).slice(0, NEIGHBOURS);
    while (nearest.length < NEIGHBOURS)
      nearest.push({ partner: Math.floor(random() * graph.order), distance: 1 });
    return [{ partner: work, distance: 0 }, ...nearest];
  });
  return {
    works: ordered.works,
    indices: rows.map((row) => row.map(({ partner }) => partner)),
    distances: rows.map((row) => row.map(({ distance }) => distance)),
  };
}
