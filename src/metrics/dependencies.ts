import type { SharedValues } from '../model/parallel.js';

/** What the kernel of betweenness works on. */
export interface DependencyShared extends SharedValues {
  readonly order: number;
  readonly outOffsets: Int32Array;
  readonly outTargets: Int32Array;
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
 * A closed kernel. Per source: a breadth-first search that notes the arcs on shortest paths as it goes, and the
 * notes read backwards.
 * @see Brandes (2001), A faster algorithm for betweenness centrality
 */
export function sumDependencies(shared: DependencyShared): (chunk: number) => void {
  const { order, outOffsets, outTargets, sources, perChunk, sums, squares } = shared;
  const FAR = order < 0xffff ? 0xffff : 0x7fffffff;
  const distance = order < 0xffff ? new Uint16Array(order) : new Int32Array(order);
  distance.fill(FAR);
  const paths = new Float64Array(order);
  const gains = new Float64Array(order);
  const reached = new Int32Array(order);
  const noted = new Int32Array(outTargets.length);
  const notedEnd = new Int32Array(order);
  const keepsSquares = squares.length > 0;

  return (chunk) => {
    const base = chunk * order;
    const end = Math.min(sources.length, (chunk + 1) * perChunk);
    for (let at = chunk * perChunk; at < end; at += 1) {
      const source = sources[at] as number;
      let tail = 1;
      let notes = 0;
      reached[0] = source;
      distance[source] = 0;
      paths[source] = 1;
      for (let head = 0; head < tail; head += 1) {
        const node = reached[head] as number;
        const here = distance[node] as number;
        const ways = paths[node] as number;
        const last = outOffsets[node + 1] as number;
        for (let arc = outOffsets[node] as number; arc < last; arc += 1) {
          const target = outTargets[arc] as number;
          const there = distance[target] as number;
          if (there <= here) continue;
          if (there === FAR) {
            distance[target] = here + 1;
            paths[target] = ways;
            reached[tail] = target;
            tail += 1;
          } else paths[target] = (paths[target] as number) + ways;
          noted[notes] = target;
          notes += 1;
        }
        notedEnd[head] = notes;
      }
      for (let head = tail - 1; head > 0; head -= 1) {
        const node = reached[head] as number;
        let sum = 0;
        const last = notedEnd[head] as number;
        for (let note = notedEnd[head - 1] as number; note < last; note += 1)
          sum += gains[noted[note] as number] as number;
        const ways = paths[node] as number;
        gains[node] = 1 / ways + sum;
        const dependency = ways * sum;
        sums[base + node] = (sums[base + node] as number) + dependency;
        if (keepsSquares) squares[base + node] = (squares[base + node] as number) + dependency * dependency;
        distance[node] = FAR;
      }
      distance[source] = FAR;
    }
  };
}
