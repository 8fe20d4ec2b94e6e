import type { Kernel } from '../model/parallel.js';
import { type CountedOccurrences, createWeigher } from './counted-occurrences.js';

/** Rows of one run, and room for their ties. */
export type AllTies = CountedOccurrences & {
  readonly firstRow: number;
  readonly lastRow: number;
  readonly rowsPerChunk: number;
  /** Where the ties of a row begin, counted from the first row; there is room for as many as it may have. */
  readonly places: Float64Array;
  /** How many ties each row has, written. */
  readonly found: Int32Array;
  readonly partners: Int32Array;
  readonly weights: Float64Array;
};

/**
 * All ties of a row with later items, ascending.
 *
 * Lists are walked from their end down to the row's own item, so each pair is met once. Partners are marked in
 * a bitmap, which gives them back in order without sorting.
 */
export const countAllTies: Kernel<AllTies> = { name: 'count-all-ties', start };

function start(shared: AllTies): (chunk: number) => void {
  const { groupOffsets, groups, itemOffsets, items, share, size, minWeight } = shared;
  const { firstRow, lastRow, rowsPerChunk, places, found, partners, weights } = shared;
  const weigh = createWeigher(shared);
  const counts = new Float64Array(size.length);
  const marks = new Int32Array((size.length + 31) >> 5);
  return (chunk) => {
    const first = firstRow + chunk * rowsPerChunk;
    const end = Math.min(lastRow, first + rowsPerChunk);
    for (let row = first; row < end; row += 1) {
      let top = row >> 5;
      for (let at = groupOffsets[row]; at < groupOffsets[row + 1]; at += 1) {
        const group = groups[at];
        const added = share[group];
        let place = itemOffsets[group + 1] - 1;
        let item = items[place];
        if (item >> 5 > top) top = item >> 5;
        while (item > row) {
          counts[item] += added;
          marks[item >> 5] |= 1 << (item & 31);
          place -= 1;
          item = items[place];
        }
      }
      const start = places[row - firstRow];
      let next = start;
      for (let word = row >> 5; word <= top; word += 1) {
        let bits = marks[word];
        if (bits === 0) continue;
        marks[word] = 0;
        while (bits !== 0) {
          const item = (word << 5) + 31 - Math.clz32(bits & -bits);
          bits &= bits - 1;
          const weight = weigh(counts[item], row, item);
          counts[item] = 0;
          if (weight < minWeight) continue;
          partners[next] = item;
          weights[next] = weight;
          next += 1;
        }
      }
      found[row - firstRow] = next - start;
    }
  };
}
