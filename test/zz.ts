import { readFileSync } from 'node:fs';
import { createVenueAssigner } from '../src/venues/assign-venues.js';
import { createSpellingReader } from '../src/venues/read-spelling.js';
import { createVenueResolver } from '../src/venues/resolve-venue.js';
import { parseVenueTable } from '../src/venues/venue-table.js';
export async function main() {
  const table = parseVenueTable(JSON.parse(readFileSync('data/venues.json', 'utf8')));
  const r = createVenueResolver(table);
  const read = createSpellingReader();
  for (const t of ['ICML Workshop', 'Machine Learning: ECML 2006', 'NIPS 2014 Deep Learning Workshop'])
    console.log(t, r({ containerTitle: t }), read(t));
  const a = createVenueAssigner(table)(
    ['ICML Workshop', 'ICML', 'ICML Workshops'].map((containerTitle, i) => ({
      id: String(i),
      layers: [{ from: 'crossref' as const, facts: { containerTitle } }],
    })),
  );
  console.log([...a.assigned]);
}
