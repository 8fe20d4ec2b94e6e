import { join } from 'node:path';
import type { Arena } from './arena.js';
import type { Bench } from './bench.js';
import { LASTING_FAULTS } from './fault-kinds.js';
import { HOSTILE_RECORDS, judgeIsolation } from './isolation.js';
import { judgeAccounts, readExports } from './judge-exports.js';
import { finish, judgeRounds } from './round.js';
import { calmSchedule } from './schedule.js';
import { type SpecialRound, survey } from './special-round.js';
import type { Broken } from './verdict.js';

/** Works that are never answered as they should be: each ends without a record, and nothing else changes. */
export const lastingFaults: SpecialRound = async (bench) => {
  const targets = survey.dois.filter((doi) => doi.includes('.plain.'));
  const lasting = new Map(Object.values(LASTING_FAULTS).map((fault, index) => [targets[index] ?? '', fault]));
  const arena = await bench.open('lasting', { survey, schedule: calmSchedule(), lasting });
  return judgeHostile(bench, arena, new Set(lasting.keys()));
};

/** Records that are made to harm. */
export const hostileRecords: SpecialRound = async (bench) => {
  const [...records] = survey.records;
  for (const [index, spoil] of Object.values(HOSTILE_RECORDS).entries()) {
    const record = records[index];
    if (record !== undefined) records[index] = spoil(record);
  }
  const hostile = new Set(records.slice(0, Object.keys(HOSTILE_RECORDS).length).map(({ DOI }) => DOI));
  const arena = await bench.open('hostile', { survey, schedule: calmSchedule(), records });
  return judgeHostile(bench, arena, hostile);
};

async function judgeHostile(bench: Bench, arena: Arena, hostile: ReadonlySet<string>): Promise<Broken[]> {
  const broken = [...(await finish(arena)), ...judgeRounds(arena)];
  const exports = readExports(join(arena.options.folder, 'out'));
  await arena.close();
  const expected = await bench.expected(survey);
  return [...broken, ...judgeAccounts(exports, survey), ...judgeIsolation(exports, expected, hostile)];
}
