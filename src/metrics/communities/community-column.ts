import type { CsrGraph } from '../../model/csr-graph.js';
import type { MetricContext, MetricParameter, MetricResult } from '../contract.js';
import { type CommunityOptions, findCommunities } from './find-communities.js';

/** How fine the communities are. */
export const RESOLUTION: MetricParameter = {
  id: 'resolution',
  title: 'Resolution: above 1 more and smaller communities, below 1 fewer and larger',
  min: 0.1,
  max: 10,
  default: 1,
};

/** Number of each node's community; NaN where a node has none. */
export function communityColumn(
  graph: CsrGraph,
  algorithm: CommunityOptions['algorithm'],
  { random, parameter }: Pick<MetricContext, 'random' | 'parameter'>,
): MetricResult {
  const { membership } = findCommunities(graph, { algorithm, resolution: parameter('resolution'), random });
  const community = Float64Array.from(membership, (number) => (number === 0 ? Number.NaN : number));
  return { columns: { community } };
}
