import { expect, test } from 'vitest';
import { createThrottle } from '../../../src/sources/crossref/throttle.js';
import { VirtualClock } from '../../http/virtual-clock.js';

const ORIGIN = 'https://api.crossref.org';

function throttle(clock = new VirtualClock()) {
  return createThrottle({ clock, random: () => 1, origin: ORIGIN });
}

test('pauses as long as Retry-After asks', () => {
  expect(throttle().limited(0, 42_000)).toBe(42_000);
});

test('never pauses for less than a second', () => {
  expect(throttle().limited(0, 10)).toBe(1_000);
});

test('without Retry-After pauses longer with each round, up to a minute', async () => {
  const clock = new VirtualClock();
  const one = throttle(clock);
  const pauses: number[] = [];
  for (let round = 0; round < 7; round += 1) {
    pauses.push(one.limited(clock.now(), undefined));
    await clock.run(clock.sleep(pauses.at(-1) ?? 0));
  }
  expect(pauses).toEqual([2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000]);
});

test('takes several answers to requests sent before the pause for one round', async () => {
  const clock = new VirtualClock();
  await clock.run(clock.sleep(100));
  const one = throttle(clock);
  one.limited(90, undefined);
  expect(one.limited(95, undefined)).toBe(2_000);
});

test('begins anew after progress', async () => {
  const one = throttle();
  one.limited(0, undefined);
  one.limited(1, undefined);
  one.progressed();
  expect(one.limited(2, undefined)).toBe(2_000);
});

test('stops when asked to stay away for more than 15 minutes, and says until when', () => {
  expect(() => throttle().limited(0, 901_000)).toThrow(
    expect.objectContaining({
      code: 'RATE_LIMITED',
      message: expect.stringContaining('resume after 2026-01-01T00:15:01Z'),
    }),
  );
});

test('stops with a date even when asked to stay away for ages', () => {
  expect(() => throttle().limited(0, 1e15)).toThrow(expect.objectContaining({ code: 'RATE_LIMITED' }));
});

test('stops after ten minutes of nothing but 429', async () => {
  const clock = new VirtualClock();
  const one = throttle(clock);
  const rounds = async () => {
    for (;;) await clock.run(clock.sleep(one.limited(clock.now(), 60_000)));
  };
  await expect(rounds()).rejects.toMatchObject({ code: 'RATE_LIMITED' });
  expect(clock.now()).toBe(11 * 60_000);
});
