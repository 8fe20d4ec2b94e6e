import { readFileSync } from 'node:fs';
import { parseVenueTable } from '../../../src/venues/venue-table.js';
import { readGold } from './gold.js';
import { measureVenues, tableWithout } from './measure-venues.js';
export async function main(args: readonly string[]): Promise<void> {
  const json = JSON.parse(readFileSync('data/venues.json', 'utf8'));
  const table = parseVenueTable(json);
  for (const part of ['tuned', 'held-out'] as const) for (const without of [false, true]) {
    const gold = readGold([part]);
    const m = measureVenues(gold, without ? tableWithout(gold, json) : table);
    console.log(part, without ? 'without' : 'with', m.citeloom, m.baseline.f1);
    if (args.includes(part) && args.includes(without ? 'without' : 'with')) console.log(m.errors.join('\n'));
  }
}
