import { readFileSync } from 'node:fs';
import { parseVenueTable } from '../../../src/venues/venue-table.js';
import { replaceSection } from '../../chaos/replace-section.js';
import { type GoldSpelling, PARTS, readGold } from './gold.js';
import { type Measured, measureVenues, tableWithout } from './measure-venues.js';

const README = 'test/bench/venues/README.md';
const HEAD = [
  '| gold set | series | spellings | table | precision | recall | F1 | F1 of exact strings | F1 without case and punctuation |',
  '|---|---|---|---|---|---|---|---|---|',
];
/** So many errors of each measurement are printed. */
const MOST_ERRORS = 40;

/** Measures the venues of the gold set, writes the table into README.md, and prints the errors. */
export async function main(): Promise<void> {
  const json: unknown = JSON.parse(readFileSync('data/venues.json', 'utf8'));
  const rows: string[] = [];
  for (const parts of [...PARTS.map((part) => [part]), PARTS]) {
    const gold = readGold(parts);
    for (const [called, table] of [
      ['whole', parseVenueTable(json)],
      ['without these series', tableWithout(gold, json)],
    ] as const) {
      const measured = measureVenues(gold, table);
      const row = rowOf(`${parts.join(' + ')}`, gold, { called, measured });
      rows.push(row);
      process.stdout.write(`${row}\n${measured.errors.slice(0, MOST_ERRORS).join('\n')}\n\n`);
    }
  }
  replaceSection(README, 'results', [...HEAD, ...rows].join('\n'));
}

function rowOf(
  name: string,
  gold: readonly GoldSpelling[],
  { called, measured }: { readonly called: string; readonly measured: Measured },
): string {
  const series = new Set(gold.map((spelling) => spelling.series)).size;
  const { citeloom, exact, folded } = measured;
  const figures = [citeloom.precision, citeloom.recall, citeloom.f1, exact.f1, folded.f1];
  const cells = figures.map((figure) => figure.toFixed(3));
  return `| ${[name, series, gold.length, called, ...cells].join(' | ')} |`;
}
