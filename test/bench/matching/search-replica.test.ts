import { expect, test } from 'vitest';
import { bibliographicQuery } from './bibliographic-query.js';
import { firstHit } from './first-hit.js';
import { searchReplica } from './search-replica.js';

const SHORES = { DOI: '10.5555/Shores', title: ['Shores'] };

test('asks one list request for each reference, with at most ten hits', async () => {
  const records = Array.from({ length: 9 }, (_, index) => ({ DOI: `10.5555/${index}`, title: ['Tides'] }));
  const references = [
    { reference: { key: 'a', title: 'Tides' } },
    { reference: { key: 'b', unstructured: 'Whales.' } },
  ];
  const { searched, requests } = await searchReplica({ name: 'two', references, records });
  expect(requests).toBe(2);
  expect(searched.map(({ gold, hits }) => [gold.reference.key, hits?.length])).toEqual([
    ['a', 9],
    ['b', 0],
  ]);
});

test('asks for author, title, container, year, volume and first page, or for the line of text', () => {
  const fields = {
    author: 'Díaz',
    title: 'Tides',
    containerTitle: 'Shores',
    year: 1999,
    volume: '3',
    firstPage: '7',
  };
  expect(bibliographicQuery({ key: 'a', ...fields, issue: '2' })).toBe('Díaz Tides Shores 1999 3 7');
  expect(bibliographicQuery({ key: 'b', unstructured: 'Díaz, Tides.' })).toBe('Díaz, Tides.');
});

test('takes the first hit as the baseline, and nothing when there is none', () => {
  const hits = [
    { ...SHORES, score: 12.5 },
    { DOI: '10.5555/other', score: 2 },
  ];
  expect(firstHit({ key: 'a' }, hits)).toEqual({ outcome: 'matched', doi: '10.5555/shores', score: 12.5 });
  expect(firstHit({ key: 'a' }, [])).toEqual({ outcome: 'unmatched' });
});
