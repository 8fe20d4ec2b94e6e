import { expect, test } from 'vitest';
import { backoff } from '../../src/http/backoff.js';

test('doubles with each failure up to the cap', () => {
  const ceilings = [1, 2, 3, 4, 5, 6, 7].map((failures) => backoff(failures, () => 1));
  expect(ceilings).toEqual([1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
});

test('spreads over the whole range down to nothing', () => {
  expect(backoff(3, () => 0)).toBe(0);
  expect(backoff(3, () => 0.5)).toBe(2_000);
});
