import type { Kernel, SharedValues } from '../model/parallel.js';

/** What the kernel of distances works on. */
export interface DistanceShared extends SharedValues {
  readonly order: number;
  readonly inOffsets: Int32Array;
  readonly inSources: Int32Array;
  /** Results by node: Σ 1/d, Σ d and the number of works at a finite distance d > 0 to it. */
  readonly inverse: Float64Array;
  readonly distance: Float64Array;
  readonly reaching: Float64Array;
}

const BITS = 32;
const AT_ONCE = 2 * BITS;
const COLUMNS = 31;
/** Share of the nodes from which on a level is run over all of them. */
const MANY = 1 / 16;

/**
 * How far the works are that reach each node, for 64 nodes at once: bit k of a pair of numbers stands for the
 * k-th of them.
 *
 * While many searches are under way a level runs over all nodes without branches; a level of few
 * nodes keeps a list. Arrivals are counted in columns of bits (carry-save), so that a node costs few steps
 * however many searches arrive at it.
 * @see Then et al. (2014), The more the merrier: efficient multi-source graph traversal
 */
export const measureDistances: Kernel<DistanceShared> = { name: 'measure-distances', start };

function start(shared: DistanceShared): (chunk: number) => void {
  const { order, inOffsets, inSources, inverse, distance, reaching } = shared;
  // Two numbers for each node side by side: searches 0 to 31, and 32 to 63.
  const seen = new Int32Array(2 * order);
  const front = new Int32Array(2 * order);
  const arriving = new Int32Array(2 * order);
  const here = new Int32Array(order);
  const low = new Int32Array(COLUMNS);
  const high = new Int32Array(COLUMNS);

  const addLevel = (columns: Int32Array, first: number, level: number) => {
    const last = Math.min(order, first + BITS);
    for (let target = first; target < last; target += 1) {
      let arrivals = 0;
      for (let column = 0; column < COLUMNS; column += 1)
        arrivals += ((columns[column] >>> (target - first)) & 1) * 2 ** column;
      if (arrivals === 0) continue;
      inverse[target] += arrivals / level;
      distance[target] += arrivals * level;
      reaching[target] += arrivals;
    }
    columns.fill(0);
  };

  /** Sends the searches at the nodes of the list one step on. */
  const step = (tail: number) => {
    for (let head = 0; head < tail; head += 1) {
      const node = here[head];
      const lowSearches = front[2 * node];
      const highSearches = front[2 * node + 1];
      const end = inOffsets[node + 1];
      for (let arc = inOffsets[node]; arc < end; arc += 1) {
        const place = 2 * inSources[arc];
        arriving[place] = arriving[place] | lowSearches;
        arriving[place + 1] = arriving[place + 1] | highSearches;
      }
    }
  };

  /** What arrives for the first time becomes the front. @returns how many nodes have arrivals */
  const arrive = (node: number, tail: number): number => {
    const place = 2 * node;
    const lowBefore = seen[place];
    const highBefore = seen[place + 1];
    const lowFresh = arriving[place] & ~lowBefore;
    const highFresh = arriving[place + 1] & ~highBefore;
    arriving[place] = 0;
    arriving[place + 1] = 0;
    if ((lowFresh | highFresh) === 0) return tail;
    seen[place] = lowBefore | lowFresh;
    seen[place + 1] = highBefore | highFresh;
    front[place] = lowFresh;
    front[place + 1] = highFresh;
    count(low, lowFresh);
    count(high, highFresh);
    here[tail] = node;
    return tail + 1;
  };

  /** The same for the nodes that the list leads to, once each, where they are few. */
  const arriveBeside = (tail: number, list: Int32Array): number => {
    let found = 0;
    for (let head = 0; head < tail; head += 1) {
      const node = here[head];
      for (let arc = inOffsets[node]; arc < inOffsets[node + 1]; arc += 1) {
        list[found] = inSources[arc];
        found += 1;
      }
    }
    let next = 0;
    for (let at = 0; at < found; at += 1) next = arrive(list[at], next);
    return next;
  };

  const ends = new Int32Array(Math.ceil(order * MANY) + 1);

  return (chunk) => {
    const first = chunk * AT_ONCE;
    const last = Math.min(order, first + AT_ONCE);
    seen.fill(0);
    let tail = 0;
    for (let node = first; node < last; node += 1) {
      const k = node - first;
      const place = 2 * node;
      front[place] = k < BITS ? 1 << k : 0;
      front[place + 1] = k < BITS ? 0 : 1 << (k - BITS);
      seen[place] = front[place];
      seen[place + 1] = front[place + 1];
      here[tail] = node;
      tail += 1;
    }
    for (let level = 1; tail > 0; level += 1) {
      step(tail);
      let arcs = 0;
      for (let head = 0; head < tail && arcs < ends.length; head += 1) {
        const node = here[head];
        arcs += inOffsets[node + 1] - inOffsets[node];
      }
      if (arcs < ends.length) tail = arriveBeside(tail, ends);
      else {
        let next = 0;
        for (let node = 0; node < order; node += 1) next = arrive(node, next);
        tail = next;
      }
      addLevel(low, first, level);
      addLevel(high, first + BITS, level);
    }
  };
}

/** Adds one to the count of each search whose bit is set; bit k of the columns together is the count of search k. */
function count(columns: Int32Array, arrivals: number): void {
  let carry = arrivals;
  for (let column = 0; carry !== 0; column += 1) {
    const bits = columns[column];
    columns[column] = bits ^ carry;
    carry &= bits;
  }
}
