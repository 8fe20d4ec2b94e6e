import type { CsrGraph } from '../model/csr-graph.js';

/** The neighbours of each node whatever the direction, sorted, each once. */
export interface Neighbours {
  readonly offsets: Int32Array;
  readonly values: Int32Array;
}

/** The undirected simple graph: rows of outgoing and incoming arcs merged. O(n + m). */
export function neighboursOf({
  order,
  outOffsets,
  outTargets,
  inOffsets,
  inSources,
  directed,
  size,
}: CsrGraph): Neighbours {
  if (!directed) return { offsets: outOffsets, values: outTargets };
  const offsets = new Int32Array(order + 1);
  const values = new Int32Array(2 * size);
  let place = 0;
  for (let node = 0; node < order; node += 1) {
    let out = outOffsets[node];
    let into = inOffsets[node];
    const outEnd = outOffsets[node + 1];
    const intoEnd = inOffsets[node + 1];
    while (out < outEnd && into < intoEnd) {
      const target = outTargets[out];
      const source = inSources[into];
      values[place] = target < source ? target : source;
      place += 1;
      if (target <= source) out += 1;
      if (source <= target) into += 1;
    }
    for (; out < outEnd; out += 1, place += 1) values[place] = outTargets[out];
    for (; into < intoEnd; into += 1, place += 1) values[place] = inSources[into];
    offsets[node + 1] = place;
  }
  return { offsets, values: values.subarray(0, place) };
}
