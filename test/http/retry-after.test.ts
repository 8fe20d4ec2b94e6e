import { expect, test } from 'vitest';
import { readRetryAfter } from '../../src/http/rate-headers.js';

const NOW = Date.UTC(2026, 6, 21, 12, 0, 0);

test.each([
  [['5'], 5_000],
  [['1.5'], 1_500],
  [['Tue, 21 Jul 2026 12:00:30 GMT'], 30_000],
  [['2592000'], 2_592_000_000],
  [['3', '7'], 7_000],
  [['junk', '7'], 7_000],
  [['5', 'Tue, 21 Jul 2026 12:01:00 GMT'], 60_000],
])('reads %j as %d ms', (values, milliseconds) => {
  expect(readRetryAfter(values, NOW)).toBe(milliseconds);
});

test.each([
  [[]],
  [['']],
  [['-3']],
  [['0']],
  [['soon']],
  [['NaN']],
  [['Tue, 21 Jul 2026 11:00:00 GMT']],
])('says nothing for %j', (values) => {
  expect(readRetryAfter(values, NOW)).toBeUndefined();
});
