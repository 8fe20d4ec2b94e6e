import { expect, it } from 'vitest';
import { createWaitNotices } from '../../../src/cli/text/progress.js';

const wait = (milliseconds: number, retry?: { next: number; of: number }) => ({
  ...({ type: 'wait', kind: 'list', milliseconds, reason: 'Crossref answered 502' } as const),
  ...(retry === undefined ? {} : { retry }),
});

it('says what happened, which try comes next and when', () => {
  const told = createWaitNotices();
  expect(told(wait(3_200, { next: 2, of: 5 }), 0)).toBe('Crossref answered 502; try 2 of 5 comes in 3 s.');
  expect(told(wait(60_000), 10)).toBe('Crossref answered 502; going on in 60 s.');
});

it('keeps quiet of short waits, and of those that follow closely', () => {
  const told = createWaitNotices();
  expect(told(wait(999), 0)).toBeUndefined();
  expect(
    [told(wait(2_000), 0), told(wait(2_000), 4_999), told(wait(2_000), 5_000)].map(
      (text) => text !== undefined,
    ),
  ).toEqual([true, false, true]);
});
