import { expect, test } from 'vitest';
import { readItems } from '../../../src/sources/crossref/read-items.js';

const ASKED = new Set(['10.1000/a', '10.1000/b', '10.1000/c']);
const A = { DOI: '10.1000/A', title: ['A'] };
const B = { DOI: '10.1000/b', title: ['B'] };

function titles(...items: unknown[]) {
  return Object.fromEntries(
    [...readItems(items, ASKED)].map(([doi, lookup]) => [
      doi,
      'record' in lookup ? lookup.record.title : undefined,
    ]),
  );
}

test('finds records by their DOI, whatever its case, and passes over what was not asked for', () => {
  expect(titles(A, { DOI: '10.1000/other' }, null, 'text', { title: ['no DOI'] })).toEqual({
    '10.1000/a': 'A',
  });
});

test('takes an alias for a work that no record bears as its own', () => {
  expect(titles({ ...B, aliases: ['10.1000/c', 17] })).toEqual({ '10.1000/b': 'B', '10.1000/c': 'B' });
});

test('lets no record take the place of another by its aliases, whichever comes first', () => {
  const greedy = { ...B, aliases: [...ASKED] };
  expect(titles(greedy, A)).toMatchObject({ '10.1000/a': 'A', '10.1000/b': 'B' });
  expect(titles(A, greedy)).toMatchObject({ '10.1000/a': 'A', '10.1000/b': 'B' });
});

test('leaves out what two different records claim, so that it is asked for alone', () => {
  expect(titles({ DOI: '10.1000/b', title: ['not B'] }, A, B)).toEqual({ '10.1000/a': 'A' });
  const [one, other] = ['one', 'other'].map((name) => ({
    DOI: `10.1000/${name}`,
    title: [name],
    aliases: ['10.1000/c'],
  }));
  expect(titles(one, other)).toEqual({});
});

test('does not mind the same record twice', () => {
  expect(titles(A, { ...A })).toEqual({ '10.1000/a': 'A' });
});
