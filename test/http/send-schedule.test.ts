import { expect, test } from 'vitest';
import { SendSchedule } from '../../src/http/send-schedule.js';
import { freshSendState, shiftSendState, stricterLimit } from '../../src/http/send-state.js';

const LIMIT = { requests: 10, interval: 1_000, concurrency: 3 };
/** Milliseconds between requests at LIMIT, a little more than a tenth of a second. */
const SPACING = 1_000 / 9.7;

function scheduleOf(limit = LIMIT) {
  const state = freshSendState(limit);
  return { state, schedule: new SendSchedule(state) };
}

/** Sends as soon as the schedule allows, on a timer that is late by what `lateness` says. */
function sendTimes(schedule: SendSchedule, count: number, lateness: (index: number) => number): number[] {
  let now = 0;
  return Array.from({ length: count }, (_, index) => {
    const askedAt = now;
    for (let earliest = schedule.earliest(now); earliest > now; earliest = schedule.earliest(now))
      now = earliest + lateness(index);
    send(schedule, now, askedAt);
    return now;
  });
}

let sends = 0;
function send(schedule: SendSchedule, now: number, askedAt = now): void {
  sends += 1;
  const id = String(sends);
  schedule.take({ id, process: 'a' }, now, askedAt);
  schedule.end(id, now);
}

test('lets the first request go at once and the others evenly, a little under the limit', () => {
  const times = sendTimes(scheduleOf().schedule, 21, () => 0);
  expect(times[0]).toBe(0);
  for (let index = 1; index < times.length; index += 1)
    expect((times[index] ?? 0) - (times[index - 1] ?? 0)).toBeCloseTo(SPACING, 6);
});

test('makes up for late timers: 200 sends on timers late by 2 ms keep 95 % of the limit', () => {
  const last = sendTimes(scheduleOf().schedule, 201, () => 2).at(-1) ?? 0;
  expect(200 / (last / 1_000)).toBeGreaterThan(9.5);
  expect(200 / (last / 1_000)).toBeLessThanOrEqual(10);
});

test('makes up for one missed send after a long pause, not for all', () => {
  const times = sendTimes(scheduleOf().schedule, 10, (index) => (index === 5 ? 3_000 : 0));
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  const halfGaps = gaps.slice(5).filter((gap) => gap < SPACING - 1);
  expect(halfGaps).toHaveLength(2);
  expect(Math.min(...gaps)).toBeGreaterThan(SPACING / 2 - 1);
});

test('earns nothing by idling', () => {
  const { schedule } = scheduleOf();
  send(schedule, 0);
  send(schedule, 60_000);
  expect(schedule.earliest(60_000)).toBeCloseTo(60_000 + SPACING, 6);
});

test('counts a request from when it is written, not from when it was let go', () => {
  const { schedule } = scheduleOf({ requests: 1, interval: 1_000, concurrency: 1 });
  schedule.take({ id: 'x', process: 'a' }, 0, 0);
  expect(schedule.earliest(5_000)).toBeGreaterThan(5_000);
  schedule.written('x', 5_500);
  schedule.written('x', 9_999);
  expect(schedule.earliest(5_500)).toBe(6_525);
});

test('takes a lower limit over what was sent before', () => {
  const { schedule } = scheduleOf();
  sendTimes(schedule, 10, () => 0);
  schedule.adopt({ requests: 1, interval: 1_000, concurrency: 1 });
  expect(schedule.earliest(940)).toBeGreaterThanOrEqual(9 * SPACING + 1_000);
});

test('lets nothing go before a pause is over, and a shorter pause does not end a longer one', () => {
  const { schedule } = scheduleOf();
  schedule.holdUntil(5_000);
  schedule.holdUntil(2_000);
  expect(schedule.earliest(0)).toBe(5_000);
});

test('is full while as many requests are under way as may be', () => {
  const { schedule } = scheduleOf({ ...LIMIT, concurrency: 2 });
  for (const id of ['x', 'y']) schedule.take({ id, process: 'a' }, 0, 0);
  expect(schedule.isFull()).toBe(true);
  schedule.end('x', 1);
  expect(schedule.isFull()).toBe(false);
});

test('counts what a dead process may have sent as sent now, and as under way for two seconds more', () => {
  const { schedule, state } = scheduleOf({ requests: 1, interval: 1_000, concurrency: 1 });
  schedule.take({ id: 'x', process: 'dead' }, 0, 0);
  const isRunning = (process: string) => process !== 'dead';
  schedule.recover(10_000, isRunning);
  expect(schedule.earliest(10_000)).toBe(11_025);
  expect(schedule.isFull()).toBe(true);
  schedule.recover(12_000, isRunning);
  expect(schedule.isFull()).toBe(false);
  expect(state.sent).toEqual([10_000]);
});

test('takes a request for ended after 75 seconds, whoever sent it', () => {
  const { schedule } = scheduleOf({ ...LIMIT, concurrency: 1 });
  schedule.take({ id: 'x', process: 'a' }, 0, 0);
  schedule.written('x', 0);
  schedule.recover(74_000, () => true);
  expect(schedule.isFull()).toBe(true);
  schedule.recover(75_000, () => true);
  expect(schedule.isFull()).toBe(false);
});

test('goes on the same when its state is moved to another clock', () => {
  const { schedule, state } = scheduleOf();
  sendTimes(schedule, 10, () => 0);
  schedule.take({ id: 'x', process: 'a' }, 950, 950);
  const moved = new SendSchedule(shiftSendState(state, -1_000_000));
  expect(moved.earliest(-999_000)).toBeCloseTo(schedule.earliest(1_000) - 1_000_000, 6);
});

test('of two limits the slower rate and the smaller concurrency are stricter', () => {
  const one = { requests: 10, interval: 1_000, concurrency: 1 };
  const other = { requests: 30, interval: 60_000, concurrency: 3 };
  expect(stricterLimit(one, other)).toEqual({ requests: 30, interval: 60_000, concurrency: 1 });
});
