import type { Search } from './community-search.js';
import { addTies, noTies, type Ties } from './ties.js';
import type { UndirectedView } from './undirected-view.js';
import { visitingOrder } from './visiting-order.js';

/** Gains below this share of the graph's weight are rounding, and would let nodes move for ever. */
const MIN_GAIN = 1e-12;

/** Where everything stands while nodes move. */
interface Moving {
  readonly view: UndirectedView;
  readonly membership: Int32Array;
  readonly penalty: number;
  readonly least: number;
  readonly ties: Ties;
  /** Strength and number of nodes of each community. */
  readonly totals: Float64Array;
  readonly sizes: Int32Array;
  /** Communities without nodes, as a stack. */
  readonly empty: Int32Array;
  empties: number;
  /** By how much its community is the best for a node; infinite while the node waits to be asked. */
  readonly leads: Float32Array;
  /** The nodes that wait: a ring from `head` on. */
  readonly queue: Int32Array;
  head: number;
  waiting: number;
}

/**
 * Moves nodes between communities, one at a time, until none would gain modularity by it.
 *
 * Nodes wait in a queue. A node comes back only when its neighbours' moves may have changed its mind: a visit
 * notes by how much the best community beat the second best, a neighbour's move takes at most twice the
 * edge's weight from that lead, and while some of it is left the node stays where it is. That spares more than
 * half of the visits. Each visit is a function call, so that the compiler has it after a few hundred.
 *
 * @param membership community of each node, below the order; changed in place
 * @returns how many moves were made
 * @see Ozaki, Tezuka & Inaba (2016), A simple acceleration method for the Louvain algorithm
 * @see Traag, Waltman & van Eck (2019), From Louvain to Leiden, MoveNodesFast
 */
export function moveNodes(view: UndirectedView, membership: Int32Array, search: Search): number {
  const moving = begin(view, membership, search);
  let moves = 0;
  while (moving.waiting > 0) {
    const node = moving.queue[moving.head];
    moving.head = moving.head + 1 === view.order ? 0 : moving.head + 1;
    moving.waiting -= 1;
    const best = bestCommunity(moving, node);
    if (best === membership[node]) continue;
    wakeNeighbours(moving, node, best);
    move(moving, node, best);
    moves += 1;
  }
  return moves;
}

function begin(view: UndirectedView, membership: Int32Array, { penalty, random }: Search): Moving {
  const { order, strengths } = view;
  const totals = new Float64Array(order);
  const sizes = new Int32Array(order);
  for (let node = 0; node < order; node += 1) {
    const own = membership[node];
    totals[own] += strengths[node];
    sizes[own] += 1;
  }
  const empty = new Int32Array(order);
  let empties = 0;
  for (let community = 0; community < order; community += 1) {
    empty[empties] = community;
    empties = (empties + Number(sizes[community] === 0)) | 0;
  }
  const leads = new Float32Array(order).fill(Number.POSITIVE_INFINITY);
  const queue = visitingOrder(order, random);
  const least = MIN_GAIN / penalty;
  const [ties, head, waiting] = [noTies(order), 0, order];
  return {
    view,
    membership,
    penalty,
    least,
    ties,
    totals,
    sizes,
    empty,
    empties,
    leads,
    queue,
    head,
    waiting,
  };
}

/** The community where a node adds most to modularity; notes its lead on the second best. */
function bestCommunity(moving: Moving, node: number): number {
  const { view, membership, totals, ties } = moving;
  const { weights, groups } = ties;
  const own = membership[node];
  const strength = view.strengths[node];
  const cost = moving.penalty * strength;
  ties.found = 0;
  addTies(view, node, membership, ties);
  let best = own;
  let gain = weights[own] - cost * (totals[own] - strength) + moving.least;
  let second = 0;
  weights[own] = 0;
  for (let at = 0; at < ties.found; at += 1) {
    const community = groups[at];
    const weight = weights[community];
    weights[community] = 0;
    if (weight <= second || community === own) continue;
    const value = weight - cost * totals[community];
    if (value > gain) {
      second = Math.max(gain, 0);
      gain = value;
      best = community;
    } else if (value > second) second = value;
  }
  if (gain < 0 && moving.empties > 0) {
    best = moving.empty[moving.empties - 1];
    gain = 0;
  }
  moving.leads[node] = gain - second;
  return best;
}

/** Asks the neighbours again whose lead does not outlast that the node leaves its community for another. */
function wakeNeighbours(moving: Moving, node: number, community: number): void {
  const { view, membership, leads, queue } = moving;
  const { neighbours, weights } = view;
  const own = membership[node];
  const size = queue.length;
  const end = view.offsets[node + 1];
  for (let at = view.offsets[node]; at < end; at += 1) {
    const neighbour = neighbours[at];
    const lead = leads[neighbour];
    if (lead === Number.POSITIVE_INFINITY) continue;
    const theirs = membership[neighbour];
    if (theirs === community) continue;
    const weight = weights === undefined ? 1 : weights[at];
    const left = theirs === own ? lead - weight - weight : lead - weight;
    leads[neighbour] = left < 0 ? Number.POSITIVE_INFINITY : left;
    if (left >= 0) continue;
    const tail = moving.head + moving.waiting;
    queue[tail < size ? tail : tail - size] = neighbour;
    moving.waiting += 1;
  }
}

function move(moving: Moving, node: number, community: number): void {
  const { membership, totals, sizes, empty } = moving;
  const own = membership[node];
  const strength = moving.view.strengths[node];
  membership[node] = community;
  totals[own] -= strength;
  totals[community] += strength;
  sizes[own] -= 1;
  sizes[community] += 1;
  if (sizes[community] === 1) moving.empties -= 1;
  if (sizes[own] === 0) {
    empty[moving.empties] = own;
    moving.empties += 1;
  }
}
