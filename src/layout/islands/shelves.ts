import { boxOf, type Points } from './points.js';

const DEFAULTS = {
  /** Free space between two components, and between two shelves. */
  gap: 7,
  /** Width of the whole, in heights, where the largest component does not make it wider. */
  aspect: 1.4,
};

/**
 * Puts components on shelves: the largest on top, the others under it in rows from left to right, centred on the origin. Their
 * points follow one another, as do their borders in works. O(n).
 */
export function placeOnShelves(points: Points, components: Int32Array): void {
  const parts = Array.from({ length: components.length - 1 }, (_, part) => {
    const own = points.subarray(2 * components[part], 2 * components[part + 1]);
    const { left, right, bottom, top } = boxOf(own);
    return { own, left, top, width: right - left + DEFAULTS.gap, height: top - bottom + DEFAULTS.gap };
  });
  const area = parts.reduce((sum, { width, height }) => sum + width * height, 0);
  const widest = parts.reduce((most, { width }) => Math.max(most, width), 0);
  const across = Math.max(widest, Math.sqrt(DEFAULTS.aspect * area));
  let [x, y, high] = [0, 0, 0];
  for (const { own, left, top, width, height } of parts) {
    if (x > 0 && x + width > across) [x, y, high] = [0, y - high, 0];
    for (let at = 0; at < own.length; at += 2) {
      own[at] += x - left;
      own[at + 1] += y - top;
    }
    x += width;
    high = Math.max(high, height);
  }
  const { left, right, bottom, top } = boxOf(points);
  for (let at = 0; at < points.length; at += 2) {
    points[at] -= (left + right) / 2;
    points[at + 1] -= (bottom + top) / 2;
  }
}
