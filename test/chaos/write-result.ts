import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { replaceSection } from './replace-section.js';
import type { RoundResult } from './round.js';
import { type Broken, countBroken, INVARIANTS } from './verdict.js';

/** All that a long run played. */
export interface LongRun {
  readonly rounds: readonly RoundResult[];
  readonly special: readonly { readonly name: string; readonly broken: readonly Broken[] }[];
  readonly wanted: { readonly kills: number; readonly schedules: number };
  readonly milliseconds: number;
}

/** Writes result.json and the table in README.md; gives the number of broken invariants. */
export function writeLongRun(run: LongRun): number {
  const { rounds, special, wanted } = run;
  const broken = [...rounds, ...special].flatMap((round) => round.broken);
  const kills = rounds.flatMap((round) => round.kills);
  const faults = rounds.flatMap((round) => round.faults);
  const summary = {
    node: process.version,
    cpu: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}`,
    minutes: Math.round(run.milliseconds / 6_000) / 10,
    wanted,
    kills: { total: kills.length, byPoint: tally(kills) },
    schedules: rounds.filter(({ kills: played, name }) => name === 'schedule' && played.length === 0).length,
    faults: { total: faults.length, byName: tally(faults) },
    processes: sum(rounds.map(({ processes }) => processes)),
    requests: sum(rounds.map(({ requests }) => requests)),
    special: Object.fromEntries(special.map((round) => [round.name, round.broken.length])),
    broken: { total: broken.length, byInvariant: countBroken(broken) },
    brokenRounds: rounds
      .filter((round) => round.broken.length > 0)
      .map(({ name, seed, broken: found }) => ({ name, seed, broken: found })),
  };
  writeFileSync(join(import.meta.dirname, 'result.json'), `${JSON.stringify(summary, undefined, 2)}\n`);
  replaceSection(join(import.meta.dirname, 'README.md'), 'long run', markdown(summary));
  return broken.length;
}

function markdown(summary: {
  readonly node: string;
  readonly cpu: string;
  readonly minutes: number;
  readonly wanted: LongRun['wanted'];
  readonly kills: { readonly total: number; readonly byPoint: Readonly<Record<string, number>> };
  readonly schedules: number;
  readonly faults: { readonly total: number };
  readonly processes: number;
  readonly requests: number;
  readonly special: Readonly<Record<string, number>>;
  readonly broken: { readonly total: number; readonly byInvariant: Readonly<Record<string, number>> };
}): string {
  const { kills, wanted, broken } = summary;
  const points = Object.entries(kills.byPoint).map(([point, count]) => `${point} ${count}`);
  const rows = Object.entries(INVARIANTS).map(
    ([name, text]) => `| ${name} | ${text} | ${broken.byInvariant[name] ?? 0} |`,
  );
  return [
    `Node ${summary.node}, ${summary.cpu}, ${summary.minutes} minutes.`,
    '',
    `- ${kills.total} processes killed (of ${wanted.kills} wanted): ${points.join(', ')}`,
    `- ${summary.schedules} fault schedules (of ${wanted.schedules} wanted), ${summary.faults.total} faults played`,
    `- ${summary.processes} processes and ${summary.requests} requests in all`,
    `- scenarios: ${Object.entries(summary.special)
      .map(([name, count]) => `${name} (${count} broken)`)
      .join(', ')}`,
    '',
    '| invariant | what must hold | broken |',
    '|---|---|---|',
    ...rows,
  ].join('\n');
}

function tally(names: readonly string[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => (a < b ? -1 : 1)));
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0);
