import { expect, test } from 'vitest';
import { type CrawlEvent, type CrawlLimits, startCrawl } from '../../src/crawl/crawl.js';
import { withCache } from '../../src/gather/gather-works.js';
import type { Lookup } from '../../src/model/lookup.js';
import { createMemoryCache, EMPTY_CACHE, type LookupCache } from '../../src/model/lookup-cache.js';
import type { Seed } from '../../src/model/seed.js';
import type { MetadataSource } from '../../src/sources/contract.js';

/** Who cites whom; a work that is not a key is not held. */
const FIELD: Readonly<Record<string, readonly string[]>> = {
  a: ['c', 'd', 'x'],
  b: ['d', 'b'],
  c: ['e'],
  d: ['e', 'a'],
  e: ['f'],
};

const doi = (name: string) => `10.1000/${name}`;
const references = (names: readonly string[]) =>
  names.map((name, key) => ({ key: `ref${key}`, doi: doi(name) }));

function lookupOf(name: string): Lookup {
  const cited = FIELD[name];
  if (cited === undefined) return { doi: doi(name), missing: 'not-found' };
  return { doi: doi(name), record: { doi: doi(name), references: references(cited) }, raw: {} };
}

function seedOf(cited: readonly string[]): Seed {
  return {
    id: doi('seed'),
    title: 'A survey',
    record: { doi: doi('seed') },
    references: [...references(cited), { key: 'text', unstructured: 'No DOI' }],
    warnings: [],
  };
}

/** Answers in the order that `arrange` gives, and notes what it was asked for. */
function sourceOf(arrange: (dois: readonly string[]) => readonly string[] = (dois) => dois) {
  const asked: string[][] = [];
  const source: MetadataSource = {
    id: 'test',
    async *lookup(dois) {
      asked.push(dois.map((one) => one.slice(doi('').length)));
      for (const one of arrange(dois)) yield lookupOf(one.slice(doi('').length));
    },
  };
  return { source, asked };
}

interface TestCrawl extends Partial<CrawlLimits> {
  readonly source?: MetadataSource;
  readonly seeds: readonly Seed[];
  readonly cache?: LookupCache;
  readonly emit?: (event: CrawlEvent) => void;
}

function crawlOf({
  source,
  seeds,
  cache = createMemoryCache(),
  emit = () => undefined,
  ...limits
}: TestCrawl) {
  const asking = source === undefined ? {} : { source: withCache(source, cache) };
  return startCrawl(seeds, { ...asking, cache, limits, emit });
}

async function eventsOf(options: TestCrawl) {
  const events: CrawlEvent[] = [];
  const crawl = crawlOf({ ...options, emit: (event) => events.push(event) });
  while (await crawl.nextLevel());
  return events;
}

test('asks for each work that the seeds cite, once', async () => {
  const { source, asked } = sourceOf();
  const events = await eventsOf({ source, seeds: [seedOf(['b', 'a', 'b', 'seed']), seedOf(['a', 'z'])] });
  expect(asked).toEqual([['a', 'b', 'z']]);
  const lookups = events.flatMap((event) => (event.type === 'lookup' ? [event.lookup.doi] : []));
  expect(lookups).toEqual(['a', 'b', 'z'].map(doi));
});

test('tells how far it is, and the counts always add up', async () => {
  const { source } = sourceOf();
  const events = await eventsOf({ source, seeds: [seedOf(['a', 'b', 'z'])] });
  const progress = events.filter((event) => event.type === 'progress');
  expect(progress.map(({ done, queued, missing }) => [done, queued, missing])).toEqual([
    [0, 3, 0],
    [1, 2, 0],
    [2, 1, 0],
    [3, 0, 1],
  ]);
});

test('does not ask again for what is known, whatever came of it', async () => {
  const { source, asked } = sourceOf();
  const cache = createMemoryCache([
    [doi('a'), lookupOf('a')],
    [doi('z'), { doi: doi('z'), missing: 'api-error' }],
  ]);
  const events = await eventsOf({ source, seeds: [seedOf(['a', 'b', 'z'])], cache });
  expect(asked).toEqual([['b']]);
  const progress = events.find((event) => event.type === 'progress');
  expect(progress).toEqual({ type: 'progress', depth: 1, done: 2, queued: 1, missing: 1, known: 2 });
});

test('asks again for what is due, and goes on from the record that it had when only trouble comes back', async () => {
  const asked: string[][] = [];
  const source: MetadataSource = {
    id: 'test',
    async *lookup(dois) {
      asked.push([...dois]);
      for (const one of dois) yield { doi: one, missing: 'malformed' };
    },
  };
  const cache = { ...EMPTY_CACHE, get: () => lookupOf('a'), isDue: (one: string) => one === doi('a') };
  const events = await eventsOf({ source, seeds: [seedOf(['a'])], cache, depth: 2 });
  expect(asked).toEqual([[doi('a')]]);
  const level = events.find((event) => event.type === 'frontier' && event.depth === 2);
  expect(level).toMatchObject({ dois: ['c', 'd', 'x'].map(doi) });
});

