import { CiteloomError } from '../errors.js';
import type { CsrGraph } from '../model/csr-graph.js';
import { solvePersonalizedPageRank } from './solve-personalized-page-rank.js';

/**
 * The stationary distribution of a reader who follows a reference with probability α and otherwise, and at
 * works that cite nothing, starts anew at a work drawn by `start`; sums to 1.
 *
 * With the mass of works that cite nothing given back by `start`, the distribution is the solution without it,
 * scaled: so citations without cycles need one pass. In undirected graphs ties are followed by their strength.
 * @throws CiteloomError METRIC_NOT_CONVERGED
 * @see Page, Brin, Motwani & Winograd (1999); Gleich, Gray, Greif & Lau (2010), An inner-outer iteration for
 * computing PageRank
 */
export function pageRankVector(graph: CsrGraph, alpha: number, start: Float64Array): Float64Array {
  const strength = graph.directed ? undefined : graph.outWeights;
  const transition = new Float64Array(graph.order);
  for (let node = 0; node < graph.order; node += 1) {
    const leaving = outStrength(graph, node, strength);
    transition[node] = leaving > 0 ? alpha / leaving : 0;
  }
  const values = solvePersonalizedPageRank(graph, {
    teleport: start,
    transition,
    ...(strength === undefined ? {} : { strength }),
  });
  if (values === undefined)
    throw new CiteloomError('METRIC_NOT_CONVERGED', `PageRank did not come to rest at α = ${alpha}.`, {
      hint: 'Choose a smaller α.',
    });
  let total = 0;
  for (let node = 0; node < graph.order; node += 1) total += values[node];
  for (let node = 0; node < graph.order; node += 1) values[node] /= total;
  return values;
}

function outStrength({ outOffsets }: CsrGraph, node: number, strength: Float64Array | undefined): number {
  const [first, end] = [outOffsets[node], outOffsets[node + 1]];
  if (strength === undefined) return end - first;
  let sum = 0;
  for (let arc = first; arc < end; arc += 1) sum += strength[arc];
  return sum;
}
