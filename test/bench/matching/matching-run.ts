import { join } from 'node:path';
import { replaceSection } from '../../chaos/replace-section.js';
import { citeloomMatcher } from './citeloom-matcher.js';
import { firstHit } from './first-hit.js';
import { handWrittenSet } from './hand-written-set.js';
import { type Decision, judge } from './judge.js';
import type { Matcher } from './matcher.js';
import type { MatchingSet } from './matching-set.js';
import { mistakeLine, type Row, resultTable } from './report.js';
import { type Searched, searchReplica } from './search-replica.js';
import { surveySet } from './survey-set.js';
import { syntheticSet } from './synthetic-set.js';

const MATCHERS: Readonly<Record<string, Matcher>> = {
  'first hit of the search': firstHit,
  citeloom: citeloomMatcher,
};
const SETS: readonly TrialSet[] = [
  searching(surveySet()),
  searching(syntheticSet()),
  { ...searching(syntheticSet({ name: 'made-up works, held out', seed: 7 })), heldOut: true },
  { name: 'written by hand', search: handWrittenSet, heldOut: false },
];

interface TrialSet {
  readonly name: string;
  readonly search: () => Promise<Searched> | Searched;
  /** Its mistakes are not shown, so that nobody fits a matcher to them. */
  readonly heldOut: boolean;
}

/**
 * Runs every matcher over every set, prints each mistake, and writes the table into README.md.
 * `--mistakes none` leaves the mistakes out.
 */
export async function main(args: readonly string[]): Promise<void> {
  const silent = args.join(' ') === '--mistakes none';
  const rows: Row[] = [];
  for (const { name: set, search, heldOut } of SETS) {
    const searched = await search();
    for (const [name, matcher] of Object.entries(MATCHERS)) {
      const row = { set, matcher: name, ...rate(searched, matcher) };
      rows.push(row);
      const { mistakes } = row.judgement;
      print(`\n${set}, ${name}: ${mistakes.length} mistakes`);
      if (!silent && !heldOut) print(...mistakes.map(mistakeLine));
    }
  }
  const table = resultTable(rows);
  print('', table);
  replaceSection(join(import.meta.dirname, 'README.md'), 'results', table);
}

function searching(set: MatchingSet): TrialSet {
  return { name: set.name, search: () => searchReplica(set), heldOut: false };
}

function rate({ searched, requests }: Searched, matcher: Matcher): Omit<Row, 'set' | 'matcher'> {
  const decisions = searched.map(
    ({ gold, hits }): Decision => ({
      gold,
      ruling: hits === undefined ? { outcome: 'unchecked' } : matcher(gold.reference, hits),
    }),
  );
  const reachable = searched.filter(
    ({ gold, hits = [] }) => gold.expected !== undefined && hits.some((hit) => doiOf(hit) === gold.expected),
  );
  return { judgement: judge(decisions), requests, reachable: reachable.length };
}

function doiOf(hit: unknown): string | undefined {
  const { DOI } = Object(hit);
  return typeof DOI === 'string' ? DOI.toLowerCase() : undefined;
}

function print(...lines: readonly string[]): void {
  process.stdout.write(`${lines.join('\n')}\n`);
}
