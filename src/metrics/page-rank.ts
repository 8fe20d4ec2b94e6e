import { measure } from '../model/measures.js';
import type { Metric, MetricParameter } from './contract.js';
import { pageRankVector } from './page-rank-vector.js';

/** Probability of following a citation rather than starting anew. */
export const ALPHA: MetricParameter = {
  id: 'alpha',
  title: 'Probability of following a reference',
  min: 0,
  max: 0.999,
  default: 0.85,
};

/** PageRank along citing → cited; the mass of works that cite nothing here is spread evenly. Sums to 1. */
export const pageRank: Metric = {
  id: 'page-rank',
  title: 'PageRank',
  outputs: [measure('pageRank')],
  onTies: {
    pageRank: { description: 'How often one who keeps following ties comes by it: tied to the much tied.' },
  },
  parameters: [ALPHA],
  needs: [],
  cost: 'O(n + m) without cycles, else O(m) a sweep',
  source: 'Page, Brin, Motwani & Winograd (1999), The PageRank citation ranking',
  compute: (graph, { parameter }) => {
    const start = new Float64Array(graph.order).fill(1 / graph.order);
    return { columns: { pageRank: pageRankVector(graph, parameter('alpha'), start) } };
  },
};
