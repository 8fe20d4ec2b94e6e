import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCsv } from '../fixtures/parse-csv.js';
import { exportFiles } from './judge-ending.js';
import type { SmallSurvey } from './small-survey.js';
import type { Broken } from './verdict.js';

const OUTCOMES = new Set(['resolved', 'listed', 'matched', 'ambiguous', 'unmatched', 'missing', 'unchecked']);

/** The exports of a finished run, by file name. */
export type Exports = ReadonlyMap<string, Buffer>;

/** Reads every export in a folder. */
export function readExports(folder: string): Exports {
  return new Map(exportFiles(folder).map((name) => [name, readFileSync(join(folder, name))]));
}

/** Judges the exports against those of a run without faults. */
export function judgeExports(exports: Exports, expected: Exports): Broken[] {
  const names = [...new Set([...exports.keys(), ...expected.keys()])].sort();
  return names.flatMap((name) => {
    const [own, other] = [exports.get(name), expected.get(name)];
    if (own !== undefined && other !== undefined && own.equals(other)) return [];
    const message =
      own === undefined || other === undefined
        ? 'one run wrote it and the other did not'
        : firstDifference(own, other);
    return [{ invariant: 'exports' as const, message: `${name}: ${message}` }];
  });
}

function firstDifference(own: Buffer, other: Buffer): string {
  let at = 0;
  while (at < own.length && own[at] === other[at]) at += 1;
  const around = (bytes: Buffer) =>
    JSON.stringify(bytes.subarray(Math.max(0, at - 20), at + 40).toString('utf8'));
  return `differs at byte ${at}: ${around(own)} instead of ${around(other)}`;
}

/** Judges whether every reference of the survey is accounted for. */
export function judgeAccounts(exports: Exports, { references }: SmallSurvey): Broken[] {
  const [header = [], ...rows] = parseCsv(exports.get('references.csv')?.toString('utf8') ?? '');
  const column = (name: string) => rows.map((row) => row[header.indexOf(name)] ?? '');
  const say = (message: string): Broken => ({ invariant: 'accounted', message });
  const [keys, outcomes, reasons] = [column('key'), column('outcome'), column('reason')];
  const broken =
    rows.length === references.length ? [] : [say(`${references.length} references in, ${rows.length} out`)];
  const absent = references.filter(({ key }) => !keys.includes(key));
  if (absent.length > 0) broken.push(say(`no row for ${absent.map(({ key }) => key).join(', ')}`));
  for (const [row, outcome] of outcomes.entries()) {
    if (!OUTCOMES.has(outcome)) broken.push(say(`${keys[row]} has the outcome ${JSON.stringify(outcome)}`));
    if (outcome === 'missing' && reasons[row] === '')
      broken.push(say(`${keys[row]} is missing without a reason`));
  }
  return broken;
}
