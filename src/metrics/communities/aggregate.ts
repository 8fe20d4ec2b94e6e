import { addTies, noTies, type Ties } from './ties.js';
import type { UndirectedView } from './undirected-view.js';

/** Nodes by group, and rows in the making. */
interface Aggregating {
  readonly view: UndirectedView;
  readonly groupOf: Int32Array;
  /** The nodes of group g stand from `starts[g]` to `starts[g + 1] − 1` of `members`. */
  readonly starts: Int32Array;
  readonly members: Int32Array;
  readonly ties: Ties;
  readonly neighbours: Int32Array;
  readonly weights: Float64Array;
}

/**
 * The graph whose nodes are the groups of another's: edges between two groups become one, of their sum.
 * O(order + edges).
 *
 * @param groupOf group of each node, from 0 to groups − 1, each with a node
 */
export function aggregate(view: UndirectedView, groupOf: Int32Array, groups: number): UndirectedView {
  const ends = view.offsets[view.order];
  const offsets = new Int32Array(groups + 1);
  const neighbours = new Int32Array(ends);
  const weights = new Float64Array(ends);
  const rows = { view, groupOf, ...membersOf(groupOf, groups), ties: noTies(groups), neighbours, weights };
  let size = 0;
  for (let group = 0; group < groups; group += 1) {
    size = addRow(rows, group, size);
    offsets[group + 1] = size;
  }
  const strengths = new Float64Array(groups);
  for (let node = 0; node < view.order; node += 1) {
    const group = groupOf[node];
    strengths[group] += view.strengths[node];
  }
  return {
    order: groups,
    offsets,
    neighbours: neighbours.subarray(0, size),
    weights: weights.subarray(0, size),
    strengths,
  };
}

/** Writes the row of a group from a place on. @returns where it ends */
function addRow(rows: Aggregating, group: number, from: number): number {
  const { view, groupOf, starts, members, ties, neighbours, weights } = rows;
  const end = starts[group + 1];
  ties.found = 0;
  for (let at = starts[group]; at < end; at += 1) addTies(view, members[at], groupOf, ties);
  let place = from;
  for (let at = 0; at < ties.found; at += 1) {
    const other = ties.groups[at];
    const weight = ties.weights[other];
    ties.weights[other] = 0;
    if (other === group) continue;
    neighbours[place] = other;
    weights[place] = weight;
    place += 1;
  }
  return place;
}

function membersOf(groupOf: Int32Array, groups: number): Pick<Aggregating, 'starts' | 'members'> {
  const order = groupOf.length;
  const starts = new Int32Array(groups + 1);
  for (let node = 0; node < order; node += 1) {
    const group = groupOf[node];
    starts[group + 1] += 1;
  }
  for (let group = 0; group < groups; group += 1) starts[group + 1] += starts[group];
  const next = starts.slice(0, groups);
  const members = new Int32Array(order);
  for (let node = 0; node < order; node += 1) {
    const group = groupOf[node];
    const place = next[group];
    members[place] = node;
    next[group] = place + 1;
  }
  return { starts, members };
}
