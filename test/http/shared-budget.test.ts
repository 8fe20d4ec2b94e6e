import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createPacer } from '../../src/http/pacer.js';
import { createRateLimiter } from '../../src/http/rate-limiter.js';
import { openSharedBudget } from '../../src/http/shared-budget.js';
import { VirtualClock } from './virtual-clock.js';

const LIMIT = { requests: 3, interval: 1_000, concurrency: 3 };
const NEVER = new AbortController().signal;
const HOUR = 3_600_000;

let folder: string;
const open: { close(): void }[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-budget-'));
});
afterEach(() => {
  for (const budget of open.splice(0)) budget.close();
  rmSync(folder, { recursive: true });
});

/** Processes that have died. */
const dead = new Set<string>();

function processNamed(self: string, clock: VirtualClock, key = 'key') {
  const notices: string[] = [];
  const processes = { self, isRunning: (name: string) => !dead.has(name) };
  const onNotice = (message: string) => notices.push(message);
  const budget = openSharedBudget({ folder: join(folder, 'state'), key, clock, onNotice, processes });
  open.push(budget);
  const limiter = (limit = LIMIT) => createRateLimiter({ budget, kind: 'list', limit, clock });
  return {
    budget,
    notices,
    limiter,
    pacer: () => createPacer({ clock, limit: LIMIT, maxConcurrency: 3, budget }),
  };
}

/** How long a process that starts now has to wait for its first request. */
function firstWait(name: string, clock: VirtualClock, limit = LIMIT): number {
  const reserved = processNamed(name, clock).limiter(limit).reserve(clock.now());
  if ('wait' in reserved) return reserved.wait;
  reserved.turn.release();
  return 0;
}

/** Lets so much time pass. */
const pass = (clock: VirtualClock, milliseconds: number) => clock.run(clock.sleep(milliseconds));

/** Sends three requests as fast as the limit allows. */
async function sendThree(name: string, clock: VirtualClock): Promise<void> {
  const limiter = processNamed(name, clock).limiter();
  for (let sent = 0; sent < 3; ) {
    const reserved = limiter.reserve(clock.now());
    if ('wait' in reserved) await pass(clock, reserved.wait);
    else {
      reserved.turn.release();
      sent += 1;
    }
  }
}

describe('a shared budget', () => {
  test('lets two processes together send as one: never above the limit, and 90 % of it', async () => {
    const clock = new VirtualClock();
    const arrivals: number[] = [];
    let underWay = 0;
    let mostUnderWay = 0;
    const all = ['a', 'b'].flatMap((name) => {
      const pacer = processNamed(name, clock).pacer();
      return Array.from({ length: 25 }, () =>
        pacer.run(async (sent) => {
          underWay += 1;
          mostUnderWay = Math.max(mostUnderWay, underWay);
          sent();
          arrivals.push(clock.now());
          await clock.sleep(700);
          underWay -= 1;
        }, NEVER),
      );
    });
    await clock.run(Promise.all(all));
    const inWindow = arrivals.map(
      (end) => arrivals.filter((time) => time > end - 1_000 && time <= end).length,
    );
    expect(Math.max(...inWindow)).toBe(3);
    expect(mostUnderWay).toBeLessThanOrEqual(3);
    expect(49 / (Math.max(...arrivals) / 1_000)).toBeGreaterThan(3 * 0.9);
  });

  test('lets a process that starts at once go on where the last one stopped', async () => {
    const clock = new VirtualClock();
    await sendThree('first', clock);
    expect(firstWait('second', clock)).toBeGreaterThan(300);
  });

  test('makes nobody wait a while after', async () => {
    const clock = new VirtualClock();
    await sendThree('first', clock);
    await pass(clock, 2_000);
    expect(firstWait('second', clock)).toBe(0);
  });

  test('counts what a killed process was about to send, and its requests under way for a while', async () => {
    const clock = new VirtualClock();
    const killed = processNamed('killed', clock).limiter();
    expect(killed.reserve(0)).toHaveProperty('turn');
    dead.add('killed');
    await pass(clock, 5_000);
    const single = { requests: 1, interval: 1_000, concurrency: 1 };
    expect(firstWait('next', clock, single)).toBeGreaterThan(1_000);
    await pass(clock, 2_000);
    expect(firstWait('next', clock, single)).toBe(0);
  });

  test('keeps a pause for the processes that follow', async () => {
    const clock = new VirtualClock();
    processNamed('first', clock).limiter().pause(600_000);
    await pass(clock, 1_000);
    expect(firstWait('second', clock)).toBe(599_000);
  });

  test('keeps a limit that dropped, and none that rose', () => {
    const clock = new VirtualClock();
    const low = { requests: 1, interval: 1_000, concurrency: 1 };
    processNamed('first', clock).limiter().adopt(low);
    const next = processNamed('second', clock).budget;
    expect(
      next.update(
        'list',
        () => ({ ...fresh(), limit: LIMIT }),
        (state) => state.limit,
      ),
    ).toEqual(low);
    processNamed('third', clock).limiter().adopt({ requests: 150, concurrency: 50 });
    const last = processNamed('fourth', clock).budget;
    expect(last.update('list', fresh, (state) => state.limit)).toEqual(LIMIT);
  });

  test('separates users and servers', async () => {
    const clock = new VirtualClock();
    await sendThree('first', clock);
    const other = processNamed('other', clock, 'another key').limiter();
    expect(other.reserve(clock.now())).toHaveProperty('turn');
  });
});

