import { expect, test } from 'vitest';
import { SendSchedule } from '../../src/http/send-schedule.js';

const LIMIT = { requests: 10, interval: 1_000 };

/** Sends as soon as the schedule allows, on a timer that is late by what `lateness` says. */
function sendTimes(schedule: SendSchedule, count: number, lateness: (index: number) => number): number[] {
  let now = 0;
  return Array.from({ length: count }, (_, index) => {
    const askedAt = now;
    for (let earliest = schedule.earliest(now); earliest > now; earliest = schedule.earliest(now))
      now = earliest + lateness(index);
    schedule.take(now, askedAt)(now);
    return now;
  });
}

test('lets the first request go at once and the others evenly, a little under the limit', () => {
  const times = sendTimes(new SendSchedule(LIMIT), 21, () => 0);
  expect(times[0]).toBe(0);
  for (let index = 1; index < times.length; index += 1)
    expect((times[index] ?? 0) - (times[index - 1] ?? 0)).toBeCloseTo(1_000 / 9.6, 6);
});

test('makes up for late timers: 200 sends on timers late by 2 ms keep 95 % of the limit', () => {
  const last = sendTimes(new SendSchedule(LIMIT), 201, () => 2).at(-1) ?? 0;
  expect(200 / (last / 1_000)).toBeGreaterThan(9.5);
  expect(200 / (last / 1_000)).toBeLessThanOrEqual(10);
});

test('makes up for one missed send after a long pause, not for all', () => {
  const times = sendTimes(new SendSchedule(LIMIT), 10, (index) => (index === 5 ? 3_000 : 0));
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? 0));
  const halfGaps = gaps.slice(5).filter((gap) => gap < 104);
  expect(halfGaps).toHaveLength(2);
  expect(Math.min(...gaps)).toBeGreaterThan(52);
});

test('earns nothing by idling', () => {
  const schedule = new SendSchedule(LIMIT);
  schedule.take(0, 0)(0);
  schedule.take(60_000, 60_000)(60_000);
  expect(schedule.earliest(60_000)).toBeCloseTo(60_000 + 1_000 / 9.6, 6);
});

test('counts a request from when it is written, not from when it was let go', () => {
  const schedule = new SendSchedule({ requests: 1, interval: 1_000 });
  const sent = schedule.take(0, 0);
  expect(schedule.earliest(5_000)).toBeGreaterThan(5_000);
  sent(5_500);
  expect(schedule.earliest(5_500)).toBe(6_520);
});

test('takes a lower limit over what was sent before', () => {
  const schedule = new SendSchedule(LIMIT);
  sendTimes(schedule, 10, () => 0);
  schedule.adopt({ requests: 1, interval: 1_000 });
  expect(schedule.earliest(940)).toBeGreaterThanOrEqual(937.5 + 1_000);
});

test('lets nothing go before a pause is over, and a shorter pause does not end a longer one', () => {
  const schedule = new SendSchedule(LIMIT);
  schedule.holdUntil(5_000);
  schedule.holdUntil(2_000);
  expect(schedule.earliest(0)).toBe(5_000);
});
