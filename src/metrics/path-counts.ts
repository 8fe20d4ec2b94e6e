/**
 * How many paths reach each node, however many they are: `mantissa · 2^(256 · exponent)`, the two of node v at
 * 2v and 2v + 1, where one look into memory finds both.
 *
 * Mantissas are below 2^256. Whole numbers up to 2^53 are exact; beyond, errors stay near those of doubles.
 */
export type PathCounts = Float64Array;

/** One such number. */
export type ScaledCount = readonly [mantissa: number, exponent: number];

/** One number of paths, for people and for files. */
export interface PathCount {
  /** The number itself; absent from 2^53 on. */
  readonly exact?: number;
  /** Its decimal logarithm; −∞ for none. */
  readonly log10: number;
}

/** Along which arcs counts are handed on: each node comes after its neighbours in `order`. */
export interface CountingOrder {
  readonly order: Int32Array;
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
}

const LIMIT = 2 ** 256;
const SHRINK = 2 ** -256;
/** 2^(256 · k) for k from −4 to 1, after a 0 for all that lies below. */
const SCALES = Float64Array.of(0, 2 ** -1024, 2 ** -768, 2 ** -512, SHRINK, 1, LIMIT);

/** Counts the paths that start at the marked nodes and end at each node, itself included. O(n + m). */
export function countPaths({ order, offsets, neighbours }: CountingOrder, starts: Uint8Array): PathCounts {
  const counts = new Float64Array(2 * starts.length);
  for (const node of order) {
    const row = { nodes: neighbours, from: offsets[node], to: offsets[node + 1] };
    const [mantissa, exponent] = addUp(counts, row, starts[node]);
    counts[2 * node] = mantissa;
    counts[2 * node + 1] = exponent;
  }
  return counts;
}

/** The paths that end at the marked nodes, without those that are only a start. */
export function totalOf(counts: PathCounts, starts: Uint8Array, ends: Uint8Array): ScaledCount {
  const nodes = Int32Array.from(ends.keys()).filter((node) => ends[node] === 1);
  const withoutLength = nodes.reduce((count, node) => count + starts[node], 0);
  return addUp(counts, { nodes, from: 0, to: nodes.length }, 0 - withoutLength);
}

function addUp(
  counts: PathCounts,
  { nodes, from, to }: { readonly nodes: Int32Array; readonly from: number; readonly to: number },
  start: number,
): ScaledCount {
  let mantissa = start;
  let exponent = 0;
  for (let at = from; at < to; at += 1) {
    const place = 2 * nodes[at];
    const own = counts[place + 1];
    if (own === exponent) mantissa += counts[place];
    else if (own < exponent) mantissa += counts[place] * scaleOf(own - exponent);
    else {
      mantissa = mantissa * scaleOf(exponent - own) + counts[place];
      exponent = own;
    }
  }
  return mantissa < LIMIT ? [mantissa, exponent] : [mantissa * SHRINK, exponent + 1];
}

/** The factor that takes a mantissa, or the product of two, over so many powers of 2^256; 0 below 2^-1024. */
export function scaleOf(exponents: number): number {
  return SCALES[Math.max(0, exponents + 5)];
}

/** A number given by its mantissa, or the product of two, and its exponent. */
export function pathCount([mantissa, exponent]: ScaledCount): PathCount {
  const log10 = Math.log10(mantissa) + exponent * Math.log10(LIMIT);
  return exponent === 0 && mantissa < 2 ** 53 ? { exact: mantissa, log10 } : { log10 };
}
