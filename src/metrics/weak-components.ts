import type { CsrGraph } from '../model/csr-graph.js';

/** The weak components of a graph: works that citations tie together, whichever way they run. */
export interface WeakComponents {
  /** Component of each node, numbered from 0 by size; of equals the one whose first node stands first is first. */
  readonly component: Int32Array;
  /** How many nodes each component has, largest first; 1 for an isolated work. */
  readonly sizes: Int32Array;
}

/** Arcs of each node that are looked at before the largest component is guessed. */
const FEW = 2;

/**
 * Joins the ends of arcs, each set known by its first node. O(n + m), and mostly O(n): a few arcs of each node join
 * nearly all of the largest component; then only nodes outside of it need to look at the rest.
 * @see Sutton, Ben-Nun & Barak (2018), Optimizing parallel graph connectivity computation via subgraph sampling
 */
export function weakComponents(graph: CsrGraph): WeakComponents {
  const { order, outOffsets, outTargets, inOffsets, inSources } = graph;
  const parent = new Int32Array(order);
  for (let node = 0; node < order; node += 1) parent[node] = node;
  for (let node = 0; node < order; node += 1) {
    const first = outOffsets[node];
    join(parent, node, outTargets, [first, Math.min(first + FEW, outOffsets[node + 1])]);
  }
  const largest = largestSet(parent);
  for (let node = 0; node < order; node += 1) {
    if (firstOf(parent, node) === firstOf(parent, largest)) continue;
    join(parent, node, outTargets, [outOffsets[node], outOffsets[node + 1]]);
    join(parent, node, inSources, [inOffsets[node], inOffsets[node + 1]]);
  }
  return numberedBySize(parent);
}

/** Joins a node with those of a part of a row. */
function join(
  parent: Int32Array,
  node: number,
  values: Int32Array,
  [from, to]: readonly [from: number, to: number],
): void {
  let mine = firstOf(parent, node);
  for (let at = from; at < to; at += 1) {
    const other = firstOf(parent, values[at]);
    if (other === mine) continue;
    parent[Math.max(mine, other)] = Math.min(mine, other);
    mine = Math.min(mine, other);
  }
}

/** The set that has most nodes so far. */
function largestSet(parent: Int32Array): number {
  const size = new Int32Array(parent.length);
  let largest = 0;
  for (let node = 0; node < parent.length; node += 1) {
    const first = firstOf(parent, node);
    const own = size[first] + 1;
    size[first] = own;
    if (own > size[largest]) largest = first;
  }
  return largest;
}

/** The first node of the set, halving the way to it. */
function firstOf(parent: Int32Array, node: number): number {
  let at = node;
  for (;;) {
    const above = parent[at];
    if (above === at) return at;
    const further = parent[above];
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
    size[first] += 1;
  }
  firsts.sort((a, b) => size[b] - size[a] || a - b);
  const number = new Int32Array(parent.length);
  for (const [rank, first] of firsts.entries()) number[first] = rank;
  const component = new Int32Array(parent.length);
  for (let node = 0; node < parent.length; node += 1) component[node] = number[firstOf(parent, node)];
  return {
    component,
    sizes: Int32Array.from(firsts, (first) => size[first]),
  };
}
