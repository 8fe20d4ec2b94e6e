/**
 * A directed simple graph in compressed sparse rows, both directions, on which hot loops run.
 *
 * Nodes are 0 … order − 1. The arcs of node v stand at `outOffsets[v]` … `outOffsets[v + 1] − 1` of
 * `outTargets`, sorted by target; those that reach it likewise in `inSources`, sorted by source. No loops, no
 * parallel arcs. An undirected graph holds each edge as two arcs.
 */
export interface CsrGraph {
  readonly order: number;
  /** How many arcs; twice the number of edges of an undirected graph. */
  readonly size: number;
  /** False when every arc stands beside its reverse and the two are one edge. */
  readonly directed: boolean;
  readonly outOffsets: Int32Array;
  readonly outTargets: Int32Array;
  readonly inOffsets: Int32Array;
  readonly inSources: Int32Array;
  /** Strength of each arc, in the order of `outTargets`; absent when all are alike. */
  readonly outWeights?: Float64Array;
}

/** Arcs as they come: any order, loops and copies among them. */
export interface ArcList {
  readonly order: number;
  /** False when each arc is an edge between two nodes, to be held in both directions. */
  readonly directed: boolean;
  readonly source: ArrayLike<number>;
  readonly target: ArrayLike<number>;
  /** Copies of an arc count once: the strength of the first holds. */
  readonly weight?: ArrayLike<number>;
}

/**
 * The graph of a list of arcs, without loops and copies. O(order + arcs), two counting sorts.
 *
 * Every end must be a whole number from 0 to order − 1; readers of files see to that.
 */
export function csrOf(arcs: ArcList): CsrGraph {
  const rows = arcs.directed ? arcs : inBothDirections(arcs);
  const byTarget = countingSort(rows.order, rows.target, rows.source, rows.weight);
  const bySource = countingSort(rows.order, byTarget.values, expanded(byTarget.offsets), byTarget.weights);
  const { offsets, values, weights } = withoutCopies(bySource);
  const incoming = countingSort(rows.order, values, expanded(offsets));
  return {
    order: rows.order,
    size: values.length,
    directed: arcs.directed,
    outOffsets: offsets,
    outTargets: values,
    inOffsets: incoming.offsets,
    inSources: incoming.values,
    ...(weights === undefined ? {} : { outWeights: weights }),
  };
}

interface Rows {
  readonly offsets: Int32Array;
  readonly values: Int32Array;
  readonly weights?: Float64Array;
}

/** Rows by key, each in the order in which its values came; entries whose key is their value are dropped. */
function countingSort(
  order: number,
  keys: ArrayLike<number>,
  values: ArrayLike<number>,
  weights?: ArrayLike<number>,
): Rows {
  const offsets = new Int32Array(order + 1);
  const count = keys.length;
  for (let at = 0; at < count; at += 1) {
    const key = keys[at] as number;
    if (key !== values[at]) offsets[key + 1] = (offsets[key + 1] as number) + 1;
  }
  for (let key = 0; key < order; key += 1)
    offsets[key + 1] = (offsets[key + 1] as number) + (offsets[key] as number);
  const next = offsets.slice(0, order);
  const total = offsets[order] as number;
  const sorted = new Int32Array(total);
  const sortedWeights = weights === undefined ? undefined : new Float64Array(total);
  for (let at = 0; at < count; at += 1) {
    const key = keys[at] as number;
    const value = values[at] as number;
    if (key === value) continue;
    const place = next[key] as number;
    next[key] = place + 1;
    sorted[place] = value;
    if (sortedWeights !== undefined && weights !== undefined) sortedWeights[place] = weights[at] as number;
  }
  return { offsets, values: sorted, ...(sortedWeights === undefined ? {} : { weights: sortedWeights }) };
}

/** The ends of the arcs that lead from a node to itself, as often as they do. O(arcs). */
export function loopsOf({ source, target }: Pick<ArcList, 'source' | 'target'>): number[] {
  const loops: number[] = [];
  for (let at = 0; at < source.length; at += 1) {
    const end = source[at] as number;
    if (end === target[at]) loops.push(end);
  }
  return loops;
}

