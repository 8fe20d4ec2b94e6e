import { expect, test } from 'vitest';
import type { Batch } from '../../../src/sources/crossref/batches.js';
import { workThrough } from '../../../src/sources/crossref/work-through.js';
import { VirtualClock } from '../../http/virtual-clock.js';

const missing = (doi: string) => ({ doi, missing: 'not-found' }) as const;

test('gives every lookup once, also when steps end together and lead to others', async () => {
  const batches: Batch[] = Array.from({ length: 10 }, (_, list) => ({
    kind: 'list',
    dois: Array.from({ length: 6 }, (__, index) => `10.1000/${list}.${index}`),
  }));
  const got: string[] = [];
  const lookups = workThrough(batches.values(), async (batch) => {
    if (batch.kind === 'single') return { lookups: [missing(batch.doi)], next: [] };
    const next = batch.dois.slice(3).map((doi) => ({ kind: 'single', doi }) as const);
    return { lookups: batch.dois.slice(0, 3).map(missing), next };
  });
  for await (const { doi } of lookups) got.push(doi);
  expect(new Set(got).size).toBe(60);
  expect(got).toHaveLength(60);
});

test('works on no more than so many requests of a class, and begins no list while singles pile up', async () => {
  const clock = new VirtualClock();
  const running = { single: 0, list: 0 };
  const most = { single: 0, list: 0 };
  let waitingAtList = 0;
  let open = 0;
  function* batches(): Generator<Batch> {
    for (let list = 0; list < 20; list += 1)
      yield { kind: 'list', dois: ['a', 'b', 'c', 'd'].map((doi) => doi + list) };
  }
  const lookups = workThrough(
    batches(),
    async (batch) => {
      running[batch.kind] += 1;
      most[batch.kind] = Math.max(most[batch.kind], running[batch.kind]);
      if (batch.kind === 'list') waitingAtList = Math.max(waitingAtList, open);
      await clock.sleep(batch.kind === 'list' ? 1 : 100);
      running[batch.kind] -= 1;
      if (batch.kind === 'single') {
        open -= 1;
        return { lookups: [missing(batch.doi)], next: [] };
      }
      open += batch.dois.length;
      return { lookups: [], next: batch.dois.map((doi) => ({ kind: 'single', doi })) };
    },
    { inFlight: 2, maxWaiting: 5 },
  );
  let count = 0;
  const all = (async () => {
    for await (const _ of lookups) count += 1;
  })();
  await clock.run(all);
  expect(count).toBe(80);
  expect(most).toEqual({ single: 2, list: 2 });
  expect(waitingAtList).toBeLessThan(5 + 2 * 4 + 2);
});

test('ends with the first error, and leaves no rejection behind', async () => {
  const batches: Batch[] = [
    { kind: 'single', doi: 'a' },
    { kind: 'single', doi: 'b' },
  ];
  const lookups = workThrough(batches.values(), async (batch) => {
    throw new Error(batch.kind === 'single' ? batch.doi : 'list');
  });
  await expect(lookups.next()).rejects.toThrow('a');
});

test('begins nothing new while the consumer is busy', async () => {
  let begun = 0;
  function* batches(): Generator<Batch> {
    for (let doi = 0; doi < 100; doi += 1) yield { kind: 'single', doi: String(doi) };
  }
  const lookups = workThrough(
    batches(),
    async (batch) => {
      begun += 1;
      return { lookups: batch.kind === 'single' ? [missing(batch.doi)] : [], next: [] };
    },
    { inFlight: 3 },
  );
  await lookups.next();
  await new Promise((resolve) => setImmediate(resolve));
  expect(begun).toBe(3);
  await lookups.return(undefined);
});
