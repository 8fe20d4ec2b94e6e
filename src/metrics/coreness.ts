import { measure } from '../model/measures.js';
import type { Metric } from './contract.js';
import { type Neighbours, neighboursOf } from './neighbours-of.js';

/** Coreness on the undirected simple graph. */
export const coreness: Metric = {
  id: 'coreness',
  title: 'Coreness',
  outputs: [measure('coreness')],
  onTies: { coreness: {} },
  parameters: [],
  needs: [],
  cost: 'O(n + m)',
  source: 'Batagelj & Zaveršnik (2003), An O(m) algorithm for cores decomposition of networks',
  compute: (graph) => ({ columns: { coreness: cores(graph.order, neighboursOf(graph)) } }),
};

/** Takes away the node with fewest ties again and again; nodes stand sorted by the ties they have left. */
function cores(order: number, { offsets, values }: Neighbours): Float64Array {
  const left = new Int32Array(order);
  let most = 0;
  for (let node = 0; node < order; node += 1) {
    const degree = offsets[node + 1] - offsets[node];
    left[node] = degree;
    if (degree > most) most = degree;
  }
  const first = new Int32Array(most + 2);
  for (let node = 0; node < order; node += 1) {
    const degree = left[node];
    first[degree + 1] += 1;
  }
  for (let degree = 0; degree <= most; degree += 1) first[degree + 1] += first[degree];
  const sorted = new Int32Array(order);
  const place = new Int32Array(order);
  const next = first.slice();
  for (let node = 0; node < order; node += 1) {
    const at = next[left[node]];
    next[left[node]] = at + 1;
    sorted[at] = node;
    place[node] = at;
  }
  for (let at = 0; at < order; at += 1) {
    const node = sorted[at];
    const ties = left[node];
    const end = offsets[node + 1];
    for (let tie = offsets[node]; tie < end; tie += 1) {
      const other = values[tie];
      const degree = left[other];
      if (degree <= ties) continue;
      const from = place[other];
      const to = first[degree];
      const leader = sorted[to];
      sorted[from] = leader;
      place[leader] = from;
      sorted[to] = other;
      place[other] = to;
      first[degree] = to + 1;
      left[other] = degree - 1;
    }
  }
  return Float64Array.from(left);
}
