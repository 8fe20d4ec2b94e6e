import { readFileSync } from 'node:fs';
import { decide } from '../../../src/match/decide.js';
import { mapCrossrefRecord } from '../../../src/sources/crossref/map.js';
import { createVenueComparison } from '../../../src/venues/compare-venues.js';
import { parseVenueTable } from '../../../src/venues/venue-table.js';
import type { Matcher } from './matcher.js';

const venues = new URL('../../../data/venues.json', import.meta.url);
const compareContainers = createVenueComparison(parseVenueTable(JSON.parse(readFileSync(venues, 'utf8'))));

/** citeloom's own: validates every hit, and takes the one that stands out. */
export const citeloomMatcher: Matcher = (reference, hits) => {
  const records = hits.map(mapCrossrefRecord).filter((record) => record !== undefined);
  const { outcome, doi, score } = decide(reference, records, { compareContainers, by: 'search' });
  if (outcome === 'matched' && doi !== undefined && score !== undefined) return { outcome, doi, score };
  return { outcome: outcome === 'ambiguous' ? 'ambiguous' : 'unmatched' };
};