test('without a source goes as far as what is known leads, and asks nobody', async () => {
  const cache = createMemoryCache([[doi('a'), lookupOf('a')]]);
  const events = await eventsOf({ seeds: [seedOf(['a', 'b'])], cache, depth: 2 });
  expect(events.flatMap((event) => (event.type === 'frontier' ? [event.dois] : []))).toEqual([
    ['a', 'b'].map(doi),
    ['c', 'd', 'x'].map(doi),
  ]);
  expect(events.some(({ type }) => type === 'lookup')).toBe(false);
});

test('tells at each depth how many works the options left out', async () => {
  const { source } = sourceOf();
  const events = await eventsOf({
    source,
    seeds: [seedOf(['a', 'b'])],
    depth: 2,
    minCited: 2,
    maxWorks: 2,
  });
  expect(events.flatMap((event) => (event.type === 'frontier' ? [event.leftOut] : []))).toEqual([
    { minCited: 0, maxWorks: 0 },
    { minCited: 2, maxWorks: 1 },
  ]);
});

test('asks for nothing when all is known', async () => {
  const { source, asked } = sourceOf();
  await eventsOf({ source, seeds: [seedOf(['a'])], cache: createMemoryCache([[doi('a'), lookupOf('a')]]) });
  expect(asked).toEqual([]);
});

test('goes on with what the works cite, level by level, also over known ones', async () => {
  const { source, asked } = sourceOf();
  const cache = createMemoryCache([[doi('a'), lookupOf('a')]]);
  await eventsOf({ source, seeds: [seedOf(['a', 'b'])], cache, depth: 5 });
  expect(asked).toEqual([['b'], ['c', 'd', 'x'], ['e'], ['f']]);
});

test('beyond the references keeps only works that enough works cite', async () => {
  const { source, asked } = sourceOf();
  await eventsOf({ source, seeds: [seedOf(['a', 'b'])], depth: 2, minCited: 2 });
  expect(asked).toEqual([['a', 'b'], ['d']]);
});

test('asks for no more works than allowed', async () => {
  const { source, asked } = sourceOf();
  await eventsOf({ source, seeds: [seedOf(['a', 'b'])], depth: 3, maxWorks: 3 });
  expect(asked).toEqual([['a', 'b'], ['d']]);
});

test('asks for the same works in whatever order the answers come', async () => {
  const forwards = sourceOf();
  const backwards = sourceOf((dois) => dois.toReversed());
  for (const { source } of [forwards, backwards])
    await eventsOf({ source, seeds: [seedOf(['a', 'b'])], depth: 4, maxWorks: 5 });
  expect(backwards.asked).toEqual(forwards.asked);
});

test('passes on the error of its source after what came before', async () => {
  const source: MetadataSource = {
    id: 'test',
    async *lookup() {
      yield lookupOf('a');
      throw new Error('gone');
    },
  };
  const got: string[] = [];
  const crawl = crawlOf({ source, seeds: [seedOf(['a', 'b'])], emit: ({ type }) => got.push(type) });
  await expect(crawl.nextLevel()).rejects.toThrow('gone');
  expect(got).toContain('lookup');
});

test('goes on from works that references were found to mean, and not from those that none means any more', async () => {
  const { source, asked } = sourceOf();
  const cache = createMemoryCache([[doi('c'), lookupOf('c')]]);
  const crawl = crawlOf({ source, seeds: [seedOf(['a', 'b'])], cache, depth: 2 });
  await crawl.nextLevel();
  crawl.settle([seedOf(['b', 'c'])], [doi('c')]);
  await crawl.nextLevel();
  expect([...crawl.covered().depths]).toEqual([
    [doi('b'), 1],
    [doi('c'), 1],
    [doi('d'), 2],
    [doi('e'), 2],
  ]);
  expect(asked).toEqual([
    ['a', 'b'],
    ['d', 'e'],
  ]);
});

test('counts works that were found among those allowed, and keeps all that it asked for', async () => {
  const { source } = sourceOf();
  const crawl = crawlOf({ source, seeds: [seedOf(['a', 'b'])], depth: 2, maxWorks: 2 });
  await crawl.nextLevel();
  crawl.settle([seedOf(['a', 'b', 'c'])], [doi('c')]);
  expect(await crawl.nextLevel()).toBe(false);
  expect([...crawl.covered().depths.keys()]).toEqual(['a', 'b', 'c'].map(doi));
});
