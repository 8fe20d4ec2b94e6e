import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRateLimiter } from '../../../src/http/rate-limiter.js';
import { type CrossrefBudgetOptions, openCrossrefBudget } from '../../../src/sources/crossref/open-budget.js';
import { VirtualClock } from '../../http/virtual-clock.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'citeloom-budget-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const ORIGIN = 'https://api.crossref.org';

/** How long the first request of such a user waits; then the user sends one. */
function wait(identity: CrossrefBudgetOptions['identity'], baseUrl = ORIGIN): number {
  const clock = new VirtualClock();
  const budget = openCrossrefBudget({ folder, identity, baseUrl, clock, onNotice: () => {} });
  const limit = { requests: 1, interval: 1_000, concurrency: 1 };
  const reserved = createRateLimiter({ budget, kind: 'list', limit, clock }).reserve(0);
  if ('turn' in reserved) reserved.turn.release();
  budget.close();
  return 'wait' in reserved ? reserved.wait : 0;
}

test('is shared by address, whatever its case and the path of the API', () => {
  expect(wait({ mailto: 'you@example.org' })).toBe(0);
  expect(wait({ mailto: 'You@Example.org' }, `${ORIGIN}/`)).toBeGreaterThan(1_000);
});

test.each<[string, CrossrefBudgetOptions['identity'], string]>([
  ['another address', { mailto: 'me@example.org' }, ORIGIN],
  ['a token', { mailto: 'you@example.org', plusToken: 'key' }, ORIGIN],
  ['nobody', {}, ORIGIN],
  ['another server', { mailto: 'you@example.org' }, 'http://127.0.0.1:8080'],
])('is not shared with %s', (_, identity, baseUrl) => {
  wait({ mailto: 'you@example.org' });
  expect(wait(identity, baseUrl)).toBe(0);
});

test('writes neither address nor token', () => {
  wait({ mailto: 'you@example.org' });
  wait({ plusToken: 'secret-key' });
  const files = readdirSync(folder);
  expect(files).not.toEqual([]);
  for (const file of files)
    expect(readFileSync(join(folder, file), 'latin1')).not.toMatch(/you@example|secret-key/i);
});
