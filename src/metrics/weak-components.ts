import type { CsrGraph } from '../model/csr-graph.js';

/** The weak components of a graph: works that citations tie together, whichever way they run. */
export interface WeakComponents {
  /** Component of each node, numbered from 0 by size; of equals the one whose first node stands first is first. */
  readonly component: Int32Array;
  /** How many nodes each component has, largest first; 1 for an isolated work. */
  readonly sizes: Int32Array;
}

/** Joins the ends of every arc, each set known by its first node. Nearly O(n + m). */
export function weakComponents({ order, outOffsets, outTargets }: CsrGraph): WeakComponents {
  const parent = Int32Array.from({ length: order }, (_, node) => node);
  for (let node = 0; node < order; node += 1) {
    let mine = firstOf(parent, node);
    for (let at = outOffsets[node] as number; at < (outOffsets[node + 1] as number); at += 1) {
      const other = firstOf(parent, outTargets[at] as number);
      if (other === mine) continue;
      parent[Math.max(mine, other)] = Math.min(mine, other);
      mine = Math.min(mine, other);
    }
  }
  return numberedBySize(parent);
}

/** The first node of the set, halving the way to it. */
function firstOf(parent: Int32Array, node: number): number {
  let at = node;
  for (;;) {
    const above = parent[at] as number;
    if (above === at) return at;
    const further = parent[above] as number;
    parent[at] = further;
    at = further;
  }
}

function numberedBySize(parent: Int32Array): WeakComponents {
  const size = new Int32Array(parent.length);
  const firsts: number[] = [];
  for (let node = 0; node < parent.length; node += 1) {
    const first = firstOf(parent, node);
    if (first === node) firsts.push(node);
    size[first] = (size[first] as number) + 1;
  }
  firsts.sort((a, b) => (size[b] as number) - (size[a] as number) || a - b);
  const number = new Int32Array(parent.length);
  for (const [rank, first] of firsts.entries()) number[first] = rank;
  return {
    component: Int32Array.from(parent, (_, node) => number[firstOf(parent, node)] as number),
    sizes: Int32Array.from(firsts, (first) => size[first] as number),
  };
}
