import { performance } from 'node:perf_hooks';
import { setImmediate, setTimeout } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { Heartbeat } from './request-log.js';

test('what is read after a stall may have been waiting since before it', async () => {
  const heartbeat = new Heartbeat();
  await setTimeout(30);
  const began = performance.now();
  while (performance.now() < began + 60);
  await setImmediate();
  expect(heartbeat.last).toBeLessThanOrEqual(began);
  heartbeat.stop();
});
