import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { createMemoryBudget } from '../../src/http/budget.js';
import { systemClock } from '../../src/http/clock.js';
import { createPacer } from '../../src/http/pacer.js';
import type { RateLimit } from '../../src/http/rate-headers.js';
import { VirtualClock } from './virtual-clock.js';

const POLITE_LIST = { requests: 3, interval: 1_000, concurrency: 3 };
const NEVER = new AbortController().signal;

/** The most arrivals in any half-open window of that length. */
function most(arrivals: readonly number[], interval: number): number {
  const sorted = [...arrivals].sort((a, b) => a - b);
  return Math.max(
    0,
    ...sorted.map((end) => sorted.filter((time) => time > end - interval && time <= end).length),
  );
}

interface Traffic {
  readonly limit: RateLimit;
  /** For each request: how long its connection takes, and then its answer. */
  readonly requests: readonly { readonly connect: number; readonly answer: number }[];
}

async function simulate({ limit, requests }: Traffic) {
  const clock = new VirtualClock();
  const pacer = createPacer({ clock, limit, maxConcurrency: limit.concurrency });
  const arrivals: number[] = [];
  let underWay = 0;
  let mostUnderWay = 0;
  const all = requests.map(({ connect, answer }) =>
    pacer.run(async (sent) => {
      underWay += 1;
      mostUnderWay = Math.max(mostUnderWay, underWay);
      await clock.sleep(connect);
      sent();
      arrivals.push(clock.now());
      await clock.sleep(answer);
      underWay -= 1;
    }, NEVER),
  );
  await clock.run(Promise.all(all));
  return { arrivals, mostUnderWay, duration: clock.now() };
}

