import { rmSync } from 'node:fs';
import { seededRandom } from '../../src/model/random.js';
import type { Arena } from './arena.js';
import { type Bench, surveyFor } from './bench.js';
import { judgeEnding } from './judge-ending.js';
import { judgeAccounts, judgeExports, readExports } from './judge-exports.js';
import { judgeLimits } from './judge-limits.js';
import { judgeRepeats } from './judge-repeats.js';
import { judgeStore } from './judge-store.js';
import { drawKillPoint } from './kill-point.js';
import { drawSchedule, type Roughness, type Schedule } from './schedule.js';
import type { Broken } from './verdict.js';

/** What became of one round. */
export interface RoundResult {
  readonly name: string;
  readonly seed: number;
  readonly broken: readonly Broken[];
  /** Processes that were killed, by where. */
  readonly kills: readonly string[];
  /** Faults that were played, by name. */
  readonly faults: readonly string[];
  readonly processes: number;
  readonly requests: number;
  readonly milliseconds: number;
}

/** What to play. */
export interface RoundOptions {
  readonly name: string;
  readonly seed: number;
  readonly roughness: Roughness;
  /** Processes to kill at most; a crawl that ends by itself ends the killing. */
  readonly kills: number;
  /** Instead of the one drawn from the seed. */
  readonly schedule?: Schedule;
}

/** Tries in which a crawl must come to its end once nothing goes wrong any more. */
const CALM_TRIES = 3;
/** Processes that may give up while things go wrong. */
const ROUGH_TRIES = 3;

/** Plays one seeded round to its end, and judges it. */
export async function playRound(bench: Bench, options: RoundOptions): Promise<RoundResult> {
  const { name, seed, roughness, kills } = options;
  const started = performance.now();
  const survey = surveyFor(seed);
  const expected = await bench.expected(survey);
  const schedule = options.schedule ?? drawSchedule(seed, roughness);
  const arena = await bench.open(name, { survey, schedule });
  const random = seededRandom(seed + 1);
  for (let kill = 0; kill < kills; kill += 1) {
    const { signal } = await arena.build({ point: drawKillPoint(random) });
    if (signal === null) break;
  }
  if (kills === 0) await untilDone(arena, ROUGH_TRIES);
  arena.calm();
  const broken = await finish(arena);
  if (hasTrouble(arena)) await arena.build();
  broken.push(...judgeRounds(arena));
  const last = arena.played.at(-1);
  if (last?.code === 0) {
    const exports = readExports(last.out);
    broken.push(...judgeExports(exports, expected), ...judgeAccounts(exports, survey));
  }
  await arena.close();
  if (broken.length === 0) rmSync(arena.options.folder, { recursive: true });
  return {
    name,
    seed,
    broken,
    kills: arena.played.flatMap(({ signal, point }) =>
      signal === null || point === undefined ? [] : [point.at],
    ),
    faults: [...arena.faults.values()].map((fault) => fault.name),
    processes: arena.played.length,
    requests: arena.replica.log.length,
    milliseconds: performance.now() - started,
  };
}

/** Reasons that say something of a work; any other tells of trouble on the way, for which the next run asks again. */
const REASONS_OF_WORKS = /,(?:not-found|other-agency[^,]*|redirect),/;

function hasTrouble(arena: Arena): boolean {
  const out = arena.played.at(-1)?.out;
  const table = out === undefined ? undefined : readExports(out).get('references.csv')?.toString('utf8');
  return (table ?? '')
    .split('\r\n')
    .some((row) => /^[^,]*,missing,/.test(row) && !REASONS_OF_WORKS.test(row));
}

async function untilDone(arena: Arena, tries: number): Promise<boolean> {
  for (let attempt = 0; attempt < tries; attempt += 1) if ((await arena.build()).code === 0) return true;
  return false;
}

/** Runs the crawl on to its end, without faults. */
export async function finish(arena: Arena): Promise<Broken[]> {
  if (await untilDone(arena, CALM_TRIES)) return [];
  const said = arena.played.at(-1)?.stderr.trim().slice(0, 400);
  return [
    {
      invariant: 'ending',
      message: `no end without faults after ${CALM_TRIES} runs; the last said: ${said}`,
    },
  ];
}

/** All that the server's log and the processes' endings tell. */
export function judgeRounds(arena: Arena): Broken[] {
  const { replica, faults, played } = arena;
  const stores = new Set(played.map(({ out }) => out));
  return [
    ...judgeLimits({ log: replica.log, faults, played }),
    ...judgeRepeats(arena),
    ...played.flatMap(judgeEnding),
    ...[...stores].flatMap(judgeStore),
  ];
}
