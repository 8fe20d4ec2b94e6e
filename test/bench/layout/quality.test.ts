import { describe, expect, it } from 'vitest';
import { csrOf } from '../../../src/model/csr-graph.js';
import type { BenchNetwork } from './bench-network.js';
import { spearman } from './quality/adjacency.js';
import type { Quality } from './quality/contract.js';
import { QUALITIES } from './quality/registry.js';
import { silhouette } from './quality/silhouette.js';

/** Two stars of ten works, their middles tied: 0 and 10. */
const stars: BenchNetwork = {
  title: 'two stars',
  graph: csrOf({
    order: 20,
    directed: false,
    source: Array.from({ length: 19 }, (_, leaf) => (leaf < 10 ? 0 : 10)),
    target: Array.from({ length: 19 }, (_, leaf) => leaf + 1),
  }),
  community: Int32Array.from({ length: 20 }, (_, work) => (work < 10 ? 1 : 2)),
  heldOut: Int32Array.from({ length: 20 }, (_, work) => (work < 10 ? 1 : 2)),
};

/** Each star a circle around its middle, the middles so far apart; the middle may stand aside. */
function circles(apart: number, aside = 0): Float64Array {
  return Float64Array.from({ length: 40 }, (_, at) => {
    const [work, axis] = [at >> 1, at % 2];
    const angle = (2 * Math.PI * (work % 10)) / 9;
    const radius = work % 10 === 0 ? aside : 1;
    return axis === 0 ? (work < 10 ? 0 : apart) + radius * Math.cos(angle) : radius * Math.sin(angle);
  });
}

function figure(title: string, coordinates: Float64Array): number | undefined {
  const qualities: readonly Quality[] = QUALITIES;
  return qualities.find((quality) => quality.title === title)?.measure(stars, coordinates);
}

describe('the figures of the layout bench', () => {
  it('count neighbours that are among the nearest', () => {
    // A leaf is nearest to a leaf beside it; of the ten neighbours of each middle the nine leaves are nearest to it.
    expect(figure('neighbours kept', circles(100))).toBeCloseTo((2 * 0.9) / 20, 12);
    // The middles change places.
    const changed = circles(100).map((value, at) => (at === 0 ? 100 : at === 20 ? 0 : value));
    expect(figure('neighbours kept', changed)).toBeLessThan(0.02);
  });

  it('rank hubs by their distance from the centre', () => {
    expect(figure('hub rank', circles(10))).toBeLessThan(0.6);
    expect(figure('hub rank', circles(10, 5))).toBeGreaterThan(figure('hub rank', circles(10)) ?? 1);
  });

  it('tell discs from streaks', () => {
    expect(figure('elongation', circles(10))).toBeCloseTo(1, 1);
    const flat = circles(10).map((value, at) => (at % 2 === 0 ? value : value / 3));
    expect(figure('elongation', flat)).toBeCloseTo(3, 0);
  });

  it('tell communities that lie apart from those that are mixed', () => {
    expect(figure('held-out silhouette', circles(100))).toBeGreaterThan(0.95);
    expect(figure('held-out silhouette', circles(0))).toBeLessThan(0);
    // Two at 0 and 1, two at 4 and 5: (4.5 − 1) / 4.5 for the outer, (3.5 − 1) / 3.5 for the inner ones.
    const four = Float64Array.of(0, 0, 1, 0, 4, 0, 5, 0);
    expect(silhouette(Int32Array.of(1, 1, 2, 2), four)).toBeCloseTo((3.5 / 4.5 + 2.5 / 3.5) / 2, 12);
  });

  it('have nothing to say of nearness with fewer than three pairs of communities', () => {
    expect(figure('adjacency', circles(10))).toBeUndefined();
  });

  it('correlate ranks, equal values sharing the mean of theirs', () => {
    expect(spearman([1, 2, 3], [10, 20, 400])).toBe(1);
    expect(spearman([1, 2, 3], [3, 2, 1])).toBe(-1);
    expect(spearman([1, 1, 2], [1, 2, 2])).toBeCloseTo(0.5, 12);
  });
});
