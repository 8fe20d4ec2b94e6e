import type { ProjectionInfo } from '../model/graph-document.js';

/** What is known of the items before weights are normalized. */
export interface ItemTotals {
  readonly groupOffsets: Int32Array;
  /** The raw weights of all ties of an item, before any threshold. */
  readonly total: Float64Array;
  /** The sum of these: twice the weight of all ties. */
  readonly factor: number;
}

/** How the weight of a tie follows from its count, see `CountedOccurrences`. */
export interface Scale {
  readonly size: Float64Array;
  readonly factor: number;
  readonly divisor: 0 | 1 | 2;
}

/** One way to make weights of large and small items comparable. */
export interface Normalization {
  readonly id: ProjectionInfo['normalization'];
  readonly title: string;
  /** What a weight says, in a sentence a scholar understands. */
  readonly description: string;
  /** The paper that defines it; absent for raw counts. */
  readonly source?: string;
  readonly scale: (totals: ItemTotals) => Scale;
}

/** Every normalization of weights, raw counts first. */
export const NORMALIZATIONS = Object.freeze([
  {
    id: 'none',
    title: 'Raw counts',
    description: 'How often two occur together.',
    scale: ({ total }: ItemTotals): Scale => ({ size: total, factor: 1, divisor: 0 }),
  },
  {
    id: 'association-strength',
    title: 'Association strength',
    description:
      'How many times more often two occur together than by chance: 2m · c(i, j) ∕ (s(i) · s(j)), with s(i) the sum of the counts of i and m that of all pairs, as VOSviewer computes it.',
    source: 'van Eck & Waltman (2009), How to normalize cooccurrence data?',
    scale: ({ total, factor }: ItemTotals): Scale => ({ size: total, factor, divisor: 1 }),
  },
  {
    id: 'cosine',
    title: 'Salton’s cosine',
    description:
      'Occurrences together over the geometric mean of how often each occurs at all: 0 for never, 1 for always.',
    source: 'Salton & McGill (1983), Introduction to Modern Information Retrieval',
    scale: ({ groupOffsets, total }: ItemTotals): Scale => ({
      size: total.map((_, item) => groupOffsets[item + 1] - groupOffsets[item]),
      factor: 1,
      divisor: 2,
    }),
  },
] as const satisfies readonly Normalization[]);
