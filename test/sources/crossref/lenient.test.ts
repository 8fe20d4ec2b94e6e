import { expect, test } from 'vitest';
import { countOf, elementsOf, fieldsOf, yearOf } from '../../../src/sources/crossref/lenient.js';

test('sees named fields only in objects', () => {
  expect(fieldsOf({ a: 1 }).get('a')).toBe(1);
  for (const value of [null, undefined, [], [1], 'text', 7]) expect(fieldsOf(value).size).toBe(0);
});

test('sees elements only in arrays', () => {
  expect(elementsOf([1, 2])).toEqual([1, 2]);
  for (const value of [null, {}, 'text', 7]) expect(elementsOf(value)).toEqual([]);
});

test.each([
  [7, 7],
  ['7', 7],
  [0, 0],
  [-1, undefined],
  [1.5, undefined],
  ['many', undefined],
  [Number.NaN, undefined],
  [null, undefined],
])('counts %j as %j', (value, count) => {
  expect(countOf(value)).toBe(count);
});

test.each([
  [1998, 1998],
  ['1998a', 1998],
  ['c. 1998', 1998],
  ['[1998]', 1998],
  ['1998/99', 1998],
  ['Spring 1998-1999', 1998],
  ['１９９８', undefined],
  ['1998.0', 1998],
  [1998.5, undefined],
  ['', undefined],
  ['19980', undefined],
  [98, undefined],
  [3001, undefined],
  [null, undefined],
  ['in press', undefined],
])('reads the year %j as %j', (value, year) => {
  expect(yearOf(value)).toBe(year);
});
