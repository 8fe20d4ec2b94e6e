import type { CsrGraph } from '../model/csr-graph.js';

/** The linear system of personalized PageRank, and of Katz centrality: values pass from citing to cited works. */
export interface PageRankSystem {
  /** What each node has before anything is passed on: the teleport vector, scaled as the result is to be. */
  readonly teleport: Float64Array;
  /** Which share of its value a node passes to each work that it cites: α ÷ out-degree, or Katz's α. */
  readonly transition: Float64Array;
  /** Strength of each arc in the order of `inSources`, by which transitions are multiplied; absent when all are 1. */
  readonly strength?: Float64Array;
}

const DEFAULTS = {
  /** Sum of absolute changes in a sweep, relative to the sum of the values, at which values stand. */
  tolerance: 1e-13,
  maxSweeps: 10_000,
};

/**
 * Solves x[v] = teleport[v] + Σ transition[u] · x[u] over the arcs u → v.
 *
 * Nodes that no cycle reaches are final after one pass in topological order. The rest is swept (Gauss–Seidel)
 * in an order in which few arcs run backwards, until the values stand: a handful of sweeps where cycles are
 * rare, as they are among citations. O(n + m) a sweep.
 * @returns undefined when the values do not come to rest
 */
export function solvePersonalizedPageRank(graph: CsrGraph, system: PageRankSystem): Float64Array | undefined {
  const values = system.teleport.slice();
  if (system.strength !== undefined)
    return sweepUntilConverged(graph, { system, values, rest: Int32Array.from(values.keys()) });
  const rest = propagateInTopologicalOrder(graph, system, values);
  if (rest.length === 0) return values;
  return sweepUntilConverged(graph, { system, values, rest: inReversePostorder(graph, rest) });
}

/** Pushes the values of all nodes that no cycle reaches, in topological order. @returns the other nodes, ascending */
export function propagateInTopologicalOrder(
  { order, outOffsets, outTargets, inOffsets }: CsrGraph,
  system: PageRankSystem,
  values: Float64Array,
) {
  const waiting = new Int32Array(order);
  const queue = new Int32Array(order);
  let tail = 0;
  for (let node = 0; node < order; node += 1) {
    const degree = inOffsets[node + 1] - inOffsets[node];
    waiting[node] = degree;
    if (degree === 0) {
      queue[tail] = node;
      tail += 1;
    }
  }
  const { transition } = system;
  for (let head = 0; head < tail; head += 1) {
    const node = queue[head];
    const given = transition[node] * values[node];
    const end = outOffsets[node + 1];
    for (let at = outOffsets[node]; at < end; at += 1) {
      const target = outTargets[at];
      values[target] += given;
      const left = waiting[target] - 1;
      waiting[target] = left;
      if (left === 0) {
        queue[tail] = target;
        tail += 1;
      }
    }
  }
  const rest = new Int32Array(order - tail);
  if (tail === order) return rest;
  let count = 0;
  for (let node = 0; node < order; node += 1) {
    if (waiting[node] === 0) continue;
    rest[count] = node;
    count += 1;
    values[node] = system.teleport[node];
  }
  return rest;
}

/** The nodes in reverse postorder of a depth-first search among them: only arcs that close a cycle run backwards. */
function inReversePostorder({ order, outOffsets, outTargets }: CsrGraph, rest: Int32Array): Int32Array {
  const UNSEEN = 1;
  const state = new Uint8Array(order);
  for (let at = 0; at < rest.length; at += 1) state[rest[at]] = UNSEEN;
  const ordered = new Int32Array(rest.length);
  let place = rest.length;
  const stack = new Int32Array(rest.length);
  const next = outOffsets.slice(0, order);
  for (let at = 0; at < rest.length; at += 1) {
    const root = rest[at];
    if (state[root] !== UNSEEN) continue;
    let depth = 1;
    stack[0] = root;
    state[root] = 0;
    while (depth > 0) {
      const node = stack[depth - 1];
      const end = outOffsets[node + 1];
      let arc = next[node];
      while (arc < end && state[outTargets[arc]] !== UNSEEN) arc += 1;
      next[node] = arc + 1;
      if (arc < end) {
        const target = outTargets[arc];
        state[target] = 0;
        stack[depth] = target;
        depth += 1;
      } else {
        depth -= 1;
        place -= 1;
        ordered[place] = node;
      }
    }
  }
  return ordered;
}

interface Iteration {
  readonly system: PageRankSystem;
  readonly values: Float64Array;
  /** Nodes whose values are not final, in the order of the sweep. */
  readonly rest: Int32Array;
}

function sweepUntilConverged(graph: CsrGraph, { system, values, rest }: Iteration): Float64Array | undefined {
  const { inOffsets, inSources } = graph;
  const { teleport, transition, strength } = system;
  const given = values.map((value, node) => value * transition[node]);
  for (let count = 0; count < DEFAULTS.maxSweeps; count += 1) {
    let change = 0;
    let total = 0;
    for (let at = 0; at < rest.length; at += 1) {
      const node = rest[at];
      let value = teleport[node];
      const end = inOffsets[node + 1];
      if (strength === undefined)
        for (let arc = inOffsets[node]; arc < end; arc += 1) value += given[inSources[arc]];
      else
        for (let arc = inOffsets[node]; arc < end; arc += 1) value += given[inSources[arc]] * strength[arc];
      change += Math.abs(value - values[node]);
      total += value;
      values[node] = value;
      given[node] = value * transition[node];
    }
    if (change <= DEFAULTS.tolerance * total) return values;
    if (!Number.isFinite(total)) return undefined;
  }
  return undefined;
}
