import { describe, expect, it } from 'vitest';
import { collectWorks } from '../../src/graph/collect-works.js';
import type { LocalFacts } from '../../src/model/local-facts.js';
import type { KnownLookup } from '../../src/model/lookup.js';
import type { Reference } from '../../src/model/reference.js';
import type { Seed } from '../../src/model/seed.js';

const NO_FACTS: LocalFacts = { layers: () => ({ before: [], after: [] }), identify: () => undefined };

function survey(references: readonly Reference[]): Seed {
  return {
    id: '10.1/survey',
    title: 'Survey',
    record: { doi: '10.1/survey', title: 'Survey', references },
    references,
    warnings: [],
  };
}

function collect(references: readonly Reference[], lookups: readonly KnownLookup[] = [], local = NO_FACTS) {
  return collectWorks({
    seeds: [survey(references)],
    lookups: new Map(lookups.map((lookup) => [lookup.doi, lookup])),
    local,
  });
}

const ids = (collection: ReturnType<typeof collect>) => collection.works.map(({ id }) => id);

describe('collectWorks', () => {
  it('makes one work of a DOI that occurs twice, and keeps both reference keys on its citation', () => {
    const collection = collect([
      { key: 'a', doi: '10.1/x' },
      { key: 'b', doi: '10.1/x' },
    ]);
    expect(ids(collection)).toEqual(['10.1/survey', '10.1/x']);
    expect(collection.citations).toEqual([
      { citing: '10.1/survey', cited: '10.1/x', assertedBy: ['publisher'], references: ['a', 'b'] },
    ]);
    expect(collection.references.map(({ outcome }) => outcome)).toEqual(['listed', 'listed']);
  });

  it('joins references without a DOI whose title, author and year agree, whatever case and punctuation', () => {
    const collection = collect([
      {
        key: 'ref70',
        title: 'A Graph: attention',
        author: 'Kumar',
        year: 2021,
        containerTitle: 'CVPR Workshops',
      },
      { key: 'ref80', title: 'a graph attention', author: 'kumar', year: 2021 },
      { key: 'ref81', title: 'a graph attention', author: 'kumar', year: 2020 },
    ]);
    expect(ids(collection)).toEqual(['10.1/survey', '10.1/survey#ref70', '10.1/survey#ref81']);
    expect(collection.references.map(({ outcome }) => outcome)).toEqual([
      'unchecked',
      'unchecked',
      'unchecked',
    ]);
  });

  it('does not join references that have no title', () => {
    const collection = collect([
      { key: 'a', author: 'x', year: 2000 },
      { key: 'b', author: 'x', year: 2000 },
    ]);
    expect(ids(collection)).toHaveLength(3);
  });

  it('follows an alias to the primary DOI and remembers it', () => {
    const collection = collect(
      [{ key: 'a', doi: '10.1/old' }],
      [{ doi: '10.1/old', record: { doi: '10.1/new', title: 'New' } }],
    );
    expect(collection.works[0]).toMatchObject({ id: '10.1/new', status: 'resolved', aliases: ['10.1/old'] });
    expect(collection.references[0]).toMatchObject({ outcome: 'resolved', reason: 'alias of 10.1/new' });
  });

  it('keeps a work that was not found, with the reason and the agency', () => {
    const collection = collect(
      [{ key: 'a', doi: '10.5281/zenodo.1' }],
      [{ doi: '10.5281/zenodo.1', missing: 'other-agency', agency: 'DataCite' }],
    );
    expect(collection.works[0]?.id).toBe('10.1/survey');
    expect(collection.works[1]).toMatchObject({ status: 'missing', missingReason: 'other-agency: DataCite' });
    expect(collection.references[0]).toMatchObject({ outcome: 'missing', reason: 'other-agency: DataCite' });
  });

  it('keeps a reference whose DOI is malformed as a work of its own', () => {
    const collection = collect([{ key: 'a', malformedDoi: 'n/a' }]);
    expect(collection.works.find(({ isSeed }) => !isSeed)).toMatchObject({
      id: '10.1/survey#a',
      status: 'missing',
    });
    expect(collection.references[0]).toMatchObject({ outcome: 'missing', reason: 'malformed DOI "n/a"' });
  });

  it('adds the citations among fetched works, also through aliases, and none to works outside', () => {
    const collection = collect(
      [
        { key: 'a', doi: '10.1/x' },
        { key: 'b', doi: '10.1/old' },
      ],
      [
        {
          doi: '10.1/x',
          record: {
            doi: '10.1/x',
            references: [
              { key: '1', doi: '10.1/old', doiAssertedBy: 'crossref' },
              { key: '2', doi: '10.1/outside' },
              { key: '3', doi: '10.1/x' },
            ],
          },
        },
        { doi: '10.1/old', record: { doi: '10.1/new' } },
      ],
    );
    expect(collection.citations.filter(({ citing }) => citing === '10.1/x')).toEqual([
      { citing: '10.1/x', cited: '10.1/new', assertedBy: ['crossref'], references: ['1'] },
    ]);
    expect(collection.warnings).toEqual(['10.1/x cites itself (reference 3); no citation was added.']);
  });

  it('lets a local source name the DOI of a reference without one', () => {
    const named: LocalFacts = {
      ...NO_FACTS,
      identify: (_seed, key) => (key === 'a' ? '10.1/named' : undefined),
    };
    const collection = collect([{ key: 'a', title: 'T' }], [], named);
    expect(collection.works[0]).toMatchObject({ id: '10.1/named', status: 'matched', doi: '10.1/named' });
    expect(collection.citations[0]?.assertedBy).toEqual(['library']);
  });

  it('takes hostile keys for what they are', () => {
    const collection = collect([{ key: '__proto__', title: 'T' }]);
    expect(ids(collection)).toContain('10.1/survey#__proto__');
  });

  it('has no citing work for a plain list', () => {
    const collection = collectWorks({
      seeds: [
        { id: 'file:a.txt', title: 'a.txt', references: [{ key: 'line-1', doi: '10.1/x' }], warnings: [] },
      ],
      lookups: new Map(),
      local: NO_FACTS,
    });
    expect(collection.works.map(({ id }) => id)).toEqual(['10.1/x']);
    expect(collection.citations).toEqual([]);
  });

  it('holds what the crawl chose beyond the references, with the citations among all works', () => {
    const record = (doi: string, ...cited: readonly string[]) => ({
      doi,
      record: { doi, references: cited.map((one, key) => ({ key: `${key}`, doi: one, title: `Of ${one}` })) },
    });
    const lookups = [
      record('10.1/a', '10.1/x', '10.1/old', '10.1/gone', '10.1/not-chosen'),
      record('10.1/x', '10.1/a'),
      { doi: '10.1/old', record: { doi: '10.1/a' } },
      { doi: '10.1/gone', missing: 'not-found' },
    ];
    const collection = collectWorks({
      seeds: [survey([{ key: 'a', doi: '10.1/a' }])],
      lookups: new Map(lookups.map((lookup) => [lookup.doi, lookup])),
      depths: new Map([
        ['10.1/a', 1],
        ['10.1/x', 2],
        ['10.1/old', 2],
        ['10.1/gone', 2],
      ]),
      local: NO_FACTS,
    });
    expect(collection.works.map(({ id, depth, status }) => [id, depth, status])).toEqual([
      ['10.1/a', 1, 'resolved'],
      ['10.1/gone', 2, 'missing'],
      ['10.1/survey', 0, 'resolved'],
      ['10.1/x', 2, 'resolved'],
    ]);
    expect(collection.works[0]?.aliases).toEqual(['10.1/old']);
    expect(collection.works[1]?.layers).toEqual([{ from: 'seed', facts: { title: 'Of 10.1/gone' } }]);
    expect(collection.citations.map(({ citing, cited }) => `${citing} → ${cited}`)).toEqual([
      '10.1/a → 10.1/gone',
      '10.1/a → 10.1/x',
      '10.1/survey → 10.1/a',
      '10.1/x → 10.1/a',
    ]);
    expect(collection.references).toHaveLength(1);
  });
});
