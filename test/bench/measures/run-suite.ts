import { execFileSync } from 'node:child_process';
import type { Suite } from './suites.js';

/** What a suite took, measured by its process itself. */
export interface SuiteCost {
  readonly steps: readonly { readonly title: string; readonly ms: number }[];
  /** The most memory that the process ever had resident. */
  readonly megabytes: number;
}

const ROUNDS = 3;

/** Head of the table of suites. */
export const SUITES_HEAD = [
  '| suite | seconds (at most) | peak memory, MB (at most) | milliseconds of each step |',
  '|---|---|---|---|',
];

/** Runs a suite in a fresh process, some times over; the row tells of the run in the middle. */
export function runSuite({ title, measures, limits }: Suite, script: string, field: string): string {
  const runs = Array.from({ length: ROUNDS }, (): SuiteCost => {
    const told = execFileSync(process.execPath, [script, field, ...measures], { encoding: 'utf8' });
    return JSON.parse(told);
  }).toSorted((a, b) => total(a) - total(b));
  const middle = runs[Math.floor(ROUNDS / 2)] ?? { steps: [], megabytes: Number.NaN };
  const seconds = (total(middle) / 1_000).toFixed(2);
  return `| ${[
    title,
    limits.seconds === undefined ? seconds : `${seconds} (${limits.seconds})`,
    `${middle.megabytes.toFixed(0)} (${limits.megabytes.toLocaleString('en')})`,
    middle.steps.map(({ title: step, ms }) => `${step} ${ms.toFixed(0)}`).join(', '),
  ].join(' | ')} |`;
}

function total({ steps }: SuiteCost): number {
  return steps.reduce((sum, { ms }) => sum + ms, 0);
}
