import { csrOf } from '../model/csr-graph.js';
import type { Parallel } from '../model/parallel.js';
import type { Ties } from './contract.js';
import { countStrongestTies } from './count-strongest-ties.js';
import { type CountedOccurrences, STEPS_PER_PAIR } from './counted-occurrences.js';

const ROWS_PER_CHUNK = 64;

/**
 * The ties that are among the `top` strongest of one of their two ends, each once.
 *
 * O(Σ k²) over groups of k in time; in memory no more than `top` ties an item.
 */
export async function strongestTies(
  counted: CountedOccurrences,
  top: number,
  parallel: Parallel,
): Promise<Ties> {
  const order = counted.size.length;
  const room = order * top;
  const { found, partners, weights } = await parallel.run(
    countStrongestTies,
    {
      ...counted,
      top,
      rowsPerChunk: ROWS_PER_CHUNK,
      found: new Int32Array(order),
      partners: new Int32Array(room),
      weights: new Float64Array(room),
    },
    { chunks: Math.ceil(order / ROWS_PER_CHUNK), steps: STEPS_PER_PAIR * pairsOf(counted) },
  );
  const source = new Int32Array(found.reduce((sum, count) => sum + count, 0));
  const target = new Int32Array(source.length);
  const weight = new Float64Array(source.length);
  let next = 0;
  for (let item = 0; item < order; item += 1) {
    const end = item * top + found[item];
    for (let at = item * top; at < end; at += 1) {
      source[next] = Math.min(item, partners[at]);
      target[next] = Math.max(item, partners[at]);
      weight[next] = weights[at];
      next += 1;
    }
  }
  return distinctTies({ order, directed: true, source, target, weight });
}

/** Ties in order, those that both ends keep once. */
function distinctTies(arcs: Parameters<typeof csrOf>[0]): Ties {
  const { order, outOffsets, outTargets, outWeights } = csrOf(arcs);
  const source = new Int32Array(outTargets.length);
  for (let item = 0; item < order; item += 1) source.fill(item, outOffsets[item], outOffsets[item + 1]);
  return { source, target: outTargets, weight: outWeights ?? new Float64Array(outTargets.length) };
}

function pairsOf({ itemOffsets }: CountedOccurrences): number {
  let pairs = 0;
  for (let group = 0; group + 1 < itemOffsets.length; group += 1)
    pairs += (itemOffsets[group + 1] - itemOffsets[group]) ** 2;
  return pairs;
}
