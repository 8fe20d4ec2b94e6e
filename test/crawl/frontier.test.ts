import { expect, test } from 'vitest';
import { nextLevel } from '../../src/crawl/frontier.js';

const CITED = new Map([
  ['10.1000/d', 1],
  ['10.1000/b', 3],
  ['10.1000/c', 2],
  ['10.1000/a', 2],
]);
const EVERYTHING = { asked: new Set<string>(), minCited: 1, maxWorks: Number.POSITIVE_INFINITY };

test('is in code-unit order', () => {
  expect(nextLevel(CITED, EVERYTHING)).toEqual(['10.1000/a', '10.1000/b', '10.1000/c', '10.1000/d']);
});

test('leaves out what was asked for before', () => {
  expect(nextLevel(CITED, { ...EVERYTHING, asked: new Set(['10.1000/b', '10.1000/d']) })).toEqual([
    '10.1000/a',
    '10.1000/c',
  ]);
});

test('leaves out what too few works cite', () => {
  expect(nextLevel(CITED, { ...EVERYTHING, minCited: 2 })).toEqual(['10.1000/a', '10.1000/b', '10.1000/c']);
});

test('keeps the most often cited when there is no room for all, ties by DOI', () => {
  expect(nextLevel(CITED, { ...EVERYTHING, maxWorks: 2 })).toEqual(['10.1000/a', '10.1000/b']);
  expect(nextLevel(CITED, { ...EVERYTHING, maxWorks: 0 })).toEqual([]);
});