function fresh() {
  return { limit: LIMIT, due: 0, lastTaken: -HOUR, sent: [], turns: [] };
}

describe('when clocks step', () => {
  test.each([HOUR, -HOUR])('a step of the wall clock by %d ms neither bursts nor stalls', async (step) => {
    const clock = new VirtualClock();
    await sendThree('first', clock);
    clock.stepWallClock(step);
    expect(firstWait('second', clock)).toBeGreaterThan(300);
    await pass(clock, 1_500);
    expect(firstWait('third', clock)).toBe(0);
  });

  test.each([
    HOUR,
    0,
    -HOUR,
  ])('a machine started anew, its wall clock %d ms on, waits no longer than a run before it would have', async (step) => {
    const clock = new VirtualClock();
    await pass(clock, 50_000_000);
    await sendThree('first', clock);
    processNamed('first', clock).limiter().pause(60_000);
    const anew = new VirtualClock(clock.wallClock() + step);
    const wait = firstWait('second', anew);
    expect(wait).toBeGreaterThanOrEqual(0);
    expect(wait).toBeLessThanOrEqual(60_000);
    await pass(anew, wait + 1_000);
    expect(firstWait('third', anew)).toBe(0);
  });

  test('a pause is believed for a day at most', () => {
    const clock = new VirtualClock();
    processNamed('first', clock)
      .limiter()
      .pause(1_000 * HOUR);
    expect(firstWait('second', clock)).toBe(24 * HOUR);
  });
});

describe('the file', () => {
  test('is begun anew when it is damaged', () => {
    const clock = new VirtualClock();
    firstWait('first', clock);
    const [file = ''] = readdirSync(join(folder, 'state'));
    writeFileSync(join(folder, 'state', file), 'no database, though as long as one\n'.repeat(100));
    const { limiter, notices } = processNamed('second', clock);
    expect(limiter().reserve(0)).toHaveProperty('turn');
    expect(notices).toEqual([]);
  });

  test('is taken for empty where it holds no state', () => {
    const clock = new VirtualClock();
    firstWait('first', clock);
    const [file = ''] = readdirSync(join(folder, 'state'));
    for (const junk of ['', 'null', '{"saved":{"monotonic":0,"wall":0},"state":{"limit":null}}']) {
      const database = new Database(join(folder, 'state', file));
      database.prepare('UPDATE send_states SET state = ?').run(junk);
      database.close();
      expect(firstWait('second', clock)).toBe(0);
    }
  });

  test('forgets what nobody asked for in two days', async () => {
    const clock = new VirtualClock();
    firstWait('first', clock);
    await pass(clock, 49 * HOUR);
    processNamed('other', clock, 'another key').limiter().pause(1);
    const [file = ''] = readdirSync(join(folder, 'state'));
    expect(readFileSync(join(folder, 'state', file)).length).toBeGreaterThan(0);
    const database = new Database(join(folder, 'state', file), { readonly: true });
    expect(database.prepare('SELECT key FROM send_states').pluck().all()).toEqual(['another key']);
    database.close();
  });
});

describe('without a folder that can be written', () => {
  test('paces by itself, after one interval, and says so once', () => {
    writeFileSync(join(folder, 'state'), 'a file where the folder should be');
    const clock = new VirtualClock();
    const { limiter, notices } = processNamed('alone', clock);
    expect(limiter().reserve(0)).toEqual({ wait: 1_000 });
    expect(notices).toEqual([expect.stringContaining('not shared')]);
  });

  test('goes on by itself when the file is spoilt meanwhile, and keeps what it knew', async () => {
    const clock = new VirtualClock();
    const { limiter, notices } = processNamed('alone', clock);
    const list = limiter();
    list.pause(60_000);
    const [file = ''] = readdirSync(join(folder, 'state'));
    const database = new Database(join(folder, 'state', file));
    database.exec('DROP TABLE send_states');
    database.close();
    expect(list.reserve(0)).toEqual({ wait: 60_000 });
    expect(notices).toHaveLength(1);
    await pass(clock, 60_000);
    expect(list.reserve(60_000)).toHaveProperty('turn');
  });
});