describe('a pacer', () => {
  test('never exceeds rate or concurrency in any window, however long connections and answers take', async () => {
    const traffic = fc.record({
      limit: fc.record({
        requests: fc.integer({ min: 1, max: 20 }),
        interval: fc.constantFrom(1_000, 2_000),
        concurrency: fc.integer({ min: 1, max: 5 }),
      }),
      requests: fc.array(
        fc.record({
          connect: fc.constantFrom(0, 0, 0, 5, 80, 400, 1_500),
          answer: fc.integer({ min: 0, max: 900 }),
        }),
        { minLength: 1, maxLength: 25 },
      ),
    });
    await fc.assert(
      fc.asyncProperty(traffic, async (drawn) => {
        const { arrivals, mostUnderWay } = await simulate(drawn);
        expect(arrivals).toHaveLength(drawn.requests.length);
        expect(most(arrivals, drawn.limit.interval)).toBeLessThanOrEqual(drawn.limit.requests);
        expect(mostUnderWay).toBeLessThanOrEqual(drawn.limit.concurrency);
      }),
      { numRuns: 60 },
    );
  });

  test('reaches 95 % of the limit when answers are quick', async () => {
    const requests = Array.from({ length: 61 }, () => ({ connect: 0, answer: 200 }));
    const { duration } = await simulate({ limit: POLITE_LIST, requests });
    expect(60 / ((duration - 200) / 1_000)).toBeGreaterThan(3 * 0.95);
  });

  test('obeys a limit that drops mid-run from the next request on', async () => {
    const clock = new VirtualClock();
    const pacer = createPacer({
      clock,
      limit: { requests: 10, interval: 1_000, concurrency: 3 },
      maxConcurrency: 3,
    });
    const arrivals: number[] = [];
    let droppedAt = 0;
    const all = Array.from({ length: 20 }, (_, index) =>
      pacer.run(async (sent) => {
        sent();
        arrivals.push(clock.now());
        if (index !== 9) return;
        droppedAt = clock.now();
        pacer.adopt({ requests: 2, concurrency: 1 });
      }, NEVER),
    );
    await clock.run(Promise.all(all));
    const later = arrivals.filter((time) => time > droppedAt);
    expect(later).toHaveLength(10);
    for (const time of later)
      expect(arrivals.filter((other) => other > time - 1_000 && other <= time).length).toBeLessThanOrEqual(2);
  });

  test('takes the limits of the headers up to the connections it has', async () => {
    const clock = new VirtualClock();
    const pacer = createPacer({ clock, limit: { ...POLITE_LIST, concurrency: 1 }, maxConcurrency: 3 });
    pacer.adopt({ requests: 150, concurrency: 50 });
    let underWay = 0;
    let mostUnderWay = 0;
    const all = Array.from({ length: 12 }, () =>
      pacer.run(async () => {
        underWay += 1;
        mostUnderWay = Math.max(mostUnderWay, underWay);
        await clock.sleep(5_000);
        underWay -= 1;
      }, NEVER),
    );
    await clock.run(Promise.all(all));
    expect(mostUnderWay).toBe(3);
  });

  test('sends nothing during a pause, also what had its slot already', async () => {
    const clock = new VirtualClock();
    const pacer = createPacer({ clock, limit: POLITE_LIST, maxConcurrency: 3 });
    const arrivals: number[] = [];
    const all = Array.from({ length: 6 }, (_, index) =>
      pacer.run(async (sent) => {
        sent();
        arrivals.push(clock.now());
        if (index === 1) pacer.pause(60_000);
      }, NEVER),
    );
    await clock.run(Promise.all(all));
    const [, paused = 0, next = 0] = arrivals;
    expect(next).toBeGreaterThanOrEqual(paused + 60_000);
    expect(most(arrivals, 1_000)).toBeLessThanOrEqual(3);
  });

  test('keeps to one limit with another pacer of the same class and budget, and both reach 90 % of it', async () => {
    const clock = new VirtualClock();
    const budget = createMemoryBudget();
    const arrivals: number[] = [];
    let underWay = 0;
    const all = [1, 2].flatMap(() => {
      const pacer = createPacer({ clock, limit: POLITE_LIST, maxConcurrency: 3, budget });
      return Array.from({ length: 30 }, () =>
        pacer.run(async (sent) => {
          underWay += 1;
          expect(underWay).toBeLessThanOrEqual(3);
          sent();
          arrivals.push(clock.now());
          await clock.sleep(400);
          underWay -= 1;
        }, NEVER),
      );
    });
    await clock.run(Promise.all(all));
    expect(most(arrivals, 1_000)).toBeLessThanOrEqual(3);
    expect(59 / (Math.max(...arrivals) / 1_000)).toBeGreaterThan(3 * 0.9);
  });

  test('pauses every pacer of the class, and none of another', async () => {
    const clock = new VirtualClock();
    const budget = createMemoryBudget();
    const pacer = (kind: string) =>
      createPacer({ clock, limit: POLITE_LIST, maxConcurrency: 3, budget, kind });
    pacer('list').pause(60_000);
    await clock.run(pacer('single').run(async (sent) => sent(), NEVER));
    expect(clock.now()).toBe(0);
    await clock.run(pacer('list').run(async (sent) => sent(), NEVER));
    expect(clock.now()).toBe(60_000);
  });

  test('tells of each wait, and ends when that is answered with an error', async () => {
    const clock = new VirtualClock();
    const onWait = (milliseconds: number) => {
      throw new Error(`not ${milliseconds} ms`);
    };
    const pacer = createPacer({ clock, limit: POLITE_LIST, maxConcurrency: 3, onWait });
    pacer.pause(5_000);
    await expect(pacer.run(async () => 'sent', NEVER)).rejects.toThrow('not 5000 ms');
  });

  test('gives up waiting when the signal is aborted', async () => {
    const clock = new VirtualClock();
    const pacer = createPacer({ clock, limit: POLITE_LIST, maxConcurrency: 3 });
    pacer.pause(1_000_000);
    const stop = new AbortController();
    const waiting = pacer.run(async () => 'sent', stop.signal);
    stop.abort(new Error('enough'));
    await expect(waiting).rejects.toThrow('enough');
  });

  test('reads what has arrived before it lets a request go after a stall', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    const socket = connect((server.address() as AddressInfo).port, '127.0.0.1');
    const [[peer]] = await Promise.all([once(server, 'connection'), once(socket, 'connect')]);
    const limit = { requests: 20, interval: 1_000, concurrency: 2 };
    let wait = () => {};
    const waits = new Promise<void>((resolve) => {
      wait = resolve;
    });
    const pacer = createPacer({ clock: systemClock, limit, maxConcurrency: 2, onWait: () => wait() });
    const stop = new AbortController();
    let gone = false;
    await pacer.run(async (sent) => sent(), NEVER);
    const go = async () => {
      gone = true;
    };
    const waiting = pacer.run(go, stop.signal).catch(() => undefined);
    const told = once(socket, 'data').then(() => pacer.pause(60_000));
    await waits;

    peer.write('429');
    for (const end = performance.now() + 150; performance.now() < end; );
    await told;
    for (let turn = 0; turn < 5; turn += 1) await new Promise((resolve) => setImmediate(resolve));
    expect(gone).toBe(false);
    stop.abort();
    await waiting;
    socket.destroy();
    server.close();
  });
});
