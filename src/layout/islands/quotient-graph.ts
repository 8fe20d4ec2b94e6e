import { type OrderedWorks, rangesOf } from './order-works.js';

/** Communities as nodes: their sizes, and rows of those that they are tied to. */
export interface QuotientGraph {
  readonly sizes: Int32Array;
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  /** Association strength: the ties between two, divided by how many chance would have put there. */
  readonly strengths: Float64Array;
}

/**
 * The communities of a network and how strongly they are associated. O(n + m).
 * @see Van Eck & Waltman (2009), How to normalize cooccurrence data
 */
export function quotientGraph(ordered: OrderedWorks): QuotientGraph {
  const { graph, communities } = ordered;
  const count = communities.length - 1;
  const range = rangesOf(communities);
  const rows = countTies(ordered, range);
  const totals = new Float64Array(count);
  for (let work = 0; work < graph.order; work += 1)
    totals[range[work]] += graph.outOffsets[work + 1] - graph.outOffsets[work];
  for (let community = 0; community < count; community += 1)
    for (let at = rows.offsets[community]; at < rows.offsets[community + 1]; at += 1)
      rows.strengths[at] *= graph.size / (totals[community] * totals[rows.neighbours[at]]);
  return { sizes: communities.subarray(1).map((end, at) => end - communities[at]), ...rows };
}

/** How many ties lead from each community to each other. */
function countTies({ graph, communities }: OrderedWorks, range: Int32Array) {
  const count = communities.length - 1;
  const sums = new Float64Array(count);
  const offsets = new Int32Array(count + 1);
  const neighbours: number[] = [];
  const strengths: number[] = [];
  for (let community = 0; community < count; community += 1) {
    const first = neighbours.length;
    const [from, to] = [
      graph.outOffsets[communities[community]],
      graph.outOffsets[communities[community + 1]],
    ];
    for (let at = from; at < to; at += 1) {
      const other = range[graph.outTargets[at]];
      if (other === community) continue;
      if (sums[other] === 0) neighbours.push(other);
      sums[other] += 1;
    }
    for (let at = first; at < neighbours.length; at += 1) {
      strengths.push(sums[neighbours[at]]);
      sums[neighbours[at]] = 0;
    }
    offsets[community + 1] = neighbours.length;
  }
  return { offsets, neighbours: Int32Array.from(neighbours), strengths: Float64Array.from(strengths) };
}
