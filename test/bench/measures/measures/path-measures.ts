import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import closenessCentrality from 'graphology-metrics/centrality/closeness.js';
import { betweenness } from '../../../../src/metrics/betweenness.js';
import { condensationOf } from '../../../../src/metrics/condensation.js';
import { distances } from '../../../../src/metrics/distances.js';
import { citationShares, searchPaths } from '../../../../src/metrics/search-paths.js';
import type { BenchMeasure } from '../contract.js';
import { metricValues } from '../metric-values.js';
import { BOTH, graphology, igraph, inOrder, networkx, SMALL } from './peers.js';

/** Measures of paths: the shortest, and all that lead from the newest works to the oldest. */
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
  {
    id: 'search-path-count',
    title: 'Search path count of each citation',
    ...{ sizes: BOTH, agreement: 'values', targets: [] },
    peers: [networkx],
    citeloom: ({ graph }) => {
      const shares = citationShares(graph, searchPaths(condensationOf(graph), 'spc'));
      return () => shares;
    },
  },
] as const satisfies readonly BenchMeasure[]);
