import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parseVenueTable } from '../../../src/venues/venue-table.js';
import { PARTS, readGold } from './gold.js';
import { measureVenues, tableWithout } from './measure-venues.js';
import { scorePairs } from './pairwise.js';

const json: unknown = JSON.parse(readFileSync('data/venues.json', 'utf8'));

describe('the spellings of the gold set', () => {
  it.each([
    ['tuned', { whole: 0.98, without: 0.93 }],
    ['held-out', { whole: 0.98, without: 0.95 }],
  ] as const)('that are %s become series with an F1 above the bound', (part, bounds) => {
    const gold = readGold([part]);
    expect(measureVenues(gold, parseVenueTable(json)).citeloom.f1).toBeGreaterThan(bounds.whole);
    expect(measureVenues(gold, tableWithout(gold, json)).citeloom.f1).toBeGreaterThan(bounds.without);
  });

  it('become series with an F1 above 0.98 when both parts are one corpus, and precision above 0.99', () => {
    const { citeloom, exact } = measureVenues(readGold(PARTS), parseVenueTable(json));
    expect(citeloom.f1).toBeGreaterThan(0.98);
    expect(citeloom.precision).toBeGreaterThan(0.99);
    expect(exact.f1).toBeLessThan(0.1);
  });

  it('are of at least 300 series and ten fields', () => {
    const gold = readGold(PARTS);
    expect(new Set(gold.map(({ series }) => series)).size).toBeGreaterThan(300);
    expect(gold.length).toBeGreaterThan(900);
  });
});

describe('scorePairs', () => {
  it('counts pairs: of three said to be one and two that are, one is right', () => {
    expect(scorePairs(['a', 'a', 'b', 'c'], ['1', '1', '1', '2'])).toEqual({
      precision: 1 / 3,
      recall: 1,
      f1: 0.5,
    });
  });
});
