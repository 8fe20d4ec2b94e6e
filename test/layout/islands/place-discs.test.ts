import { describe, expect, it } from 'vitest';
import { orderWorks } from '../../../src/layout/islands/order-works.js';
import { placeDiscs } from '../../../src/layout/islands/place-discs.js';
import { quotientGraph } from '../../../src/layout/islands/quotient-graph.js';
import { fieldOf } from './fields.js';

/** Communities in a ring, each of so many works, tied to the next. */
function ring(count: number, size: number) {
  const pairs = Array.from({ length: count * size }, (_, work): [number, number] => [
    work,
    (work % size === size - 1 ? work + 1 : work - (work % size) + size - 1) % (count * size),
  ]);
  const { ties, community } = fieldOf(count * size, pairs, (work) => Math.floor(work / size));
  return quotientGraph(orderWorks(ties, community));
}

const between = (centres: Float64Array, a: number, b: number) =>
  Math.hypot(
    (centres[2 * a] ?? 0) - (centres[2 * b] ?? 0),
    (centres[2 * a + 1] ?? 0) - (centres[2 * b + 1] ?? 0),
  );

describe('the discs of communities', () => {
  it('lie near those that they are associated with, and on no other', () => {
    const quotient = ring(8, 30);
    const centres = placeDiscs(quotient);
    for (const [disc, size] of quotient.sizes.entries()) {
      const distances = [...quotient.sizes.keys()].map((other) => between(centres, disc, other));
      const [, ...others] = [...distances.keys()].sort((a, b) => (distances[a] ?? 0) - (distances[b] ?? 0));
      const neighbours = quotient.neighbours.subarray(quotient.offsets[disc], quotient.offsets[disc + 1]);
      expect(new Set(others.slice(0, 2))).toEqual(new Set(neighbours));
      expect(distances[others[0] ?? disc]).toBeGreaterThanOrEqual(2 * Math.sqrt(size) - 1e-6);
    }
  });

  it('have places where there are thousands, each of the smaller ones beside one that it is tied to', () => {
    const quotient = ring(3_000, 2);
    const centres = placeDiscs(quotient);
    expect(centres.every(Number.isFinite)).toBe(true);
    for (let disc = 400; disc < 3_000; disc += 1) {
      const neighbours = [
        ...quotient.neighbours.subarray(quotient.offsets[disc], quotient.offsets[disc + 1]),
      ];
      expect(Math.min(...neighbours.map((other) => between(centres, disc, other)))).toBeLessThan(10);
    }
  });

  it('of one community is on the origin', () => {
    expect([...placeDiscs(ring(1, 5))]).toEqual([0, 0]);
  });
});
