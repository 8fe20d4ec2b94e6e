import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillRoom } from '../../../src/layout/islands/fill-room.js';
import { flowApart } from '../../../src/layout/islands/flow-apart.js';
import { boxOf, normalizeSpread, spiral, turnToFit } from '../../../src/layout/islands/points.js';
import { pushApart } from '../../../src/layout/islands/push-apart.js';
import { placeOnShelves } from '../../../src/layout/islands/shelves.js';
import { seededRandom } from '../../../src/model/random.js';
import { nearestOf } from './fields.js';

const extent = (points: Float64Array) => {
  const { left, right, bottom, top } = boxOf(points);
  return { width: right - left, height: top - bottom };
};

describe('points', () => {
  it('of a spiral have about the same room each', () => {
    const points = spiral(2_000);
    expect(nearestOf({ points })).toBeGreaterThan(1.2);
    expect(extent(points).width).toBeLessThan(2.05 * Math.sqrt(2_000));
  });

  it('are scaled around their mean', () => {
    const points = Float64Array.of(0, 0, 4, 0, 4, 4, 0, 4);
    normalizeSpread(points, 1);
    expect([...points].map((value) => value ** 2)).toEqual(
      points.length === 8 ? Array(8).fill(expect.closeTo(0.5)) : [],
    );
    expect([...points.subarray(0, 2)].every((value) => value < 0)).toBe(true);
  });

  it('are turned to where they cost least', () => {
    const upright = Float64Array.from({ length: 40 }, (_, at) => (at % 2 === 0 ? (at % 6) / 10 : at));
    turnToFit(upright, (_width, height) => height);
    const { width, height } = extent(upright);
    expect(width).toBeGreaterThan(35);
    expect(height).toBeLessThan(1);
  });
});

describe('room', () => {
  it('is as large for a crowd as for the same crowd spread', () => {
    const small = spiral(1_000);
    const large = small.map((value) => 1_000 * value);
    for (const points of [small, large]) fillRoom(points);
    expect(extent(small).width).toBeCloseTo(extent(large).width, 3);
    // 2.4² for each work, filled to .62.
    expect(extent(small).width ** 2 * (Math.PI / 4)).toBeLessThan((1.4 * 1_000 * 2.4 ** 2) / 0.62);
  });

  it('is not measured by a work that is far away', () => {
    const points = spiral(500);
    points.set([4_000, 0], 998);
    fillRoom(points);
    expect(extent(points.subarray(0, 900)).width).toBeGreaterThan(60);
  });

  it('lets crowds flow apart', () => {
    const random = seededRandom(3);
    const points = Float64Array.from({ length: 2_000 }, () => 20 * random() + 4 * random());
    flowApart(points, random);
    const { width, height } = extent(points);
    expect(width * height).toBeGreaterThan(0.8 * 1_000 * 2.4 ** 2);
  });

  it.each([
    ['in one place', (count: number) => new Float64Array(2 * count)],
    ['on a line', (count: number) => Float64Array.from({ length: 2 * count }, (_, at) => (at % 2) * at)],
    ['in a crowd', (count: number) => spiral(count).map((value) => value / 3)],
  ])('for two radii is made between works %s', (_name, make) => {
    for (const count of [1, 2, 3, 10, 300]) {
      const points = make(count);
      pushApart(points);
      expect(points.every(Number.isFinite)).toBe(true);
      expect(nearestOf({ points })).toBeGreaterThanOrEqual(2.002 - 1e-9);
    }
  });

  it('for two radii is made between any works', () => {
    const numbers = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), { maxLength: 120 });
    fc.assert(
      fc.property(numbers, (values) => {
        const points = Float64Array.from(values.slice(0, values.length - (values.length % 2)));
        pushApart(points);
        expect(nearestOf({ points })).toBeGreaterThanOrEqual(2.002 - 1e-9);
      }),
    );
  });
});

describe('shelves', () => {
  it('hold components one beside another, none on another, the largest on top', () => {
    const sizes = [50, 9, 9, 4, 4, 4, 2, 2];
    const borders = [0];
    for (const size of sizes) borders.push((borders.at(-1) ?? 0) + size);
    const points = new Float64Array(2 * (borders.at(-1) ?? 0));
    for (const [part, size] of sizes.entries())
      points.set(
        spiral(size).map((value) => 2 * value),
        2 * (borders[part] ?? 0),
      );
    placeOnShelves(points, Int32Array.from(borders));
    const boxes = sizes.map((_, part) =>
      boxOf(points.subarray(2 * (borders[part] ?? 0), 2 * (borders[part + 1] ?? 0))),
    );
    for (const [at, a] of boxes.entries())
      for (const b of boxes.slice(at + 1))
        expect(a.right + 5 < b.left || b.right + 5 < a.left || b.top + 5 < a.bottom).toBe(true);
    const whole = boxOf(points);
    expect([whole.left + whole.right, whole.bottom + whole.top]).toEqual([
      expect.closeTo(0),
      expect.closeTo(0),
    ]);
    expect(boxes[0]?.top).toBe(whole.top);
  });
});
