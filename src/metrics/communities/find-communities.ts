import type { CsrGraph } from '../../model/csr-graph.js';
import type { Random } from '../../model/random.js';
import type { CommunitySearch } from './community-search.js';
import { leiden } from './leiden.js';
import { louvain } from './louvain.js';
import { undirectedView } from './undirected-view.js';

/** The ways to find communities; the first is the usual one. */
export const COMMUNITY_ALGORITHMS = Object.freeze({ leiden, louvain } as const satisfies Record<
  string,
  CommunitySearch
>);

/** How communities are to be found. */
export interface CommunityOptions {
  readonly algorithm: keyof typeof COMMUNITY_ALGORITHMS;
  /** Above 1 smaller communities, below 1 larger ones. */
  readonly resolution: number;
  readonly random: Random;
}

/** The communities of a graph, numbered by size. */
export interface Communities {
  /** Number of each node's community: 1 is the largest, of equal ones that whose first node stands first; 0 is none. */
  readonly membership: Int32Array;
  readonly count: number;
  /** How many nodes each has; that of community c at c − 1. */
  readonly sizes: Int32Array;
  /** On the undirected simple graph, at the resolution given; 0 without edges. */
  readonly modularity: number;
}

/**
 * Finds communities on the undirected simple graph; the same seed finds the same. A node that no edge ties to
 * another belongs to none. About O(arcs).
 */
export function findCommunities(graph: CsrGraph, { algorithm, ...options }: CommunityOptions): Communities {
  const view = undirectedView(graph);
  const { membership, count, modularity } = COMMUNITY_ALGORITHMS[algorithm](view, options);
  const sizes = new Int32Array(count);
  for (let node = 0; node < view.order; node += 1)
    if (view.offsets[node] !== view.offsets[node + 1]) {
      const community = membership[node];
      sizes[community] += 1;
    }
  const bySize = Array.from(sizes.keys()).filter((community) => sizes[community] !== 0);
  bySize.sort((a, b) => sizes[b] - sizes[a] || a - b);
  const numbers = new Int32Array(count);
  for (const [rank, community] of bySize.entries()) numbers[community] = rank + 1;
  return {
    membership: membership.map((community) => numbers[community]),
    count: bySize.length,
    sizes: Int32Array.from(bySize, (community) => sizes[community]),
    modularity,
  };
}
