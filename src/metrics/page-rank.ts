import pagerank from 'graphology-metrics/centrality/pagerank.js';
import type { Metric } from './contract.js';

const DEFAULTS = {
  /** Probability of following a citation rather than starting anew. */
  alpha: 0.85,
  /** Sum of absolute changes below which the iteration stops. */
  tolerance: 1e-12,
  maxIterations: 1000,
};

/** PageRank along citing → cited; the mass of works that cite nothing here is spread evenly. Sums to 1. */
export const pageRank: Metric = {
  id: 'page-rank',
  outputs: [
    {
      attribute: 'pageRank',
      title: 'PageRank',
      description: 'How often a reader who keeps following references ends at it: cited by the much cited.',
    },
  ],
  needsCitations: false,
  cost: 'O(m) an iteration',
  source: 'Page, Brin, Motwani & Winograd (1999), The PageRank citation ranking',
  compute: (graph) => ({
    pageRank: pagerank(graph, {
      alpha: DEFAULTS.alpha,
      maxIterations: DEFAULTS.maxIterations,
      tolerance: DEFAULTS.tolerance / graph.order,
      getEdgeWeight: null,
    }),
  }),
};
