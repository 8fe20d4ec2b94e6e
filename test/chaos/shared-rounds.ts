import { judgeEnding } from './judge-ending.js';
import { judgeExports, readExports } from './judge-exports.js';
import { judgeLimits } from './judge-limits.js';
import { drawSchedule, type Schedule } from './schedule.js';
import { type SpecialRound, settle, survey, unhurried } from './special-round.js';
import type { Broken } from './verdict.js';

/** Two crawlers on one store: one is refused, and the other's work is whole. */
export const oneStoreTwoCrawlers: SpecialRound = async (bench) => {
  const arena = await bench.open('one-store', { survey, schedule: unhurried() });
  const both = await Promise.all([arena.build(), arena.build()]);
  const codes = both.map(({ code }) => code).sort();
  const broken: Broken[] = [];
  if (codes.join() !== '0,1')
    broken.push({ invariant: 'store', message: `exit codes ${codes.join(' and ')}, not 0 and 1` });
  const refused = both.find(({ code }) => code === 1)?.stderr ?? '';
  if (codes.includes(1) && !/\b\d{2,}\b/.test(refused))
    broken.push({ invariant: 'store', message: `the refusal names no holder: ${refused.slice(0, 300)}` });
  broken.push(...(await settle(bench, arena)));
  await arena.close();
  return broken;
};

/** Two crawlers with one address and two stores: they share one budget. */
export const oneAddressTwoCrawlers: SpecialRound = async (bench) => {
  const arena = await bench.open('one-address', { survey, schedule: unhurried() });
  const both = await Promise.all([arena.build({ out: 'one' }), arena.build({ out: 'other' })]);
  const expected = await bench.expected(survey);
  const { replica, faults, played } = arena;
  await arena.close();
  const codes = both.map(({ code }) => code).join();
  return [
    ...(codes === '0,0' ? [] : [{ invariant: 'ending' as const, message: `exit codes ${codes}` }]),
    ...judgeLimits({ log: replica.log, faults, played }),
    ...both.flatMap(judgeEnding),
    ...both.flatMap(({ out }) => judgeExports(readExports(out), expected)),
  ];
};

/** The wall clock steps by an hour, amid a run and between runs, while the server asks for pauses. */
export const clockSteps: SpecialRound = async (bench) => {
  const broken: Broken[] = [];
  for (const seconds of [3_600, -3_600]) {
    const schedule = { ...drawSchedule(3, { share: 0.1, most: 4, changes: 0 }), ...limitsOf(unhurried()) };
    const arena = await bench.open('clock', { survey, schedule });
    const after = 700;
    await arena.build({
      clockStep: { seconds, after },
      point: { at: 'answer', number: 12, delay: 0 },
      patience: 40_000,
    });
    await arena.build({
      clockStep: { seconds: -seconds, after },
      point: { at: 'answer', number: 12, delay: 0 },
      patience: 40_000,
    });
    arena.calm();
    await arena.build({ clockStep: { seconds, after }, patience: 40_000 });
    broken.push(...(await settle(bench, arena)));
    await arena.close();
  }
  return broken;
};

const limitsOf = ({ limits, latency }: Schedule) => ({ limits, latency });
