import type { Quality } from './contract.js';
import { placedGroups } from './groups.js';

/** Share of works that are hubs, and how many at least. */
const HUBS = { share: 0.01, least: 5 };

/** Where hubs are in their community. O(n log n). */
export const hubRank: Quality = {
  title: 'hub rank',
  description:
    'mean rank by distance from the centre of their community of the 1 % of works with most ties: 0 centre, 1 rim, .5 chance',
  digits: 2,
  measure: ({ graph, community }, coordinates) => {
    const degree = (work: number) => (graph.outOffsets[work + 1] ?? 0) - (graph.outOffsets[work] ?? 0);
    const works = [...community.keys()].sort((a, b) => degree(b) - degree(a) || a - b);
    const hubs = new Set(works.slice(0, Math.max(HUBS.least, Math.ceil(HUBS.share * works.length))));
    const ranks = placedGroups(community, coordinates).flatMap(({ members, x, y }) => {
      const far = (work: number) =>
        Math.hypot((coordinates[2 * work] ?? 0) - x, (coordinates[2 * work + 1] ?? 0) - y);
      const outwards = [...members].sort((a, b) => far(a) - far(b));
      return outwards.flatMap((work, rank) => (hubs.has(work) ? [rank / (outwards.length - 1)] : []));
    });
    return ranks.length === 0 ? undefined : ranks.reduce((sum, rank) => sum + rank, 0) / ranks.length;
  },
};