/**
 * The graph of some nodes and the arcs among them; they are numbered in the order given. O(n + m).
 *
 * @param nodes ascending
 */
export function inducedSubgraph(graph: CsrGraph, nodes: Int32Array): CsrGraph {
  const { directed, outOffsets, outTargets, inOffsets, inSources, outWeights } = graph;
  const numbers = new Int32Array(graph.order).fill(-1);
  for (const [number, node] of nodes.entries()) numbers[node] = number;
  const weights = outWeights === undefined ? {} : { weights: outWeights };
  const outgoing = rowsAmong({ offsets: outOffsets, values: outTargets, ...weights }, nodes, numbers);
  const incoming = rowsAmong({ offsets: inOffsets, values: inSources }, nodes, numbers);
  return {
    order: nodes.length,
    size: outgoing.values.length,
    directed,
    outOffsets: outgoing.offsets,
    outTargets: outgoing.values,
    inOffsets: incoming.offsets,
    inSources: incoming.values,
    ...(outgoing.weights === undefined ? {} : { outWeights: outgoing.weights }),
  };
}

function rowsAmong({ offsets, values, weights }: Rows, nodes: Int32Array, numbers: Int32Array): Rows {
  const kept = new Int32Array(nodes.length + 1);
  const numbered = new Int32Array(values.length);
  const strengths = weights === undefined ? undefined : new Float64Array(values.length);
  let place = 0;
  for (const [row, node] of nodes.entries()) {
    for (let at = offsets[node] as number; at < (offsets[node + 1] as number); at += 1) {
      const number = numbers[values[at] as number] as number;
      if (number < 0) continue;
      numbered[place] = number;
      if (strengths !== undefined && weights !== undefined) strengths[place] = weights[at] as number;
      place += 1;
    }
    kept[row + 1] = place;
  }
  return {
    offsets: kept,
    values: numbered.slice(0, place),
    ...(strengths === undefined ? {} : { weights: strengths.slice(0, place) }),
  };
}

/** The key of each value. */
function expanded(offsets: Int32Array): Int32Array {
  const keys = new Int32Array(offsets[offsets.length - 1] as number);
  for (let key = 0; key + 1 < offsets.length; key += 1)
    keys.fill(key, offsets[key] as number, offsets[key + 1] as number);
  return keys;
}

/** Rows that are sorted, each value once. */
function withoutCopies({ offsets, values, weights }: Rows): Rows {
  const kept = new Int32Array(offsets.length);
  let place = 0;
  for (let key = 0; key + 1 < offsets.length; key += 1) {
    let before = -1;
    for (let at = offsets[key] as number; at < (offsets[key + 1] as number); at += 1) {
      const value = values[at] as number;
      if (value === before) continue;
      values[place] = value;
      if (weights !== undefined) weights[place] = weights[at] as number;
      place += 1;
      before = value;
    }
    kept[key + 1] = place;
  }
  if (place === values.length) return { offsets, values, ...(weights === undefined ? {} : { weights }) };
  return {
    offsets: kept,
    values: values.slice(0, place),
    ...(weights === undefined ? {} : { weights: weights.slice(0, place) }),
  };
}

function inBothDirections({ order, source, target, weight }: ArcList): ArcList {
  const count = source.length;
  const from = new Int32Array(2 * count);
  const to = new Int32Array(2 * count);
  const strengths = weight === undefined ? undefined : new Float64Array(2 * count);
  for (let at = 0; at < count; at += 1) {
    const [a, b] = [source[at] as number, target[at] as number];
    from[2 * at] = a;
    to[2 * at] = b;
    from[2 * at + 1] = b;
    to[2 * at + 1] = a;
    if (strengths !== undefined && weight !== undefined)
      strengths.fill(weight[at] as number, 2 * at, 2 * at + 2);
  }
  return {
    order,
    directed: false,
    source: from,
    target: to,
    ...(strengths === undefined ? {} : { weight: strengths }),
  };
}
