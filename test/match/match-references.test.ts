import { describe, expect, it } from 'vitest';
import { withCache } from '../../src/gather/gather-works.js';
import type { MatchEvent, MatchInput } from '../../src/match/contract.js';
import { matchReferences } from '../../src/match/match-references.js';
import type { Hit } from '../../src/model/lookup.js';
import { createMemoryCache } from '../../src/model/lookup-cache.js';
import { type Decision, type Match, referenceId } from '../../src/model/match.js';
import type { Reference } from '../../src/model/reference.js';
import type { WorkRecord } from '../../src/model/work.js';
import { lookupOf, recordOf, referenceTo, sourceOf, surveyOf } from './field.js';

interface Trial extends Partial<MatchInput> {
  readonly references: readonly Reference[];
  /** Records of crawled works. */
  readonly records?: readonly WorkRecord[];
  readonly hits?: ReadonlyMap<string, readonly Hit[]>;
}

async function run({ references, records = [], hits = new Map(), source, ...rest }: Trial) {
  const memory = createMemoryCache(records.map((record) => [record.doi, lookupOf(record)]));
  const cache = { ...memory, hits: (query: string) => hits.get(query) ?? memory.hits(query) };
  const events: MatchEvent[] = [];
  const matches = await matchReferences(
    {
      seeds: [surveyOf(references)],
      crawled: records.map(({ doi }) => doi),
      cache,
      ...(source === undefined ? {} : { source: withCache(source, cache) }),
      decisions: new Map(),
      compareContainers: () => 'unknown',
      maxSearches: Number.POSITIVE_INFINITY,
      ...rest,
    },
    (event) => events.push(event),
  );
  const of = (key: string): Match | undefined => matches.byReference.get(referenceId('10.1000/survey', key));
  return { matches, of, events };
}

const QUERY = 'wu Recognition of Hidden Emotions in Long Videos: study 1 2001';

describe('a reference without a DOI', () => {
  it('is searched for once, and the record of its match is handed over', async () => {
    const { source, asked } = sourceOf([recordOf(1), recordOf(2)]);
    const { of, events, matches } = await run({ references: [referenceTo(1)], source });
    expect(of('ref1')).toMatchObject({ outcome: 'matched', doi: '10.1000/1', by: 'search' });
    expect(asked).toEqual({ lookups: [], searches: [QUERY] });
    expect(matches.queries).toEqual([QUERY]);
    const handed = events.flatMap((event) => (event.type === 'lookup' ? [event.lookup.doi] : []));
    expect(handed).toEqual(['10.1000/1']);
  });

  it('renews a record that is due by the one that the search brings', async () => {
    const { source } = sourceOf([recordOf(1, { publisher: 'today' })]);
    const memory = createMemoryCache([['10.1000/1', lookupOf(recordOf(1, { publisher: 'of old' }))]]);
    const held = () => memory.get('10.1000/1');
    await run({ references: [referenceTo(1)], source, cache: memory });
    expect(held()).toMatchObject({ record: { publisher: 'of old' } });
    await run({ references: [referenceTo(1)], source, cache: { ...memory, isDue: () => true } });
    expect(held()).toMatchObject({ record: { publisher: 'today' } });
  });

  it('is not searched for when the record of a crawled work bears its title', async () => {
    const { source, asked } = sourceOf([]);
    const { of } = await run({ references: [referenceTo(1)], records: [recordOf(1)], source });
    expect(of('ref1')).toMatchObject({ outcome: 'matched', doi: '10.1000/1', by: 'record' });
    expect(asked.searches).toEqual([]);
  });

  it('is not searched for when a crawled work cites the same title with a DOI, whose record is fetched', async () => {
    const citing = recordOf(5, { references: [referenceTo(1, { key: 'x', doi: '10.1000/1' })] });
    const { source, asked } = sourceOf([recordOf(1)]);
    const { of, matches } = await run({ references: [referenceTo(1)], records: [citing], source });
    expect(of('ref1')).toMatchObject({ outcome: 'matched', doi: '10.1000/1', by: 'reference' });
    expect(asked).toEqual({ lookups: ['10.1000/1'], searches: [] });
    expect(matches.consulted).toEqual(['10.1000/1']);
  });

  it('is searched for all the same when the record of that DOI is another work', async () => {
    const wrong = recordOf(9, { title: 'Something else entirely about faces' });
    const citing = recordOf(5, { references: [referenceTo(1, { key: 'x', doi: '10.1000/9' })] });
    const { source, asked } = sourceOf([wrong, recordOf(1)]);
    const { of } = await run({ references: [referenceTo(1)], records: [citing], source });
    expect(of('ref1')).toMatchObject({ outcome: 'matched', doi: '10.1000/1', by: 'search' });
    expect(asked.searches).toHaveLength(1);
  });

  it('means what such a reference says where nobody can be asked', async () => {
    const citing = recordOf(5, { references: [referenceTo(1, { key: 'x', doi: '10.1000/1' })] });
    const { of } = await run({ references: [referenceTo(1)], records: [citing] });
    expect(of('ref1')).toMatchObject({ outcome: 'matched', doi: '10.1000/1', by: 'reference' });
  });

  it('is one with its copies: one search settles all', async () => {
    const { source, asked } = sourceOf([recordOf(1)]);
    const copy = referenceTo(1, {
      key: 'ref80',
      containerTitle: 'Elsewhere',
      title: referenceTo(1).title?.toUpperCase() ?? '',
    });
    const { of } = await run({ references: [referenceTo(1), copy], source });
    expect([of('ref1')?.doi, of('ref80')?.doi]).toEqual(['10.1000/1', '10.1000/1']);
    expect(asked.searches).toHaveLength(1);
  });

  it('is settled by hits that are known, without a request', async () => {
    const { source, asked } = sourceOf([]);
    const hits = new Map([[QUERY, [{ record: recordOf(1), raw: {} }]]]);
    const { of } = await run({ references: [referenceTo(1)], hits, source });
    expect(of('ref1')).toMatchObject({ outcome: 'matched', by: 'search' });
    expect(asked.searches).toEqual([]);
  });

  it('stays unchecked without a network, beyond the limit, and when no answer came, and says which', async () => {
    const references = [referenceTo(1)];
    const runs = [
      await run({ references }),
      await run({ references, source: sourceOf([recordOf(1)]).source, maxSearches: 0 }),
      await run({ references, source: sourceOf([recordOf(1)], [QUERY]).source }),
    ];
    expect(runs.map(({ of }) => of('ref1'))).toEqual(
      [
        'no DOI; not searched for: offline',
        'no DOI; not searched for: beyond --max-searches',
        'no DOI; search failed: Crossref answered 500 (5 tries)',
      ].map((reason) => ({ outcome: 'unchecked', reason, candidates: [] })),
    );
    const notices = runs.map(({ events }) => events.filter(({ type }) => type === 'notice').length);
    expect(notices).toEqual([0, 1, 0]);
  });

  it('is unmatched when it tells nothing to search for', async () => {
    const { source, asked } = sourceOf([recordOf(1)]);
    const { of } = await run({ references: [{ key: 'bare', author: 'wu', year: 2001 }], source });
    expect(of('bare')).toMatchObject({ outcome: 'unmatched', reason: 'it tells nothing to search for' });
    expect(asked.searches).toEqual([]);
  });

  it('asks no more searches than are allowed, in file order', async () => {
    const { source, asked } = sourceOf([recordOf(1), recordOf(2), recordOf(3)]);
    const references = [referenceTo(1), referenceTo(2), referenceTo(3)];
    const { of } = await run({ references, source, maxSearches: 2 });
    expect(references.map(({ key }) => of(key)?.outcome)).toEqual(['matched', 'matched', 'unchecked']);
    expect(asked.searches).toHaveLength(2);
  });
});

