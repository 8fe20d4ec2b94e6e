import type { Kernel } from '../model/parallel.js';
import { type CountedOccurrences, createWeigher } from './counted-occurrences.js';

/** Room for the strongest ties of every item. */
export type StrongestTies = CountedOccurrences & {
  readonly rowsPerChunk: number;
  /** How many ties each item may keep; its own stand from `top` times its position. */
  readonly top: number;
  /** How many it has, written. */
  readonly found: Int32Array;
  readonly partners: Int32Array;
  readonly weights: Float64Array;
};

/**
 * The strongest ties of each item, in no order; of equals those with earlier items.
 *
 * What was kept so far is a heap with the weakest on top, in its final place: nothing else is stored.
 */
export const countStrongestTies: Kernel<StrongestTies> = { name: 'count-strongest-ties', start };

function start(shared: StrongestTies): (chunk: number) => void {
  const { groupOffsets, groups, itemOffsets, items, share, size, minWeight } = shared;
  const { rowsPerChunk, top, found, partners, weights } = shared;
  const weigh = createWeigher(shared);
  const counts = new Float64Array(size.length);
  const touched = new Int32Array(size.length);

  const countPartners = (row: number): number => {
    let many = 0;
    for (let at = groupOffsets[row]; at < groupOffsets[row + 1]; at += 1) {
      const group = groups[at];
      const added = share[group];
      const end = itemOffsets[group + 1];
      for (let place = itemOffsets[group]; place < end; place += 1) {
        const item = items[place];
        const before = counts[item];
        if (before === 0) {
          touched[many] = item;
          many += 1;
        }
        counts[item] = before + added;
      }
    }
    return many;
  };

  /** Lets a tie take the place of the weakest and sink to where it belongs. */
  const sink = (start: number, item: number, weight: number): void => {
    let hole = 0;
    for (;;) {
      let child = 2 * hole + 1;
      if (child >= top) break;
      if (child + 1 < top && isWeaker(start + child + 1, start + child)) child += 1;
      const childWeight = weights[start + child];
      const childItem = partners[start + child];
      if (weight < childWeight || (weight === childWeight && item > childItem)) break;
      weights[start + hole] = childWeight;
      partners[start + hole] = childItem;
      hole = child;
    }
    weights[start + hole] = weight;
    partners[start + hole] = item;
  };

  /** Lets a tie take the free place at the end and rise to where it belongs. */
  const rise = (start: number, free: number, item: number, weight: number): void => {
    let hole = free;
    while (hole > 0) {
      const parent = (hole - 1) >> 1;
      const parentWeight = weights[start + parent];
      const parentItem = partners[start + parent];
      if (parentWeight < weight || (parentWeight === weight && parentItem > item)) break;
      weights[start + hole] = parentWeight;
      partners[start + hole] = parentItem;
      hole = parent;
    }
    weights[start + hole] = weight;
    partners[start + hole] = item;
  };

  const isWeaker = (a: number, b: number): boolean => {
    const [first, second] = [weights[a], weights[b]];
    return first < second || (first === second && partners[a] > partners[b]);
  };

  const keepStrongest = (row: number, many: number): number => {
    const start = row * top;
    let kept = 0;
    let weakest = minWeight;
    for (let at = 0; at < many; at += 1) {
      const item = touched[at];
      const weight = weigh(counts[item], row, item);
      counts[item] = 0;
      if (weight < weakest || item === row) continue;
      if (kept < top) {
        rise(start, kept, item, weight);
        kept += 1;
      } else if (weight > weakest || item < partners[start]) sink(start, item, weight);
      if (kept === top) weakest = weights[start];
    }
    return kept;
  };

  return (chunk) => {
    const end = Math.min(size.length, (chunk + 1) * rowsPerChunk);
    for (let row = chunk * rowsPerChunk; row < end; row += 1)
      found[row] = keepStrongest(row, countPartners(row));
  };
}
