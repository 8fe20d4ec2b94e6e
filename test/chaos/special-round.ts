import { join } from 'node:path';
import type { Arena } from './arena.js';
import type { Bench } from './bench.js';
import { judgeAccounts, judgeExports, readExports } from './judge-exports.js';
import { finish, judgeRounds } from './round.js';
import { calmSchedule, type Schedule } from './schedule.js';
import { smallSurvey } from './small-survey.js';
import type { Broken } from './verdict.js';

/** One scenario that needs more than a schedule; gives what is broken. */
export type SpecialRound = (bench: Bench) => Promise<Broken[]>;

/** The survey of the scenarios. */
export const survey = smallSurvey(1);

/** A server with limits low enough for a crawl to be caught at work. */
export function unhurried(): Schedule {
  const limit = { interval: 1_000, concurrency: 3 };
  const limits = { single: { requests: 30, ...limit }, list: { requests: 15, ...limit } };
  return { ...calmSchedule(), limits, latency: 30 };
}

/** Runs a crawl on to its end without faults, and judges all of it. */
export async function settle(bench: Bench, arena: Arena): Promise<Broken[]> {
  arena.calm();
  const broken = [...(await finish(arena)), ...judgeRounds(arena)];
  const exports = readExports(join(arena.options.folder, 'out'));
  return [
    ...broken,
    ...judgeExports(exports, await bench.expected(survey)),
    ...judgeAccounts(exports, survey),
  ];
}
