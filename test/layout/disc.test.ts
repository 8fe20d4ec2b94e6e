import { describe, expect, it } from 'vitest';
import { discOf } from '../../src/layout/disc.js';

/** The least distance between any two, sorted by x so that only near ones are compared. */
function nearest(points: readonly { readonly x: number; readonly y: number }[]): number {
  const sorted = [...points].sort((a, b) => a.x - b.x);
  let least = Number.POSITIVE_INFINITY;
  for (const [index, a] of sorted.entries()) {
    for (let next = index + 1; next < sorted.length; next += 1) {
      const b = sorted[next];
      if (b === undefined || b.x - a.x >= least) break;
      least = Math.min(least, Math.hypot(a.x - b.x, a.y - b.y));
    }
  }
  return least;
}

describe('a disc of works', () => {
  it.each([2, 3, 7, 500, 5_000, 5_001, 100_000])('of %i leaves two units between any two', (count) => {
    const works = discOf(count);
    expect(works).toHaveLength(count);
    expect(nearest(works)).toBeGreaterThanOrEqual(2);
  });

  it('takes about the same room whether packed or on the spiral', () => {
    const radius = (count: number) => Math.max(...discOf(count).map(({ x, y }) => Math.hypot(x, y)));
    expect(radius(5_001) / radius(5_000)).toBeGreaterThan(0.9);
    expect(radius(5_001) / radius(5_000)).toBeLessThan(1.1);
  });

  it('of one stands on the centre, of none is empty', () => {
    expect(discOf(1)).toMatchObject([{ x: 0, y: 0 }]);
    expect(discOf(0)).toEqual([]);
  });
});
