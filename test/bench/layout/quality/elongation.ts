import type { Quality } from './contract.js';
import { placedGroups } from './groups.js';

/** How far communities are from discs. O(n). */
export const elongation: Quality = {
  title: 'elongation',
  description: 'long by short axis of communities, on average: 1 a disc, more a streak',
  digits: 2,
  measure: ({ community }, coordinates) => {
    const axes = placedGroups(community, coordinates).map(({ members, x, y }) => {
      let [xx, xy, yy] = [0, 0, 0];
      for (const work of members) {
        const [dx, dy] = [(coordinates[2 * work] ?? 0) - x, (coordinates[2 * work + 1] ?? 0) - y];
        [xx, xy, yy] = [xx + dx * dx, xy + dx * dy, yy + dy * dy];
      }
      const [middle, root] = [(xx + yy) / 2, Math.hypot((xx - yy) / 2, xy)];
      return Math.sqrt((middle + root) / Math.max(middle - root, 1e-12));
    });
    return axes.length === 0 ? undefined : axes.reduce((sum, axis) => sum + axis, 0) / axes.length;
  },
};
