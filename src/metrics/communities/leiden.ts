import { aggregate } from './aggregate.js';
import { type CommunitySearch, createSearch, type Partition, type Search } from './community-search.js';
import { connectedParts } from './connected-parts.js';
import { modularity } from './modularity.js';
import { moveNodes } from './move-nodes.js';
import { renumber, singletons, through } from './partition.js';
import { refine } from './refine.js';
import type { UndirectedView } from './undirected-view.js';

/**
 * Iterations go on while each adds this much modularity. Two are usual; the third adds a tenth of what the
 * second does and costs as much, a quarter of the whole search.
 */
const MIN_IMPROVEMENT = 5e-4;

/**
 * Communities by Leiden: nodes move between communities, communities are split into parts that hang together,
 * and the parts become nodes that move on; over again from what was found while it pays.
 * About O(edges) an iteration; every community is connected.
 *
 * @see Traag, Waltman & van Eck (2019), From Louvain to Leiden: guaranteeing well-connected communities
 */
export const leiden: CommunitySearch = (graph, options) => {
  const search = createSearch(graph, options);
  let found = iterate(graph, singletons(graph.order), search);
  for (;;) {
    const next = iterate(graph, found.membership.slice(), search);
    const improved = next.modularity >= found.modularity + MIN_IMPROVEMENT;
    if (!improved) return next;
    found = next;
  }
};

/** One iteration, from a partition that it changes. */
function iterate(graph: UndirectedView, start: Int32Array, search: Search): Partition {
  let view = graph;
  let membership = start;
  let partOf = singletons(graph.order);
  for (;;) {
    moveNodes(view, membership, search);
    const parts = refine(view, membership, search);
    const count = renumber(parts);
    if (count === view.order) break;
    partOf = through(partOf, parts);
    view = aggregate(view, parts, count);
    membership = carried(membership, parts, count);
  }
  const communities = connectedParts(view, membership);
  const count = renumber(communities);
  return {
    membership: through(partOf, communities),
    count,
    modularity: modularity(view, communities, search.resolution),
  };
}

/** The community of each part, named by the part of one of its nodes. */
function carried(membership: Int32Array, parts: Int32Array, count: number): Int32Array {
  const named = new Int32Array(membership.length).fill(-1);
  const communities = new Int32Array(count);
  for (let node = 0; node < parts.length; node += 1) {
    const community = membership[node];
    const part = parts[node];
    if (named[community] === -1) named[community] = part;
    communities[part] = named[community];
  }
  return communities;
}
