import { DirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { describe, expect, it } from 'vitest';
import { forceAtlas } from '../../src/layout/force-atlas.js';
import { seededRandom } from '../../src/model/random.js';

function network(order: number) {
  const random = seededRandom(7);
  const starts = Array.from({ length: order }, () => ({ x: random() * 40, y: random() * 40 }));
  const pulls = starts
    .slice(1)
    .map((_, i) => ({ source: i + 1, target: Math.floor(random() * (i + 1)), weight: 3 * random() }));
  return { starts, pulls };
}

describe('the forces', () => {
  it.each([
    ['each on each', 200],
    ['those far away as one', 900],
  ])('move nodes to the same bits as ForceAtlas2 of graphology does, %s', (_name, order) => {
    const { starts, pulls } = network(order);
    const graph = new DirectedGraph<{ x: number; y: number }>();
    for (const [index, start] of starts.entries()) graph.addNode(index, { ...start });
    for (const { source, target, weight } of pulls) graph.addEdge(source, target, { weight });
    forceAtlas2.assign(graph, {
      iterations: 20,
      settings: { linLogMode: true, gravity: 0.6, scalingRatio: 4, barnesHutOptimize: order > 800 },
    });
    const expected = graph.mapNodes((_node, { x, y }) => ({ x, y }));
    expect(forceAtlas(starts, pulls, 20)).toEqual(expected);
    expect(expected).not.toEqual(starts);
  });
});
