import { describe, expect, it } from 'vitest';
import { snapshotLines } from '../../src/crawl/snapshot-lines.js';
import type { KnownLookup } from '../../src/model/lookup.js';
import { createMemoryCache, EMPTY_CACHE } from '../../src/model/lookup-cache.js';
import { type Decision, referenceId } from '../../src/model/match.js';
import { readSeed } from '../../src/seeds/read-seed.js';
import { seedFileOf } from '../../src/seeds/seed-file.js';
import { mapCrossrefRecord } from '../../src/sources/crossref/map.js';

const SURVEY = { DOI: '10.1000/survey', title: ['A survey'], reference: [{ key: 'a', DOI: '10.1000/a' }] };

function resolved(doi: string, primary: string): KnownLookup {
  const raw = { DOI: primary.toUpperCase(), title: [`Title of ${primary}`] };
  const record = mapCrossrefRecord(raw);
  return record === undefined ? expect.fail('no record') : { doi, record, raw };
}

const LOOKUPS = new Map<string, KnownLookup>(
  [
    resolved('10.1000/b', '10.1000/b'),
    resolved('10.1000/old', '10.1000/new'),
    { doi: '10.1000/gone', missing: 'other-agency', agency: 'DataCite' },
    resolved('10.1000/consulted', '10.1000/consulted'),
    resolved('10.1000/not-chosen', '10.1000/not-chosen'),
  ].map((lookup) => [lookup.doi, lookup]),
);

const HIT = { DOI: '10.1000/FOUND', title: ['Found'] };
const HITS = [{ record: mapCrossrefRecord(HIT) ?? expect.fail('no record'), raw: HIT }];

const CACHE = {
  ...EMPTY_CACHE,
  get: (doi: string) => LOOKUPS.get(doi),
  hits: (query: string) => (query === 'wu found 2020' ? HITS : undefined),
};

const SEEDS = [
  {
    id: '10.1000/survey',
    title: 'A survey',
    record: mapCrossrefRecord(SURVEY) ?? expect.fail('no record'),
    raw: SURVEY,
    references: [{ key: 'a', doi: '10.1000/a', doiAssertedBy: 'publisher' as const }],
    warnings: [],
  },
  {
    id: 'file:list.txt',
    title: 'list.txt',
    references: [{ key: 'line-1', doi: '10.1000/b' }],
    warnings: ['list.txt, line 2: odd.'],
  },
];

const LINES = [
  ...snapshotLines({
    crawled: {
      seeds: SEEDS,
      depths: new Map([
        ['10.1000/old', 1],
        ['10.1000/gone', 1],
        ['10.1000/b', 1],
        ['10.1000/never-asked', 2],
      ]),
      leftOut: [],
    },
    matches: { queries: ['wu found 2020', 'nothing of it'], consulted: ['10.1000/consulted'] },
    decisions: new Map<string, Decision>([
      [referenceId('10.1000/survey', 'a'), { doi: '10.1000/b' }],
      [referenceId('file:list.txt', 'line-1'), 'none'],
      [referenceId('10.1000/other', 'a'), 'none'],
    ]),
    cache: CACHE,
    limits: { depth: 2, minCited: 3, maxWorks: Number.POSITIVE_INFINITY },
    metadata: 'crossref',
  }),
];

const read = async (text: string) => readSeed(await seedFileOf('s.jsonl', text));

