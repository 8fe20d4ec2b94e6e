import { CiteloomError } from '../errors.js';
import type { CsrGraph } from '../model/csr-graph.js';
import { measure } from '../model/measures.js';
import type { Metric } from './contract.js';
import { largestEigenvalueBound } from './largest-eigenvalue-bound.js';
import { solvePersonalizedPageRank } from './solve-personalized-page-rank.js';

/** Share of 1 ÷ largest eigenvalue that α may reach: beyond, walks around cycles would outweigh all else. */
const BOUND = 0.9;

/**
 * Katz centrality over incoming citations: walks of any length that end at a work, each step weighing α.
 * Scaled to unit Euclidean length. α is lowered where cycles would make the sum endless.
 */
export const katz: Metric = {
  id: 'katz',
  title: 'Katz centrality',
  outputs: [measure('katz')],
  parameters: [{ id: 'alpha', title: 'Weight of each further step', min: 1e-6, max: 1, default: 0.1 }],
  needs: [],
  cost: 'O(n + m) without cycles, else O(m) a sweep',
  source: 'Katz (1953), A new status index derived from sociometric analysis',
  compute: (graph, { parameter }) => {
    const wanted = parameter('alpha');
    const bound = BOUND / largestEigenvalueBound(graph);
    const alpha = Math.min(wanted, bound);
    const note = `α was lowered from ${wanted} to ${alpha.toPrecision(4)}: cycles of citations bound it.`;
    return { columns: { katz: katzVector(graph, alpha) }, ...(alpha < wanted ? { note } : {}) };
  },
};

function katzVector(graph: CsrGraph, alpha: number): Float64Array {
  const { order } = graph;
  const teleport = new Float64Array(order).fill(1);
  const values = solvePersonalizedPageRank(graph, {
    teleport,
    transition: new Float64Array(order).fill(alpha),
  });
  const largest = values?.reduce((most, value) => Math.max(most, value), 0) ?? Number.POSITIVE_INFINITY;
  if (values === undefined || largest === Number.POSITIVE_INFINITY)
    throw new CiteloomError('METRIC_NOT_CONVERGED', `Katz centrality did not come to rest at α = ${alpha}.`, {
      hint: 'Choose a smaller α.',
    });
  let squares = 0;
  for (let node = 0; node < order; node += 1) squares += (values[node] / largest) ** 2;
  const length = Math.sqrt(squares);
  for (let node = 0; node < order; node += 1) values[node] = values[node] / largest / length;
  return values;
}
