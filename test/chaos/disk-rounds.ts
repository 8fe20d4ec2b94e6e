import { join } from 'node:path';
import { denyWriting, mountSmallDisk, obstacleToSmallDisk, type SmallDisk } from './disk.js';
import { judgeEnding, judgeFiles } from './judge-ending.js';
import { calmSchedule } from './schedule.js';
import { type SpecialRound, settle, survey } from './special-round.js';
import type { Broken } from './verdict.js';

/** Kilobytes: too little for an empty store, for its records, for the first exports, for the last. */
const DISKS = [8, 250, 1_000, 1_600];

/** The disk is full, at several sizes; then it has room. */
export const fullDisk: SpecialRound = async (bench) => {
  const broken: Broken[] = [];
  for (const kilobytes of DISKS) {
    const arena = await bench.open('full-disk', { survey, schedule: calmSchedule() });
    const disk = mountSmallDisk(join(arena.options.folder, 'out'), kilobytes);
    try {
      const full = await arena.build();
      if (full.code !== 1)
        broken.push({ invariant: 'ending', message: `exit code ${full.code} on a disk of ${kilobytes} kB` });
      broken.push(...judgeFiles(full.out));
      disk.resize(65_536);
      broken.push(...(await settle(bench, arena)));
    } finally {
      await arena.close();
      disk.remove();
    }
  }
  return broken;
};

/** The output folder cannot be written to: nothing is asked of the server. */
export const readOnlyFolder: SpecialRound = async (bench) => {
  const arena = await bench.open('read-only', { survey, schedule: calmSchedule() });
  const out = join(arena.options.folder, 'out');
  let disk: SmallDisk | undefined;
  try {
    if (obstacleToSmallDisk() === undefined) {
      disk = mountSmallDisk(out, 1_024);
      disk.setReadOnly(true);
    } else denyWriting(out);
    const played = await arena.build();
    const broken = judgeEnding(played);
    if (played.code !== 1) broken.push({ invariant: 'ending', message: `exit code ${played.code}, not 1` });
    if (!/writ|read-only|permi/i.test(played.stderr))
      broken.push({ invariant: 'ending', message: `it does not say that it cannot write: ${played.stderr}` });
    const asked = arena.replica.log.length;
    if (asked > 0) broken.push({ invariant: 'ending', message: `${asked} requests before it was noticed` });
    return broken;
  } finally {
    await arena.close();
    disk?.remove();
  }
};
