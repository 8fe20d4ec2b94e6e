import { expect, test } from 'vitest';
import { chooseLevel, type FrontierOptions } from '../../src/crawl/frontier.js';

const CITED = new Map([
  ['10.1000/d', 1],
  ['10.1000/b', 3],
  ['10.1000/c', 2],
  ['10.1000/a', 2],
]);
const dois = (options: FrontierOptions) => chooseLevel(CITED, options).dois;
const EVERYTHING = { asked: new Set<string>(), minCited: 1, maxWorks: Number.POSITIVE_INFINITY };

test('is in code-unit order', () => {
  expect(dois(EVERYTHING)).toEqual(['10.1000/a', '10.1000/b', '10.1000/c', '10.1000/d']);
});

test('leaves out what was asked for before', () => {
  expect(dois({ ...EVERYTHING, asked: new Set(['10.1000/b', '10.1000/d']) })).toEqual([
    '10.1000/a',
    '10.1000/c',
  ]);
});

test('leaves out what too few works cite', () => {
  expect(dois({ ...EVERYTHING, minCited: 2 })).toEqual(['10.1000/a', '10.1000/b', '10.1000/c']);
});

test('keeps the most often cited when there is no room for all, ties by DOI', () => {
  expect(dois({ ...EVERYTHING, maxWorks: 2 })).toEqual(['10.1000/a', '10.1000/b']);
  expect(dois({ ...EVERYTHING, maxWorks: 0 })).toEqual([]);
});

test('tells how many works each option left out', () => {
  expect(chooseLevel(CITED, { ...EVERYTHING, minCited: 2, maxWorks: 1 }).leftOut).toEqual({
    minCited: 1,
    maxWorks: 2,
  });
  expect(chooseLevel(CITED, EVERYTHING).leftOut).toEqual({ minCited: 0, maxWorks: 0 });
});