describe('a snapshot', () => {
  it('holds the header, then records, misses and aliases of what the crawl chose, each sorted', () => {
    expect(LINES.map((line) => JSON.parse(line))).toEqual([
      {
        format: 'citeloom-snapshot',
        version: 1,
        seeds: [
          { record: SURVEY, fetched: false, warnings: [] },
          {
            id: 'file:list.txt',
            title: 'list.txt',
            references: [{ key: 'line-1', doi: '10.1000/b' }],
            warnings: ['list.txt, line 2: odd.'],
          },
        ],
        parameters: { depth: 2, minCited: 3, maxWorks: null, metadata: 'crossref' },
        lines: { record: 3, miss: 1, alias: 1, candidates: 2, decision: 2 },
      },
      { type: 'record', record: { DOI: '10.1000/B', title: ['Title of 10.1000/b'] } },
      { type: 'record', record: { DOI: '10.1000/CONSULTED', title: ['Title of 10.1000/consulted'] } },
      { type: 'record', record: { DOI: '10.1000/NEW', title: ['Title of 10.1000/new'] } },
      { type: 'miss', doi: '10.1000/gone', reason: 'other-agency', agency: 'DataCite' },
      { type: 'alias', alias: '10.1000/old', doi: '10.1000/new' },
      { type: 'candidates', query: 'nothing of it', records: [] },
      { type: 'candidates', query: 'wu found 2020', records: [HIT] },
      { type: 'decision', seed: '10.1000/survey', key: 'a', doi: '10.1000/b' },
      { type: 'decision', seed: 'file:list.txt', key: 'line-1', doi: null },
    ]);
  });

  it('holds what failed, and what was not allowed, as such', async () => {
    const failure = { what: 'answered 502', tries: 5 };
    const lines = snapshotLines({
      crawled: { seeds: SEEDS, depths: new Map([['10.1000/gone', 1]]), leftOut: [] },
      matches: {
        queries: [],
        consulted: [],
        unsearched: [
          { query: 'wu faces', references: ['a'], why: 'limit' },
          { query: 'li minds', references: ['b'], why: 'failed', failure },
        ],
      },
      cache: createMemoryCache([['10.1000/gone', { doi: '10.1000/gone', missing: 'api-error', failure }]]),
      limits: { depth: 1, minCited: 1, maxWorks: Number.POSITIVE_INFINITY },
      metadata: 'crossref',
    });
    const { cache } = await read([...lines].join(''));
    expect(cache?.unsearched('wu faces')).toMatchObject({ why: 'limit' });
    expect(cache?.unsearched('li minds')).toMatchObject({ why: 'failed', failure });
    expect(cache?.hits('li minds')).toBeUndefined();
    expect(cache?.get('10.1000/gone')).toEqual({ doi: '10.1000/gone', missing: 'api-error', failure });
  });

  it('gives back the seeds, the parameters and every answer', async () => {
    const { seeds, cache, snapshot, decisions } = await read(LINES.join(''));
    expect(seeds).toEqual(SEEDS);
    expect(snapshot).toEqual({ depth: 2, minCited: 3, maxWorks: null, metadata: 'crossref' });
    for (const doi of ['10.1000/b', '10.1000/old', '10.1000/gone']) {
      const { raw: _raw, ...lookup } = { raw: undefined, ...CACHE.get(doi) };
      expect(cache?.get(doi)).toEqual(lookup);
    }
    expect(cache?.hits('wu found 2020')).toEqual(HITS);
    expect(cache?.hits('nothing of it')).toEqual([]);
    expect(cache?.hits('never searched for')).toBeUndefined();
    expect([...(decisions ?? [])]).toEqual([
      [referenceId('10.1000/survey', 'a'), { doi: '10.1000/b' }],
      [referenceId('file:list.txt', 'line-1'), 'none'],
    ]);
  });

  it.each([
    ['a line is absent', LINES.toSpliced(2, 1).toSpliced(-1), 'announces 3 lines of kind record and holds 2'],
    ['a line is torn', [...LINES.slice(0, 2), (LINES[2] ?? '').slice(0, 20)], 'line 3: '],
    ['a line is of an unknown kind', [...LINES, '{"type":"other"}\n'], 'line 11: '],
    [
      'a DOI is not canonical',
      [...LINES, '{"type":"miss","doi":"10.1000/X","reason":"redirect"}\n'],
      'line 11: ',
    ],
    [
      'an alias leads nowhere',
      [...LINES, '{"type":"alias","alias":"10.1000/x","doi":"10.1000/y"}\n'],
      'line 11: ',
    ],
    ['its version is a newer one', ['{"format":"citeloom-snapshot","version":2}\n'], 'it is of version 2'],
    ['its header is incomplete', ['{"format":"citeloom-snapshot","version":1}\n'], 'line 1: '],
  ])('is refused with its line when %s', async (_name, lines, message) => {
    await expect(read(lines.join(''))).rejects.toMatchObject({
      code: 'SEED_UNREADABLE',
      message: expect.stringContaining(message),
    });
  });
});
