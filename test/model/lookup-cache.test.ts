import { describe, expect, it } from 'vitest';
import type { Lookup } from '../../src/model/lookup.js';
import { cacheOfRecords, createMemoryCache, EMPTY_CACHE, layerCaches } from '../../src/model/lookup-cache.js';

const A = '10.1000/a';
const found: Lookup = { doi: A, record: { doi: A, title: 'A' }, raw: { DOI: A } };
const absent: Lookup = { doi: A, missing: 'not-found' };
const failed: Lookup = { doi: A, missing: 'api-error', failure: { what: 'answered 502', tries: 5 } };
const hits = [{ record: { doi: A }, raw: {} }];

describe('a cache in memory', () => {
  it('holds the record without what its source gave', () => {
    const cache = createMemoryCache();
    cache.add(found);
    expect(cache.get(A)).toEqual({ doi: A, record: { doi: A, title: 'A' } });
  });

  it.each<[string, readonly Lookup[], object]>([
    ['a record for a failure', [failed, found], { record: { title: 'A' } }],
    ['no failure for a record', [found, failed], { record: { title: 'A' } }],
    ['an absence for a record', [found, absent], { missing: 'not-found' }],
    ['a failure for an absence', [absent, failed], { missing: 'api-error' }],
  ])('takes %s', (_what, answers, expected) => {
    const cache = createMemoryCache();
    for (const answer of answers) cache.add(answer);
    expect(cache.get(A)).toMatchObject(expected);
  });

  it('holds what searches found, and why others found nothing', () => {
    const cache = createMemoryCache();
    cache.addSearch({ query: 'wu', hits });
    cache.addSearch({ query: 'li', failed: 'api-error', failure: { what: 'answered 502', tries: 5 } });
    expect(cache.hits('wu')).toBe(hits);
    expect(cache.hits('li')).toBeUndefined();
    expect(cache.unsearched('li')).toEqual({ why: 'failed', failure: { what: 'answered 502', tries: 5 } });
  });
});

describe('two caches, one over the other', () => {
  it('answer with the upper one first', () => {
    const cache = layerCaches(createMemoryCache([[A, absent]]), createMemoryCache([[A, found]]));
    expect(cache.get(A)).toEqual(absent);
  });

  it('both hold what is added', () => {
    const [upper, lower] = [createMemoryCache(), createMemoryCache()];
    const cache = layerCaches(upper, lower);
    cache.add(found);
    cache.addSearch({ query: 'wu', hits });
    for (const one of [upper, lower, cache]) {
      expect(one.get(A)).toMatchObject({ record: { title: 'A' } });
      expect(one.hits('wu')).toBe(hits);
    }
  });

  it('do not hide a record below by a failure above', () => {
    const cache = layerCaches(createMemoryCache(), createMemoryCache([[A, found]]));
    cache.add(failed);
    expect(cache.get(A)).toMatchObject({ record: { title: 'A' } });
  });

  it('are due as the lower one is, until the upper one knows better', () => {
    const due = { ...EMPTY_CACHE, isDue: () => true, isSearchDue: () => true };
    const cache = layerCaches(createMemoryCache(), due);
    expect([cache.isDue(A), cache.isSearchDue('wu')]).toEqual([true, true]);
    cache.add(found);
    cache.addSearch({ query: 'wu', hits });
    expect([cache.isDue(A), cache.isSearchDue('wu')]).toEqual([false, false]);
  });
});

it('a cache that is only read ignores what is added', () => {
  const cache = cacheOfRecords(new Map([[A, absent]]));
  cache.add(found);
  cache.addSearch({ query: 'wu', hits });
  expect(cache.get(A)).toBe(absent);
  expect(cache.hits('wu')).toBeUndefined();
  expect([...cache.givenRecords()]).toEqual([absent]);
});
