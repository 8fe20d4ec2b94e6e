import hitsOf from 'graphology-metrics/centrality/hits.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { hits } from '../../../../src/metrics/hits.js';
import { katz } from '../../../../src/metrics/katz.js';
import { pageRank } from '../../../../src/metrics/page-rank.js';
import { csrOf } from '../../../../src/model/csr-graph.js';
import type { BenchMeasure } from '../contract.js';
import { directedInGraphology } from '../graphology-graphs.js';
import { metricValues } from '../metric-values.js';
import { BOTH, graphology, igraph, inOrder, networkx } from './peers.js';

/** Building, and measures that flow along citations. */
export const RANK_MEASURES: readonly BenchMeasure[] = Object.freeze([
  {
    id: 'build',
    title: 'Build the graph',
    ...{ sizes: BOTH, agreement: 'values', targets: [] },
    peers: [igraph, networkx, { library: 'graphology', sizes: BOTH }],
    citeloom: ({ arcs }) => {
      const graph = csrOf({ ...arcs, directed: true });
      return () => [graph.size];
    },
    graphology:
      ({ arcs }) =>
      () => {
        const graph = directedInGraphology(arcs);
        return () => [graph.size];
      },
  },
  {
    id: 'page-rank',
    title: 'PageRank',
    ...{ sizes: BOTH, agreement: 'values' },
    targets: [{ size: '10k', igraph: 1, graphology: 10 }],
    peers: [igraph, networkx, { library: 'graphology', sizes: BOTH }],
    citeloom: metricValues(pageRank, ['pageRank']),
    graphology: ({ directed, arcs }) => {
      const graph = directed();
      const options = { tolerance: 1e-10 / arcs.order, maxIterations: 1_000, getEdgeWeight: null };
      return () => inOrder(pagerank(graph, options));
    },
  },
  {
    id: 'page-rank-with-cycles',
    title: 'PageRank, with cycles',
    cycles: true,
    ...{ sizes: BOTH, agreement: 'values' },
    targets: [{ size: '10k', igraph: 4, graphology: 10 }],
    peers: [
      { ...igraph, measure: 'page-rank' },
      { ...networkx, measure: 'page-rank' },
      { ...graphology, measure: 'page-rank' },
    ],
    citeloom: metricValues(pageRank, ['pageRank']),
  },
  {
    id: 'hits',
    title: 'HITS',
    ...{ sizes: BOTH, agreement: 'values' },
    targets: [{ size: '10k', igraph: 1.2, graphology: 10 }],
    peers: [igraph, networkx, graphology],
    citeloom: metricValues(hits, ['hub', 'authority']),
    graphology: ({ directed }) => {
      const graph = directed();
      return () => {
        const found = hitsOf(graph, { getEdgeWeight: null, tolerance: 1e-10, maxIterations: 1_000 });
        return () => [...Object.values(found.hubs), ...Object.values(found.authorities)];
      };
    },
  },
  {
    id: 'katz',
    title: 'Katz, α = 0.01',
    ...{ sizes: BOTH, agreement: 'values', targets: [] },
    peers: [networkx],
    citeloom: metricValues(katz, ['katz'], { alpha: 0.01 }),
  },
] as const satisfies readonly BenchMeasure[]);
