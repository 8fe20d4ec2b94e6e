import type { UndirectedView } from './undirected-view.js';

/**
 * Splits groups that do not hang together into their connected parts. O(order + edges).
 *
 * @returns the part of each node, named by its first node
 */
export function connectedParts(view: UndirectedView, groupOf: Int32Array): Int32Array {
  const { order, offsets, neighbours } = view;
  const parts = new Int32Array(order).fill(-1);
  const queue = new Int32Array(order);
  for (let first = 0; first < order; first += 1) {
    if (parts[first] !== -1) continue;
    parts[first] = first;
    queue[0] = first;
    for (let head = 0, tail = 1; head < tail; head += 1) {
      const node = queue[head];
      const end = offsets[node + 1];
      for (let at = offsets[node]; at < end; at += 1) {
        const other = neighbours[at];
        if (parts[other] !== -1 || groupOf[other] !== groupOf[first]) continue;
        parts[other] = first;
        queue[tail] = other;
        tail += 1;
      }
    }
  }
  return parts;
}
