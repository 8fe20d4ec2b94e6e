import louvain from 'graphology-communities-louvain';
import { clustering } from '../../../../src/metrics/clustering.js';
import { community } from '../../../../src/metrics/community.js';
import { coreness } from '../../../../src/metrics/coreness.js';
import { strongComponents } from '../../../../src/metrics/strong-components.js';
import { weakComponents } from '../../../../src/metrics/weak-components.js';
import { seededRandom } from '../../../../src/model/random.js';
import type { BenchMeasure } from '../contract.js';
import { metricValues } from '../metric-values.js';
import { BOTH, igraph, inOrder, networkx } from './peers.js';

/** Measures of what hangs together. */
export const GROUP_MEASURES: readonly BenchMeasure[] = Object.freeze([
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
] as const satisfies readonly BenchMeasure[]);
