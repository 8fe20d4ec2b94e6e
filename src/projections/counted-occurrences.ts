import type { Occurrences } from './contract.js';
import type { Normalization } from './normalizations.js';

/** Occurrences flattened for threads, and how counts become weights. */
export type CountedOccurrences = {
  readonly groupOffsets: Int32Array;
  readonly groups: Int32Array;
  readonly itemOffsets: Int32Array;
  readonly items: Int32Array;
  /** What each group adds to the tie of two of its items. */
  readonly share: Float64Array;
  /** A tie between a and b weighs factor · count ∕ (size[a] · size[b]) where `divisor` is 1. */
  readonly size: Float64Array;
  readonly factor: number;
  /** 0: weights are counts; 1: divided by the product of the sizes; 2: by its square root. */
  readonly divisor: number;
  readonly minWeight: number;
};

/** To count a pair, mark it, weigh it and clear it. */
export const STEPS_PER_PAIR = 4;

/** How a projection counts and weighs. */
export interface Counting {
  readonly normalization: Normalization;
  readonly minWeight: number;
  /** Whether a group of k counts 1 ∕ (k − 1) for each of its pairs, rather than 1. */
  readonly fractional: boolean;
}

/** What a kernel needs to count and weigh. O(occurrences). */
export function countedOccurrences(occurrences: Occurrences, counting: Counting): CountedOccurrences {
  const { groupOffsets, groups, itemOffsets, items, itemCount } = occurrences;
  const share = sharesOf(itemOffsets, counting.fractional);
  const total = new Float64Array(itemCount);
  let factor = 0;
  for (let item = 0; item < itemCount; item += 1) {
    for (let at = groupOffsets[item]; at < groupOffsets[item + 1]; at += 1) {
      const group = groups[at];
      const others = itemOffsets[group + 1] - itemOffsets[group] - 1;
      total[item] += share[group] * others;
    }
    factor += total[item];
  }
  const scale = counting.normalization.scale({ groupOffsets, total, factor });
  return {
    ...{ groupOffsets, groups, itemOffsets, items, share },
    ...{ ...scale, minWeight: counting.minWeight },
  };
}

function sharesOf(itemOffsets: Int32Array, fractional: boolean): Float64Array {
  const shares = new Float64Array(itemOffsets.length - 1).fill(1);
  if (!fractional) return shares;
  for (let group = 0; group < shares.length; group += 1) {
    const others = itemOffsets[group + 1] - itemOffsets[group] - 1;
    shares[group] = others > 0 ? 1 / others : 0;
  }
  return shares;
}

/** How kernels weigh the tie of two items that was counted so often, see `CountedOccurrences`. */
export function createWeigher({ size, factor, divisor }: CountedOccurrences) {
  return (count: number, one: number, other: number): number => {
    if (divisor === 0) return count;
    const product = size[one] * size[other];
    return (factor * count) / (divisor === 1 ? product : Math.sqrt(product));
  };
}
