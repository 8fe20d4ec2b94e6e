import type { UndirectedGraph } from 'graphology';
import edgeUniformity from 'graphology-metrics/layout-quality/edge-uniformity.js';
import neighborhoodPreservation from 'graphology-metrics/layout-quality/neighborhood-preservation.js';
import stress from 'graphology-metrics/layout-quality/stress.js';
import { undirectedGraph } from '../../../../src/referee/graphology-graphs.js';
import type { BenchNetwork } from '../bench-network.js';
import type { Coordinates } from '../engines/contract.js';
import type { Quality } from './contract.js';

/** Searches from every work: 0.4 to 0.8 µs for each work and link. */
const MOST_SEARCHED = 60_000_000;

export const preserved: Quality = {
  title: 'neighborhoodPreservation',
  description: 'share of neighbours among the nearest works, by graphology-metrics; high',
  digits: 3,
  measure: (network, coordinates) => neighborhoodPreservation(placedGraph(network, coordinates)),
};

export const uniformity: Quality = {
  title: 'edgeUniformity',
  description: 'how much lengths of edges differ, by graphology-metrics; low',
  digits: 2,
  measure: (network, coordinates) => edgeUniformity(placedGraph(network, coordinates)),
};

export const stressed: Quality = {
  title: 'stress',
  description:
    'how much distances differ from steps, for each pair, edges being 1 long on average, by graphology-metrics; low',
  digits: 2,
  measure: (network, coordinates) => {
    const { order, size } = network.graph;
    if ((order * size) / 2 > MOST_SEARCHED) return undefined;
    return stress(placedGraph(network, coordinates)) / ((order * (order - 1)) / 2);
  },
};

function placedGraph({ graph }: BenchNetwork, coordinates: Coordinates): UndirectedGraph {
  const length = meanLength(graph, coordinates);
  return undirectedGraph(graph, (node) => ({
    x: (coordinates[2 * node] ?? 0) / length,
    y: (coordinates[2 * node + 1] ?? 0) / length,
  }));
}

function meanLength(
  { order, size, outOffsets, outTargets }: BenchNetwork['graph'],
  coordinates: Coordinates,
): number {
  const at = (node: number, axis: 0 | 1) => coordinates[2 * node + axis] ?? 0;
  let sum = 0;
  for (let node = 0; node < order; node += 1)
    for (const other of outTargets.subarray(outOffsets[node], outOffsets[node + 1]))
      sum += Math.hypot(at(node, 0) - at(other, 0), at(node, 1) - at(other, 1));
  return sum / size;
}
