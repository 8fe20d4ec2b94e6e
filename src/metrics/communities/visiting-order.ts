import type { Random } from '../../model/random.js';

/** Nodes that stay beside one another: what they read then lies side by side, which a fifth of the time rests on. */
const BLOCK = 16;

/**
 * The nodes 0 … order − 1 in random order, a block at a time. O(order).
 *
 * The order must be random: works that stand by year, visited by year, end in communities of a few years.
 */
export function visitingOrder(order: number, random: Random): Int32Array {
  const length = order > BLOCK * BLOCK ? BLOCK : 1;
  const blocks = shuffled(Math.ceil(order / length), random);
  const nodes = new Int32Array(order);
  let place = 0;
  for (const block of blocks) {
    const end = Math.min(order, (block + 1) * length);
    for (let node = block * length; node < end; node += 1) {
      nodes[place] = node;
      place += 1;
    }
  }
  return nodes;
}

function shuffled(count: number, random: Random): Int32Array {
  const values = new Int32Array(count);
  for (let last = 0; last < count; last += 1) {
    const at = Math.floor(random() * (last + 1));
    values[last] = values[at];
    values[at] = last;
  }
  return values;
}
