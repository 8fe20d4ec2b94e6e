import { expect, test } from 'vitest';
import { createHealth } from '../../../src/sources/crossref/health.js';
import { VirtualClock } from '../../http/virtual-clock.js';

/** How often a request may be tried again until that is too often. */
function retriesAfter(successes: number): number {
  const health = createHealth({ clock: new VirtualClock(), origin: 'https://x.test', startDeadline: 1 });
  health.answered();
  for (let success = 0; success < successes; success += 1) health.succeeded();
  for (let retries = 0; ; retries += 1) {
    try {
      health.retried('500');
    } catch (error) {
      expect(error).toMatchObject({ code: 'SOURCE_LOST' });
      return retries;
    }
  }
}

test('a run is given 200 retries, and four more for each request that succeeds', () => {
  expect(retriesAfter(0)).toBe(200);
  expect(retriesAfter(60)).toBe(440);
});
