import type { CommunityFlows } from '../model/findings.js';
import type { FindingInput } from './contract.js';

const MOST_COMMUNITIES = 8;

/** Counts the citations between communities: in all, and for the largest each from whom to whom. O(m). */
export function communityFlows({ nodes, edges, communities }: FindingInput): CommunityFlows {
  const largest = communities.slice(0, MOST_COMMUNITIES).map(({ id }) => id);
  const places = new Map(largest.map((id, place) => [id, place]));
  const citations = largest.map(() => new Array<number>(largest.length).fill(0));
  let [crossing, total] = [0, 0];
  for (let edge = 0; edge < edges.source.length; edge += 1) {
    const from = nodes.community[edges.source[edge] ?? -1] ?? null;
    const to = nodes.community[edges.target[edge] ?? -1] ?? null;
    if (from === null || to === null) continue;
    total += 1;
    if (from !== to) crossing += 1;
    const row = citations[places.get(from) ?? -1];
    const column = places.get(to);
    if (row !== undefined && column !== undefined) row[column] = (row[column] ?? 0) + 1;
  }
  return { communities: largest, citations, crossing, total };
}