describe('a decision of the user', () => {
  const decided = (key: string, decision: Decision) =>
    new Map([[referenceId('10.1000/survey', key), decision]]);

  it('overrules what would be found, and its record is fetched', async () => {
    const { source, asked } = sourceOf([recordOf(1), recordOf(2)]);
    const decisions = decided('ref1', { doi: '10.1000/2' });
    const { of } = await run({ references: [referenceTo(1)], source, decisions });
    expect(of('ref1')).toMatchObject({ outcome: 'matched', doi: '10.1000/2', by: 'decision' });
    expect(asked).toEqual({ lookups: ['10.1000/2'], searches: [] });
  });

  it('holds for copies of the reference, and for one that carries another DOI', async () => {
    const references = [referenceTo(1), referenceTo(1, { key: 'copy' }), { key: 'wrong', doi: '10.1000/7' }];
    const decisions = new Map([...decided('copy', 'none'), ...decided('wrong', { doi: '10.1000/2' })]);
    const { of } = await run({ references, decisions });
    expect(of('ref1')).toMatchObject({ outcome: 'unmatched', by: 'decision' });
    expect(of('wrong')).toMatchObject({ outcome: 'matched', doi: '10.1000/2' });
  });

  it('about a reference that there is not gives a notice', async () => {
    const { events } = await run({ references: [referenceTo(1)], decisions: decided('ref99', 'none') });
    expect(events).toContainEqual({
      type: 'notice',
      message: 'A decision is about ref99, which is no reference of 10.1000/survey.',
    });
  });

  it('taken back leaves the matter to the search', async () => {
    const { source } = sourceOf([recordOf(1)]);
    const { of } = await run({
      references: [referenceTo(1)],
      source,
      decisions: decided('ref1', 'automatic'),
    });
    expect(of('ref1')).toMatchObject({ outcome: 'matched', by: 'search' });
  });
});

it('tells how far it is, and the counts add up', async () => {
  const { source } = sourceOf([recordOf(1)]);
  const { events } = await run({
    references: [referenceTo(1), referenceTo(2), referenceTo(3)],
    records: [recordOf(2)],
    source,
  });
  const progress = events.filter((event) => event.type === 'matching');
  expect(progress.map(({ done, queued, matched }) => [done, queued, matched])).toEqual([
    [1, 2, 1],
    [2, 1, 2],
    [3, 0, 2],
  ]);
});
