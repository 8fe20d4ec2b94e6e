import { join } from 'node:path';
import { GATEWAY_PAGE } from '../replica/fault.js';
import { judgeExports, readExports } from './judge-exports.js';
import { finish } from './round.js';
import { calmSchedule, type Schedule } from './schedule.js';
import { type SpecialRound, settle, survey, unhurried } from './special-round.js';

/** Nothing goes wrong: what a list can give is not asked for singly, and all is as expected. */
export const calm: SpecialRound = async (bench) => {
  const arena = await bench.open('calm', { survey, schedule: calmSchedule() });
  const broken = await settle(bench, arena);
  const listed = new Set(survey.records.map(({ DOI }) => DOI).filter((doi) => !doi.includes(',')));
  const asked = arena.replica
    .requests('single')
    .map(({ target }) => decodeURIComponent(target.slice('/works/'.length)));
  const primaries = new Set(Object.values(survey.aliases));
  for (const doi of asked)
    if (listed.has(doi) && !primaries.has(doi))
      broken.push({ invariant: 'thrift', message: `a single request for ${doi.slice(0, 60)}` });
  await arena.close();
  return broken;
};

/** Every list above a size draws an error: batches are halved until they come through. */
export const largeListsFail: SpecialRound = async (bench) => {
  const tooLarge = {
    type: 'status',
    status: 504,
    headers: { 'content-type': 'text/html' },
    body: GATEWAY_PAGE,
  } as const;
  const schedule: Schedule = {
    ...calmSchedule(),
    fault: ({ kind, target }) =>
      kind === 'list' && target.length > 1_200
        ? { name: 'list too large', fault: tooLarge, sound: false }
        : undefined,
  };
  const arena = await bench.open('large-lists', { survey, schedule });
  const broken = await finish(arena);
  const exports = readExports(join(arena.options.folder, 'out'));
  broken.push(...judgeExports(exports, await bench.expected(survey)), ...(await settle(bench, arena)));
  await arena.close();
  return broken;
};

/** The limits are low: nothing goes above them, from the first request on. */
export const lowLimits: SpecialRound = async (bench) => {
  const arena = await bench.open('low-limits', { survey, schedule: unhurried() });
  const broken = await settle(bench, arena);
  await arena.close();
  return broken;
};

/** Answers take long: the number of requests under way is the bound. */
export const slowAnswers: SpecialRound = async (bench) => {
  const schedule = { ...calmSchedule(), latency: 150 };
  schedule.limits.single.concurrency = 2;
  schedule.limits.list.concurrency = 1;
  const arena = await bench.open('slow-answers', { survey, schedule });
  const broken = await settle(bench, arena);
  await arena.close();
  return broken;
};
