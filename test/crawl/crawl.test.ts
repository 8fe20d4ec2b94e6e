import { expect, test } from 'vitest';
import { type CrawlOptions, crawl } from '../../src/crawl/crawl.js';
import type { Seed } from '../../src/model/seed.js';
import type { Lookup, MetadataSource } from '../../src/sources/contract.js';

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

async function eventsOf(options: CrawlOptions) {
  const events = [];
  for await (const event of crawl(options)) events.push(event);
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
  const known = new Map<string, Lookup>([
    [doi('a'), lookupOf('a')],
    [doi('z'), { doi: doi('z'), missing: 'api-error' }],
  ]);
  const events = await eventsOf({ source, seeds: [seedOf(['a', 'b', 'z'])], known });
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
  const known = { get: () => lookupOf('a'), isDue: (one: string) => one === doi('a') };
  const events = await eventsOf({ source, seeds: [seedOf(['a'])], known, depth: 2 });
  expect(asked).toEqual([[doi('a')]]);
  const level = events.find((event) => event.type === 'frontier' && event.depth === 2);
  expect(level).toMatchObject({ dois: ['c', 'd', 'x'].map(doi) });
});

test('without a source goes as far as what is known leads, and asks nobody', async () => {
  const known = new Map([[doi('a'), lookupOf('a')]]);
  const events = await eventsOf({ seeds: [seedOf(['a', 'b'])], known, depth: 2 });
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
  await eventsOf({ source, seeds: [seedOf(['a'])], known: new Map([[doi('a'), lookupOf('a')]]) });
  expect(asked).toEqual([]);
});

test('goes on with what the works cite, level by level, also over known ones', async () => {
  const { source, asked } = sourceOf();
  const known = new Map([[doi('a'), lookupOf('a')]]);
  await eventsOf({ source, seeds: [seedOf(['a', 'b'])], known, depth: 5 });
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
  const all = (async () => {
    for await (const event of crawl({ source, seeds: [seedOf(['a', 'b'])] })) got.push(event.type);
  })();
  await expect(all).rejects.toThrow('gone');
  expect(got).toContain('lookup');
});
