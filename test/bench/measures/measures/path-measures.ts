import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import closenessCentrality from 'graphology-metrics/centrality/closeness.js';
import { betweenness } from '../../../../src/metrics/betweenness.js';
import { distances } from '../../../../src/metrics/distances.js';
import type { BenchMeasure } from '../contract.js';
import { metricValues } from '../metric-values.js';
import { graphology, igraph, inOrder, networkx, SMALL } from './peers.js';

/** Measures of shortest paths. */
export const PATH_MEASURES: readonly BenchMeasure[] = Object.freeze([
  {
    id: 'betweenness',
    title: 'Betweenness, exact',
    threads: true,
    ...{ sizes: SMALL, agreement: 'values' },
    targets: [{ size: '10k', igraph: 0.55, graphology: 2.5 }],
    peers: [igraph, networkx, graphology],
    citeloom: metricValues(betweenness, ['betweenness']),
    graphology: ({ directed }) => {
      const graph = directed();
      return () => inOrder(betweennessCentrality(graph, { getEdgeWeight: null }));
    },
  },
  {
    id: 'harmonic',
    title: 'Harmonic (and closeness), exact',
    threads: true,
    ...{ sizes: SMALL, agreement: 'values' },
    targets: [{ size: '10k', igraph: 0.15 }],
    peers: [igraph, networkx],
    citeloom: metricValues(distances, ['harmonic']),
  },
  {
    id: 'closeness',
    title: 'Closeness (and harmonic), exact',
    threads: true,
    ...{ sizes: SMALL, agreement: 'values' },
    targets: [{ size: '10k', graphology: 10 }],
    peers: [igraph, graphology],
    citeloom: metricValues(distances, ['closeness']),
    graphology: ({ directed }) => {
      const graph = directed();
      return () => inOrder(closenessCentrality(graph, { wassermanFaust: true }));
    },
  },
] as const satisfies readonly BenchMeasure[]);
