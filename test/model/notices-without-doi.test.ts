import { expect, test } from 'vitest';
import { isRetracted, noticesAbout, noticesOf } from '../../src/model/notices.js';

const update = { recordId: '4767', type: 'retraction', source: 'retraction-watch' };

test('a notice without a DOI is told by its record, and leads nowhere', () => {
  expect(noticesOf([update])).toEqual([
    { gravity: 'retraction', text: 'Retracted, according to Retraction Watch (record 4767)' },
  ]);
  expect(noticesAbout([update])).toEqual([
    { gravity: 'retraction', text: 'This is a retraction of a work that is not named (record 4767)' },
  ]);
  expect(isRetracted([update])).toBe(true);
});

test('one of no stated type takes nothing back', () => {
  const unspecified = { ...update, type: 'unspecified' };
  expect(noticesOf([unspecified])[0]?.text).toBe('Notice, according to Retraction Watch (record 4767)');
  expect(isRetracted([unspecified])).toBe(false);
});
