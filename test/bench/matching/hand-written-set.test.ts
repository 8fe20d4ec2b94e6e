import { expect, test } from 'vitest';
import { citeloomMatcher } from './citeloom-matcher.js';
import { handWrittenSet } from './hand-written-set.js';
import { judge } from './judge.js';

const { searched } = handWrittenSet();

test('the work that a hand-written reference means is among its hits', () => {
  const lost = searched.filter(
    ({ gold: { expected }, hits = [] }) =>
      expected !== undefined && !JSON.stringify(hits).toLowerCase().includes(JSON.stringify(expected)),
  );
  expect(lost.map(({ gold }) => gold.reference.key)).toEqual([]);
});

test('citeloom matches none of them to a wrong work, and finds at least 95 of 100', () => {
  const { precision, recall } = judge(
    searched.map(({ gold, hits = [] }) => ({ gold, ruling: citeloomMatcher(gold.reference, hits) })),
  );
  expect(precision).toBe(1);
  expect(recall).toBeGreaterThanOrEqual(0.95);
});
