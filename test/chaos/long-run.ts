import { parseArgs } from 'node:util';
import { SPECIAL_ROUNDS } from './battery.js';
import { openBench } from './bench.js';
import { playRound, type RoundResult } from './round.js';
import type { Roughness } from './schedule.js';
import { type LongRun, writeLongRun } from './write-result.js';

const GENTLE: Roughness = { share: 0.04, most: 3, changes: 1 };
const ROUGH: Roughness = { share: 0.12, most: 10, changes: 2 };
const KILLS_IN_A_ROUND = 12;
/** Rounds side by side, and minutes after which no further round begins, unless told otherwise. */
const DEFAULTS = { kills: '1000', schedules: '100', jobs: '2', minutes: '120', from: '1' };

/** The long run: `--kills 1000 --schedules 100 --jobs 2 --minutes 120 --from <first seed>`. */
export async function main(args: readonly string[]): Promise<void> {
  const { values } = parseArgs({
    args: [...args],
    options: Object.fromEntries(
      Object.entries(DEFAULTS).map(([name, value]) => [name, { type: 'string' as const, default: value }]),
    ),
  });
  const number = (name: keyof typeof DEFAULTS) => Number(values[name]);
  const started = performance.now();
  const until = started + number('minutes') * 60_000;
  const bench = openBench();
  const rounds: RoundResult[] = [];
  const special: LongRun['special'][number][] = [];
  const say = (text: string) => process.stdout.write(`${text}\n`);
  const kills = () => rounds.reduce((sum, round) => sum + round.kills.length, 0);

  function note(round: RoundResult): void {
    rounds.push(round);
    const { name, seed, broken } = round;
    say(
      `${name} ${seed}: ${round.kills.length} kills, ${round.faults.length} faults, ${broken.length} broken`,
    );
    for (const { invariant, message } of broken) say(`  ${invariant}: ${message}`);
  }

  const tasks = planRounds(number('schedules'), number('from'));
  async function work(): Promise<void> {
    for (const options of tasks) {
      if (performance.now() > until) return;
      const enough = options.kills > 0 && kills() >= number('kills');
      if (enough && options.seed >= number('from') + number('schedules') - 1) return;
      if (enough) continue;
      note(await playRound(bench, options));
    }
  }

  try {
    for (const [name, round] of Object.entries(SPECIAL_ROUNDS)) {
      const broken = await round(bench);
      special.push({ name, broken });
      say(`${name}: ${broken.length} broken`);
      for (const { invariant, message } of broken) say(`  ${invariant}: ${message}`);
    }
    await Promise.all(Array.from({ length: number('jobs') }, work));
  } finally {
    bench.close();
  }
  const wanted = { kills: number('kills'), schedules: number('schedules') };
  const broken = writeLongRun({ rounds, special, wanted, milliseconds: performance.now() - started });
  if (broken > 0) process.exitCode = 1;
}

/** Fault schedules and kills by turns, so that waiting and working fill the machine; one generator for all jobs. */
function* planRounds(schedules: number, from: number): Generator<Parameters<typeof playRound>[1]> {
  for (let seed = from; ; seed += 1) {
    if (seed < from + schedules) yield { name: 'schedule', seed, roughness: ROUGH, kills: 0 };
    yield { name: 'kills', seed, roughness: GENTLE, kills: KILLS_IN_A_ROUND };
  }
}
