import type { Coordinates } from '../engines/contract.js';
import type { Quality } from './contract.js';

/**
 * Whether communities that no layout was given lie apart. O(n²).
 * @see Rousseeuw (1987), Silhouettes: a graphical aid to the interpretation and validation of cluster analysis
 */
export const heldOutSilhouette: Quality = {
  title: 'held-out silhouette',
  description:
    'how much nearer works are to their community than to the next, by communities that no layout was given; 1 apart, 0 mixed',
  digits: 2,
  measure: ({ heldOut }, coordinates) => silhouette(heldOut, coordinates),
};

/** The mean silhouette; works alone in their community count 0. */
export function silhouette(community: Int32Array, coordinates: Coordinates): number {
  const count = community.reduce((most, id) => Math.max(most, id + 1), 0);
  const sizes = new Float64Array(count);
  for (const id of community) sizes[id] = (sizes[id] ?? 0) + 1;
  const sums = new Float64Array(count);
  let total = 0;
  for (const [work, own] of community.entries()) {
    sums.fill(0);
    const [x = 0, y = 0] = coordinates.subarray(2 * work);
    for (const [other, id] of community.entries())
      sums[id] =
        (sums[id] ?? 0) +
        Math.hypot((coordinates[2 * other] ?? 0) - x, (coordinates[2 * other + 1] ?? 0) - y);
    const size = sizes[own] ?? 0;
    if (size < 2) continue;
    const inside = (sums[own] ?? 0) / (size - 1);
    let outside = Number.POSITIVE_INFINITY;
    for (const [id, sum] of sums.entries())
      if (id !== own && (sizes[id] ?? 0) > 0) outside = Math.min(outside, sum / (sizes[id] ?? 1));
    if (Number.isFinite(outside)) total += (outside - inside) / Math.max(outside, inside);
  }
  return total / community.length;
}
