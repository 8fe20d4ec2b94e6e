import type { Random } from '../../model/random.js';
import type { UndirectedView } from './undirected-view.js';

/** What a search for communities may be told. */
export interface SearchOptions {
  /** Above 1 smaller communities, below 1 larger ones. */
  readonly resolution: number;
  /** Draws the order in which nodes are visited. */
  readonly random: Random;
}

/** Communities of a graph's nodes. */
export interface Partition {
  /** Community of each node, 0 … count − 1 in the order of their first nodes; a node without edges is alone. */
  readonly membership: Int32Array;
  readonly count: number;
  readonly modularity: number;
}

/** A way to find communities. */
export type CommunitySearch = (view: UndirectedView, options: SearchOptions) => Partition;

/** The options of a search through a graph and the graphs of its groups. */
export interface Search extends SearchOptions {
  /** Resolution ÷ the graph's weight, each edge counted twice: what chance takes from a move, per strength and strength. */
  readonly penalty: number;
}

/** A search that begins. */
export function createSearch({ strengths }: UndirectedView, options: SearchOptions): Search {
  const total = strengths.reduce((sum, strength) => sum + strength, 0);
  return { ...options, penalty: total === 0 ? 0 : options.resolution / total };
}
