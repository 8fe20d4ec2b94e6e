import louvain from 'graphology-communities-louvain';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import closenessCentrality from 'graphology-metrics/centrality/closeness.js';
import hitsOf from 'graphology-metrics/centrality/hits.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import { betweenness } from '../../../src/metrics/betweenness.js';
import { clustering } from '../../../src/metrics/clustering.js';
import { community } from '../../../src/metrics/community.js';
import { coreness } from '../../../src/metrics/coreness.js';
import { distances } from '../../../src/metrics/distances.js';
import { hits } from '../../../src/metrics/hits.js';
import { katz } from '../../../src/metrics/katz.js';
import { pageRank } from '../../../src/metrics/page-rank.js';
import { strongComponents } from '../../../src/metrics/strong-components.js';
import { weakComponents } from '../../../src/metrics/weak-components.js';
import { csrOf } from '../../../src/model/csr-graph.js';
import { seededRandom } from '../../../src/model/random.js';
import { type ProjectionOptions, project } from '../../../src/projections/project.js';
import type { BenchMeasure, CiteloomInput, Peer, Size } from './contract.js';
import { directedInGraphology } from './graphology-graphs.js';
import { metricValues } from './metric-values.js';

const SMALL: readonly Size[] = ['10k'];
const BOTH: readonly Size[] = ['10k', '100k'];
const igraph: Peer = { library: 'igraph', sizes: BOTH };
const networkx: Peer = { library: 'networkx', sizes: SMALL };
const graphology: Peer = { library: 'graphology', sizes: SMALL };
/** Of nodes that graphology keeps in the order of the works. */
const inOrder = (values: Readonly<Record<string, number>>) => () => Object.values(values);

/** How many ties a projection has, and how strong they are together. */
const projected =
  (options: Partial<ProjectionOptions>) =>
  async ({ graph, parallel }: CiteloomInput) => {
    const { weight } = (await project({ citations: graph, authors: [] }, options, parallel)).ties;
    return () => [weight.length, weight.reduce((sum, value) => sum + value, 0)];
  };

/** Every measure of the bench, in the order of the table. To add one: one entry here, and its peers' in peers.py. */
export const BENCH_MEASURES: readonly BenchMeasure[] = Object.freeze([
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
  {
    id: 'coreness',
    title: 'Coreness',
    ...{ sizes: BOTH, agreement: 'values', targets: [{ size: '10k', igraph: 2 }] },
    peers: [igraph, networkx],
    citeloom: metricValues(coreness, ['coreness']),
  },
  {
    id: 'clustering',
    title: 'Local clustering',
    ...{ sizes: BOTH, agreement: 'values', targets: [] },
    peers: [igraph, networkx],
    citeloom: metricValues(clustering, ['clustering']),
  },
  {
    id: 'weak-components',
    title: 'Weak components',
    ...{ sizes: BOTH, agreement: 'partition', targets: [] },
    peers: [igraph, networkx],
    citeloom: ({ graph }) => {
      const found = weakComponents(graph);
      return () => [...found.component];
    },
  },
  {
    id: 'strong-components',
    title: 'Strong components, with cycles',
    cycles: true,
    ...{ sizes: BOTH, agreement: 'partition', targets: [] },
    peers: [igraph, networkx],
    citeloom: ({ graph }) => {
      const found = strongComponents(graph);
      return () => [...found.component];
    },
  },
  {
    id: 'communities',
    title: 'Communities (Leiden)',
    ...{ sizes: BOTH, agreement: 'modularity' },
    targets: [
      { size: '10k', graphology: 1.5 },
      { size: '100k', igraph: 0.5, graphology: 5 },
    ],
    peers: [
      { ...igraph, measure: 'leiden' },
      { ...igraph, measure: 'multilevel' },
      { ...networkx, measure: 'louvain' },
      { library: 'graphology', sizes: BOTH },
    ],
    citeloom: metricValues(community, ['community']),
    graphology: ({ undirected }) => {
      const graph = undirected();
      return () => inOrder(louvain(graph, { rng: seededRandom(1), getEdgeWeight: null }));
    },
  },
  {
    id: 'co-citation',
    title: 'Co-citation, all pairs',
    threads: true,
    ...{ sizes: BOTH, agreement: 'values', targets: [{ size: '10k', igraph: 0.3 }] },
    peers: [
      { library: 'igraph', sizes: SMALL },
      { library: 'scipy', sizes: BOTH },
    ],
    citeloom: projected({ kind: 'co-citation' }),
  },
  {
    id: 'co-citation-strongest',
    title: 'Co-citation, the ten strongest of each work',
    threads: true,
    ...{ sizes: BOTH, agreement: 'values', targets: [] },
    peers: [],
    citeloom: projected({ kind: 'co-citation', top: 10 }),
  },
  {
    id: 'coupling',
    title: 'Bibliographic coupling, all pairs',
    threads: true,
    ...{ sizes: SMALL, agreement: 'values', targets: [] },
    peers: [
      { library: 'igraph', sizes: SMALL },
      { library: 'scipy', sizes: SMALL },
    ],
    citeloom: projected({ kind: 'coupling' }),
  },
] as const satisfies readonly BenchMeasure[]);
