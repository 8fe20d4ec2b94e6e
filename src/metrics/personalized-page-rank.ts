import { measure } from '../model/measures.js';
import type { Metric } from './contract.js';
import { ALPHA } from './page-rank.js';
import { pageRankVector } from './page-rank-vector.js';

/** PageRank of a reader who always starts anew at one of the chosen works. Sums to 1. */
export const personalizedPageRank: Metric = {
  id: 'personalized-page-rank',
  title: 'Personalized PageRank',
  outputs: [measure('personalizedPageRank')],
  parameters: [ALPHA],
  needs: ['chosen'],
  cost: 'O(n + m) without cycles, else O(m) a sweep',
  source: 'Haveliwala (2002), Topic-sensitive PageRank',
  compute: (graph, { parameter, chosen }) => {
    const start = new Float64Array(graph.order);
    for (const node of chosen) start[node] += 1 / chosen.length;
    return { columns: { personalizedPageRank: pageRankVector(graph, parameter('alpha'), start) } };
  },
};
