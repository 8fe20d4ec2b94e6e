import type { CsrGraph } from '../model/csr-graph.js';

/** The strong components of a graph: works that reach one another along citations. */
export interface StrongComponents {
  /**
   * Component of each node, numbered from 0 so that a cited component comes before those that cite it: an arc
   * between two components runs from the higher number to the lower.
   */
  readonly component: Int32Array;
  /** How many nodes each component has; 1 for a work on no cycle. */
  readonly sizes: Int32Array;
}

/**
 * Finds the strong components by depth-first search on a stack of its own, so deep graphs end too. O(n + m).
 *
 * The numbering depends on the arcs alone, never on chance.
 * @see Tarjan (1972), Depth-first search and linear graph algorithms
 */
export function strongComponents({ order, outOffsets, outTargets }: CsrGraph): StrongComponents {
  const component = new Int32Array(order);
  const sizes = new Int32Array(order);
  // The earliest open node known to be reached: 0 before a node is met, `closed` once its component is whole.
  const lowest = new Int32Array(order);
  const closed = order + 1;
  const cursor = outOffsets.slice(0, order);
  const path = new Int32Array(order);
  const metAs = new Int32Array(order);
  const open = new Int32Array(order);
  let [met, opened, count] = [0, 0, 0];

  for (let root = 0; root < order; root += 1) {
    if (lowest[root] !== 0) continue;
    let depth = 0;
    let node = root;
    let low = enter(node, depth);
    for (;;) {
      const end = outOffsets[node + 1];
      let at = cursor[node];
      let next = -1;
      while (at < end) {
        const target = outTargets[at];
        const reached = lowest[target];
        at += 1;
        if (reached === 0) {
          next = target;
          break;
        }
        if (reached < low) low = reached;
      }
      if (next !== -1) {
        cursor[node] = at;
        lowest[node] = low;
        depth += 1;
        node = next;
        low = enter(node, depth);
        continue;
      }
      if (low === metAs[depth]) close(node);
      else lowest[node] = low;
      if (depth === 0) break;
      depth -= 1;
      const above = path[depth];
      low = Math.min(lowest[above], lowest[node]);
      node = above;
    }
  }
  return { component, sizes: sizes.slice(0, count) };

  function enter(node: number, depth: number): number {
    met += 1;
    lowest[node] = met;
    metAs[depth] = met;
    path[depth] = node;
    open[opened] = node;
    opened += 1;
    return met;
  }

  function close(root: number): void {
    const before = opened;
    let member: number;
    do {
      opened -= 1;
      member = open[opened];
      component[member] = count;
      lowest[member] = closed;
    } while (member !== root);
    sizes[count] = before - opened;
    count += 1;
  }
}
