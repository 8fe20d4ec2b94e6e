import { describe, expect, it } from 'vitest';
import { orderWorks, rangesOf } from '../../../src/layout/islands/order-works.js';
import { quotientGraph } from '../../../src/layout/islands/quotient-graph.js';

/** A pair, a path 0–1–2–3 of two communities, a loop, and works without a tie. */
const TIES = { source: [8, 0, 1, 2, 3, 5, 1], target: [7, 1, 2, 3, 2, 5, 0] };
const COMMUNITY = [4, 4, 4, 9, null, null, null, 4, 4, 4];

describe('the order of works', () => {
  const ordered = orderWorks(TIES, COMMUNITY);

  it('has those with ties, by component, community and degree', () => {
    expect([...ordered.works]).toEqual([1, 2, 0, 3, 7, 8]);
    expect([...ordered.components]).toEqual([0, 4, 6]);
  });

  it('begins a community anew in each component', () => {
    expect([...ordered.communities]).toEqual([0, 3, 4, 6]);
    expect([...rangesOf(ordered.communities)]).toEqual([0, 0, 0, 1, 2, 2]);
  });

  it('has ties by place, both ways and once each', () => {
    const { outOffsets, outTargets } = ordered.graph;
    const rows = ordered.works.length;
    expect(
      Array.from({ length: rows }, (_, work) => [
        ...outTargets.subarray(outOffsets[work], outOffsets[work + 1]),
      ]),
    ).toEqual([[1, 2], [0, 3], [0], [1], [5], [4]]);
  });

  it('has communities as nodes, with the strength of their association', () => {
    const { sizes, offsets, neighbours, strengths } = quotientGraph(ordered);
    expect([[...sizes], [...offsets], [...neighbours]]).toEqual([
      [3, 1, 2],
      [0, 1, 2, 2],
      [1, 0],
    ]);
    // One tie; eight ends of ties in all, five of them in the first community and one in the second.
    expect([...strengths]).toEqual([8 / 5, 8 / 5]);
  });
});
