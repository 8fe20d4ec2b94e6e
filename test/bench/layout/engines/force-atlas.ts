import { packSiblings } from 'd3-hierarchy';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { seededRandom } from '../../../../src/model/random.js';
import { type Place, undirectedGraph } from '../../../../src/referee/graphology-graphs.js';
import type { BenchNetwork } from '../bench-network.js';
import { installedVersion } from '../installed-version.js';
import type { Engine } from './contract.js';

/** ForceAtlas2 with the settings that spread citation networks best, each community starting on a disc of its own. */
export const forceAtlas: Engine = {
  title: 'ForceAtlas2',
  version: () => installedVersion('graphology-layout-forceatlas2'),
  place: (network) => {
    const { graph } = network;
    const filled = undirectedGraph(graph, startOf(network));
    const iterations = Math.round(Math.min(600, Math.max(60, 400_000 / graph.order)));
    const places = forceAtlas2(filled, {
      iterations,
      settings: {
        linLogMode: true,
        gravity: 0.6,
        scalingRatio: 4,
        barnesHutOptimize: graph.order > 800,
      },
    });
    return Float64Array.from(
      { length: 2 * graph.order },
      (_, at) => places[at >> 1]?.[at % 2 === 0 ? 'x' : 'y'] ?? 0,
    );
  },
};

function startOf({ community }: BenchNetwork): (node: number) => Place {
  const sizes = new Map<number, number>();
  for (const id of community) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  const discs = packSiblings([...sizes].map(([id, size]) => ({ id, r: 3.6 * Math.sqrt(size) })));
  const discOf = new Map(discs.map((disc) => [disc.id, disc]));
  const random = seededRandom(1);
  return (node) => {
    const { x = 0, y = 0, r = 1 } = discOf.get(community[node] ?? 0) ?? {};
    const [angle, distance] = [2 * Math.PI * random(), r * Math.sqrt(random())];
    return { x: x + distance * Math.cos(angle), y: y + distance * Math.sin(angle) };
  };
}
