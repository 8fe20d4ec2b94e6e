import type { CitationColumns } from '../../src/model/graph-document.js';

/** The citations of each work by their numbers. */
export interface CitationRows {
  /** Numbers of the citations that a work makes, ascending. */
  readonly from: (work: number) => Int32Array;
  /** Numbers of the citations that a work receives, ascending. */
  readonly to: (work: number) => Int32Array;
  /** The first citation from one work to another; undefined when there is none. O(citations of the first). */
  readonly between: (source: number, target: number) => number | undefined;
}

/** Sorts the numbers of the citations by both ends; O(V + E). Citations of a work by itself are left out. */
export function citationRows({ source, target }: CitationColumns, order: number): CitationRows {
  const from = rowsBy(source, target, order);
  return {
    from,
    to: rowsBy(target, source, order),
    between: (citing, cited) => from(citing).find((citation) => target[citation] === cited),
  };
}

function rowsBy(keys: readonly number[], others: readonly number[], order: number) {
  const offsets = new Int32Array(order + 1);
  for (let edge = 0; edge < keys.length; edge += 1) {
    const key = keys[edge] ?? 0;
    if (key !== others[edge]) offsets[key + 1] = (offsets[key + 1] ?? 0) + 1;
  }
  for (let key = 0; key < order; key += 1) offsets[key + 1] = (offsets[key + 1] ?? 0) + (offsets[key] ?? 0);
  const next = offsets.slice(0, order);
  const numbers = new Int32Array(offsets[order] ?? 0);
  for (let edge = 0; edge < keys.length; edge += 1) {
    const key = keys[edge] ?? 0;
    if (key === others[edge]) continue;
    const place = next[key] ?? 0;
    next[key] = place + 1;
    numbers[place] = edge;
  }
  return (work: number) => numbers.subarray(offsets[work] ?? 0, offsets[work + 1] ?? 0);
}
