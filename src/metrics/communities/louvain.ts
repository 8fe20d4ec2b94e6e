import { aggregate } from './aggregate.js';
import { type CommunitySearch, createSearch } from './community-search.js';
import { modularity } from './modularity.js';
import { moveNodes } from './move-nodes.js';
import { renumber, singletons, through } from './partition.js';

/**
 * Communities by Louvain: nodes move between communities, communities become nodes, until nothing moves.
 * About O(edges) a level; a community may fall apart inside, which Leiden prevents.
 *
 * @see Blondel, Guillaume, Lambiotte & Lefebvre (2008), Fast unfolding of communities in large networks
 */
export const louvain: CommunitySearch = (graph, options) => {
  const search = createSearch(graph, options);
  let view = graph;
  let membership = singletons(graph.order);
  for (;;) {
    const groupOf = singletons(view.order);
    const moves = moveNodes(view, groupOf, search);
    if (moves === 0)
      return { membership, count: view.order, modularity: modularity(view, groupOf, options.resolution) };
    const groups = renumber(groupOf);
    membership = through(membership, groupOf);
    view = aggregate(view, groupOf, groups);
  }
};
