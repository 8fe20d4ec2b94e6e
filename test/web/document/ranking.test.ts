import { expect, it } from 'vitest';
import { rankColumn } from '../../../web/document/ranking.js';

const none = [false, false, false, false, false, false];

it('shares a rank among equals and leaves a gap after them', () => {
  const { rankOf, among } = rankColumn([3, 9, 3, null, 1, 9], none);
  expect([0, 1, 2, 3, 4, 5].map(rankOf)).toEqual([3, 1, 3, undefined, 5, 1]);
  expect(among).toBe(5);
});

it('gives the share of works that have less', () => {
  const { percentileOf } = rankColumn([3, 9, 3, null, 1, 9], none);
  expect([0, 1, 2, 3, 4, 5].map(percentileOf)).toEqual([20, 60, 20, undefined, 0, 60]);
});

it('does not rank seeds', () => {
  const { rankOf, largest } = rankColumn([100, 2, 1], [true, false, false]);
  expect([0, 1, 2].map(rankOf)).toEqual([undefined, 1, 2]);
  expect(largest).toBe(2);
});
