import { expect, test } from 'vitest';
import { mapTitles } from '../../../src/sources/crossref/map.js';

const map = (fields: object) => mapTitles(new Map(Object.entries(fields)));

test('takes the first title with content, and the others as alternatives without repetition', () => {
  expect(
    map({
      title: [null, 'Penisverletzung', 'Penile injury', 'Penisverletzung'],
      'short-title': ['Penile injury', 'Injury'],
      'original-title': ['Penisverletzung'],
      subtitle: ['Folge', 'Result', 'Folge'],
    }),
  ).toEqual({
    title: 'Penisverletzung',
    subtitles: ['Folge', 'Result'],
    alternativeTitles: ['Penile injury', 'Injury'],
  });
});

test('a record with only an original title is called by it', () => {
  expect(map({ title: [], 'original-title': ['Über Urteile'] })).toEqual({ title: 'Über Urteile' });
});
