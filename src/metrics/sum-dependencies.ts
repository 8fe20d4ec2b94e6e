import type { Kernel, SharedValues } from '../model/parallel.js';

/** What the kernel of betweenness works on. */
export interface DependencyShared extends SharedValues {
  readonly order: number;
  readonly outOffsets: Int32Array;
  readonly outTargets: Int32Array;
  readonly inOffsets: Int32Array;
  readonly inSources: Int32Array;
  /** All nodes, the citing before the cited: whatever a node leads to stands from `firstBelow` of it on. */
  readonly below: Int32Array;
  readonly firstBelow: Int32Array;
  /** How many arcs lead to the nodes that stand before each place of `below`. */
  readonly arcsBefore: Int32Array;
  /** Nodes from which shortest paths are followed, in chunks of `perChunk`. */
  readonly sources: Int32Array;
  readonly perChunk: number;
  /** Sums over the sources of a chunk, `order` places for each chunk. */
  readonly sums: Float64Array;
  /** Sums of squares likewise; empty when nobody wants them. */
  readonly squares: Float64Array;
}

/**
 * For each source the share of its shortest paths that run through each node (dependency), summed by chunk.
 *
 * Per source a breadth-first search notes the arcs on shortest paths as it goes; then the notes are
 * read backwards. The search goes down the arcs of the nodes just reached as long as these are fewer than the
 * arcs that lead to nodes not yet reached; from then on it looks up from those.
 * @see Brandes (2001), A faster algorithm for betweenness centrality
 * @see Beamer, Asanović & Patterson (2012), Direction-optimizing breadth-first search
 */
export const sumDependencies: Kernel<DependencyShared> = { name: 'sum-dependencies', start };

function start(shared: DependencyShared): (chunk: number) => void {
  const { order, outOffsets, outTargets, inOffsets, inSources, below, firstBelow, arcsBefore } = shared;
  const { sources, perChunk, sums, squares } = shared;
  const FAR = order < 0xffff ? 0xffff : 0x7fffffff;
  const distance = order < 0xffff ? new Uint16Array(order) : new Int32Array(order);
  distance.fill(FAR);
  const paths = new Float64Array(order);
  const reached = new Int32Array(order);
  const unreached = new Int32Array(order);
  /** Ends of the arcs on shortest paths: cited works while going down, citing ones while looking up. */
  const noted = new Int32Array(outTargets.length);
  /** Where the notes of each reached node begin and end. */
  const firstNote = new Int32Array(order);
  const endNote = new Int32Array(order);
  /** (1 + dependency) ÷ paths of each node, and the sum of that over those found by looking up from below. */
  const gains = new Float64Array(order);
  const gainsBelow = new Float64Array(order);
  const keepsSquares = squares.length > 0;

  /** Follows the arcs of the nodes reached at places `from` to `to`. @returns how many are reached then */
  const goDown = (from: number, to: number, level: number): number => {
    let tail = to;
    let notes = from === 0 ? 0 : endNote[from - 1];
    for (let head = from; head < to; head += 1) {
      const node = reached[head];
      const ways = paths[node];
      const end = outOffsets[node + 1];
      for (let arc = outOffsets[node]; arc < end; arc += 1) {
        const target = outTargets[arc];
        const there = distance[target];
        if (there <= level) continue;
        if (there === FAR) {
          distance[target] = level + 1;
          paths[target] = ways;
          reached[tail] = target;
          tail += 1;
        } else paths[target] += ways;
        noted[notes] = target;
        notes += 1;
      }
      endNote[head] = notes;
    }
    return tail;
  };

  /** Finds those among `count` nodes not reached that a node at `level` cites. @returns how many are left */
  const lookUp = (count: number, tail: number, level: number): number => {
    let left = 0;
    let place = tail;
    let notes = tail === 0 ? 0 : endNote[tail - 1];
    for (let at = 0; at < count; at += 1) {
      const node = unreached[at];
      const end = inOffsets[node + 1];
      const before = notes;
      let ways = 0;
      for (let arc = inOffsets[node]; arc < end; arc += 1) {
        const citing = inSources[arc];
        if (distance[citing] !== level) continue;
        ways += paths[citing];
        noted[notes] = citing;
        notes += 1;
      }
      if (notes === before) {
        unreached[left] = node;
        left += 1;
        continue;
      }
      paths[node] = ways;
      reached[place] = node;
      firstNote[place] = before;
      endNote[place] = notes;
      place += 1;
    }
    for (let head = tail; head < place; head += 1) distance[reached[head]] = level + 1;
    return left;
  };

  return (chunk) => {
    const base = chunk * order;
    const last = Math.min(sources.length, (chunk + 1) * perChunk);
    for (let which = chunk * perChunk; which < last; which += 1) {
      const source = sources[which];
      const first = firstBelow[source];
      reached[0] = source;
      distance[source] = 0;
      paths[source] = 1;
      let arcsDown = outOffsets[source + 1] - outOffsets[source];
      let arcsUp = arcsBefore[order] - arcsBefore[first];
      let level = 0;
      let from = 0;
      let tail = 1;
      while (arcsDown > 0 && arcsDown < arcsUp) {
        const to = tail;
        tail = goDown(from, to, level);
        arcsDown = 0;
        for (let head = to; head < tail; head += 1) {
          const node = reached[head];
          arcsUp -= inOffsets[node + 1] - inOffsets[node];
          arcsDown += outOffsets[node + 1] - outOffsets[node];
        }
        from = to;
        level += 1;
      }
      // Those that stand before `from` noted what they cite; those after `tail`, what cites them.
      const firstUp = tail;
      for (let head = from; head < tail; head += 1) endNote[head] = from === 0 ? 0 : endNote[from - 1];
      if (arcsDown > 0) {
        let count = 0;
        for (let place = first; place < order; place += 1) {
          const node = below[place];
          if (distance[node] !== FAR) continue;
          unreached[count] = node;
          count += 1;
        }
        for (;;) {
          const left = lookUp(count, tail, level);
          if (left === count) break;
          tail += count - left;
          count = left;
          level += 1;
        }
      }
      for (let head = tail - 1; head >= 0; head -= 1) {
        const node = reached[head];
        distance[node] = FAR;
        let sum = gainsBelow[node];
        gainsBelow[node] = 0;
        if (head === 0) continue;
        const ways = paths[node];
        if (head < from) {
          const end = endNote[head];
          for (let note = endNote[head - 1]; note < end; note += 1) sum += gains[noted[note]];
        }
        const gain = 1 / ways + sum;
        gains[node] = gain;
        if (head >= firstUp) {
          const end = endNote[head];
          for (let note = firstNote[head]; note < end; note += 1) {
            const citing = noted[note];
            gainsBelow[citing] += gain;
          }
        }
        const dependency = ways * sum;
        sums[base + node] += dependency;
        if (keepsSquares) squares[base + node] += dependency * dependency;
      }
    }
  };
}
