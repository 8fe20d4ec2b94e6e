import type { Search } from './community-search.js';
import { singletons } from './partition.js';
import { addTies, noTies, type Ties } from './ties.js';
import type { UndirectedView } from './undirected-view.js';
import { visitingOrder } from './visiting-order.js';

/** Where everything stands while communities are split. */
interface Refining {
  readonly view: UndirectedView;
  readonly membership: Int32Array;
  readonly penalty: number;
  readonly ties: Ties;
  readonly communityTotals: Float64Array;
  /** Part of each node, named by one of the part's nodes. */
  readonly parts: Int32Array;
  /** Strength of each part. */
  readonly totals: Float64Array;
  /** Weight of the edges from each part to the rest of its community. */
  readonly outward: Float64Array;
  /** 1 for nodes that others have joined. */
  readonly joined: Uint8Array;
}

/**
 * Splits each community into parts that hang together: every node starts alone and, unless joined, joins the
 * part of its community that gains most; nodes and parts take part only while they are tied to the rest of
 * their community as well as chance would have it. O(edges).
 *
 * @returns the part of each node, named by one of the part's nodes; each part is connected
 * @see Traag, Waltman & van Eck (2019), RefinePartition; with θ → 0, so the best part, not one drawn
 */
export function refine(
  view: UndirectedView,
  membership: Int32Array,
  { penalty, random }: Search,
): Int32Array {
  const { order, strengths } = view;
  const communityTotals = new Float64Array(order);
  for (let node = 0; node < order; node += 1) {
    const community = membership[node];
    communityTotals[community] += strengths[node];
  }
  const refining: Refining = {
    view,
    membership,
    penalty,
    ties: noTies(order),
    communityTotals,
    parts: singletons(order),
    totals: strengths.slice(),
    outward: tiesWithin(view, membership),
    joined: new Uint8Array(order),
  };
  const visits = visitingOrder(order, random);
  for (let at = 0; at < order; at += 1) {
    const node = visits[at];
    if (refining.joined[node] === 0 && isWellConnected(refining, node)) mergeIntoBestSubset(refining, node);
  }
  return refining.parts;
}

function isWellConnected(
  { membership, communityTotals, totals, outward, penalty }: Refining,
  part: number,
): boolean {
  const total = totals[part];
  const rest = communityTotals[membership[part]] - total;
  return outward[part] >= penalty * total * rest;
}

function mergeIntoBestSubset(refining: Refining, node: number): void {
  const { view, membership, parts, totals, outward, joined, ties } = refining;
  const { weights, groups } = ties;
  ties.found = 0;
  addTies(view, node, parts, ties);
  const community = membership[node];
  const strength = view.strengths[node];
  const cost = refining.penalty * strength;
  let best = node;
  let gain = 0;
  let weightToBest = 0;
  for (let at = 0; at < ties.found; at += 1) {
    const part = groups[at];
    const weight = weights[part];
    weights[part] = 0;
    if (weight <= gain || membership[part] !== community) continue;
    const value = weight - cost * totals[part];
    if (value <= gain || !isWellConnected(refining, part)) continue;
    gain = value;
    best = part;
    weightToBest = weight;
  }
  if (best === node) return;
  parts[node] = best;
  joined[best] = 1;
  totals[best] += strength;
  outward[best] = outward[best] + outward[node] - 2 * weightToBest;
}

/** Weight of each node's edges to the other nodes of its group. O(edges). */
function tiesWithin(view: UndirectedView, groupOf: Int32Array): Float64Array {
  const within = new Float64Array(view.order);
  for (let node = 0; node < view.order; node += 1) within[node] = tieWithin(view, groupOf, node);
  return within;
}

function tieWithin(
  { offsets, neighbours, weights }: UndirectedView,
  groupOf: Int32Array,
  node: number,
): number {
  const own = groupOf[node];
  const end = offsets[node + 1];
  if (weights === undefined) {
    let count = 0;
    for (let at = offsets[node]; at < end; at += 1)
      count = (count + Number(groupOf[neighbours[at]] === own)) | 0;
    return count;
  }
  let sum = 0;
  for (let at = offsets[node]; at < end; at += 1) if (groupOf[neighbours[at]] === own) sum += weights[at];
  return sum;
}
