import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SPECIAL_ROUNDS as rounds } from './battery.js';
import { type Bench, openBench } from './bench.js';
import { obstacleToSmallDisk } from './disk.js';
import { playRound } from './round.js';

let bench: Bench;
beforeAll(() => {
  bench = openBench();
});
afterAll(() => bench.close());

// Rounds wait more than they work: a few side by side do not disturb one another.
describe.concurrent('a crawl under seeded faults', () => {
  test.each([5, 10])('schedule %i: ends as a run without faults does', async (seed) => {
    const roughness = { share: 0.12, most: 6, changes: 2 };
    const { broken, faults } = await playRound(bench, { name: 'schedule', seed, roughness, kills: 0 });
    expect(broken).toEqual([]);
    expect(faults.length).toBeGreaterThan(0);
  });

  test.each([15, 20])('seed %i: killed again and again, goes on and loses nothing', async (seed) => {
    const roughness = { share: 0.04, most: 2, changes: 1 };
    const { broken, kills } = await playRound(bench, { name: 'kills', seed, roughness, kills: 6 });
    expect(broken).toEqual([]);
    expect(kills.length).toBeGreaterThan(0);
  });
});

describe.concurrent('a crawl in trouble', () => {
  test('asks for nothing singly that a list can give', async () => {
    expect(await rounds.calm(bench)).toEqual([]);
  });

  test('halves lists that draw errors', async () => {
    expect(await rounds.largeListsFail(bench)).toEqual([]);
  });

  test('stays below low limits from the first request on', async () => {
    expect(await rounds.lowLimits(bench)).toEqual([]);
  });

  test('has no more requests under way than announced', async () => {
    expect(await rounds.slowAnswers(bench)).toEqual([]);
  });

  test('ends each work that is never answered as it should be without a record, and changes no other', async () => {
    expect(await rounds.lastingFaults(bench)).toEqual([]);
  });

  test('lets a hostile record change only its own node and citations', async () => {
    expect(await rounds.hostileRecords(bench)).toEqual([]);
  });

  const obstacle = obstacleToSmallDisk();
  test.skipIf(obstacle !== undefined)(
    `goes on after a full disk${obstacle === undefined ? '' : ` (${obstacle})`}`,
    async () => {
      expect(await rounds.fullDisk(bench)).toEqual([]);
    },
  );

  test('asks nothing when the output folder cannot be written to', async () => {
    expect(await rounds.readOnlyFolder(bench)).toEqual([]);
  });

  test('is refused a store that another crawl holds', async () => {
    expect(await rounds.oneStoreTwoCrawlers(bench)).toEqual([]);
  });

  test('shares the budget of its address with other crawls', async () => {
    expect(await rounds.oneAddressTwoCrawlers(bench)).toEqual([]);
  });

  test('keeps its pace when the wall clock steps by an hour', async () => {
    expect(await rounds.clockSteps(bench)).toEqual([]);
  });
});
