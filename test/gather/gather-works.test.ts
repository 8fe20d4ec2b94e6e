import { expect, test } from 'vitest';
import { type GatherEvent, type GatherInput, gatherWorks } from '../../src/gather/gather-works.js';
import type { Lookup } from '../../src/model/lookup.js';
import { createMemoryCache } from '../../src/model/lookup-cache.js';
import { lookupOf, recordOf, referenceTo, sourceOf, surveyOf } from '../match/field.js';

/** The first cites the second; the third is found by a search alone and cites the fourth. */
const FIELD = [
  recordOf(1, { references: [{ key: 'a', doi: '10.1000/2' }] }),
  recordOf(2),
  recordOf(3, { references: [{ key: 'b', doi: '10.1000/4' }] }),
  recordOf(4),
];
const SEEDS = [surveyOf([referenceTo(1, { doi: '10.1000/1' }), referenceTo(3)])];

async function gather(input: Partial<GatherInput>, emit: (event: GatherEvent) => void = () => undefined) {
  return gatherWorks(
    {
      seeds: SEEDS,
      cache: createMemoryCache(),
      compareContainers: () => 'unknown',
      maxSearches: Number.POSITIVE_INFINITY,
      ...input,
    },
    emit,
  );
}

test('goes on from what was crawled and from what was matched, and asks for nothing twice', async () => {
  const { source, asked } = sourceOf(FIELD);
  const { depths } = await gather({ source, limits: { depth: 2 } });
  expect(asked.lookups).toEqual(['10.1000/1', '10.1000/2', '10.1000/4']);
  expect([...depths]).toEqual([
    ['10.1000/1', 1],
    ['10.1000/3', 1],
    ['10.1000/2', 2],
    ['10.1000/4', 2],
  ]);
});

test('asks once, at any depth, for what is due and fails again', async () => {
  const failed: Lookup = { doi: '10.1000/1', missing: 'api-error' };
  const asked: string[] = [];
  const memory = createMemoryCache([['10.1000/1', lookupOf(recordOf(1))]]);
  const cache = { ...memory, isDue: (doi: string) => doi === '10.1000/1' };
  const source = {
    id: 'failing',
    async *lookup(dois: readonly string[]) {
      asked.push(...dois);
      yield* dois.map(() => failed);
    },
  };
  const seeds = [surveyOf([referenceTo(1, { doi: '10.1000/1' })])];
  await gather({ seeds, source, cache, limits: { depth: 2 } });
  expect(asked).toEqual(['10.1000/1']);
});

test('adds every answer to the cache before it is told', async () => {
  const { source } = sourceOf(FIELD);
  const cache = createMemoryCache();
  const told = new Set<string>();
  await gather({ source, cache }, (event) => {
    if (event.type === 'lookup') expect(cache.get(event.lookup.doi)).toMatchObject({ doi: event.lookup.doi });
    if (event.type === 'search') expect(cache.hits(event.search.query)).toBeDefined();
    told.add(event.type);
  });
  expect([...told]).toEqual(expect.arrayContaining(['lookup', 'search']));
  expect(cache.get('10.1000/3')).toMatchObject({ record: { doi: '10.1000/3' } });
});

test('is the same from a full cache, without a source', async () => {
  const { source } = sourceOf(FIELD);
  const cache = createMemoryCache();
  const online = await gather({ source, cache, limits: { depth: 2 } });
  expect(await gather({ cache, limits: { depth: 2 } })).toEqual(online);
});
