import { expect, test } from 'vitest';
import { mapYears } from '../../../src/sources/crossref/map-years.js';

const year = (value: unknown) => ({ 'date-parts': [[value, 7]] });
const map = (fields: object) => mapYears(new Map(Object.entries(fields)));

test('keeps the other years in order, each once', () => {
  expect(
    map({
      published: year(2016),
      issued: year(2017),
      'published-print': year(2017),
      'published-online': year('2015'),
    }),
  ).toEqual({ year: 2016, otherYears: [2015, 2017] });
});

test('has no other years when all agree', () => {
  expect(map({ published: year(2016), issued: year(2016), 'published-print': year(2016) })).toEqual({
    year: 2016,
  });
});

test('the year of print alone is no year of publication', () => {
  expect(map({ issued: { 'date-parts': [[null]] }, 'published-print': year(1998) })).toEqual({
    otherYears: [1998],
  });
});
