import { describe, expect, it } from 'vitest';
import { collectWorks } from '../../src/graph/collect-works.js';
import type { LocalFacts } from '../../src/model/local-facts.js';
import type { KnownLookup } from '../../src/model/lookup.js';
import { type Match, referenceId } from '../../src/model/match.js';
import type { Reference } from '../../src/model/reference.js';
import type { Seed } from '../../src/model/seed.js';

const NO_FACTS: LocalFacts = {
  layers: () => ({ before: [], after: [] }),
  list: () => undefined,
  identify: () => undefined,
};

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

  it('ties what a record cites with doubled hyphens to the work that bears the DOI with single ones', () => {
    const [chapter, doubled] = ['10.1007/978-3-642-33709-3_1', '10.1007/978--3--642-33709-3_1'];
    const record = { doi: '10.1/x', references: [{ key: 'r', doi: doubled }] };
    const references = [
      { key: 'a', doi: '10.1/x' },
      { key: 'b', doi: chapter },
    ];
    const tie = { citing: '10.1/x', cited: chapter, assertedBy: ['publisher'], references: ['r'] };
    expect(collect(references, [{ doi: '10.1/x', record }]).citations).toContainEqual(tie);
    const both = collect([...references, { key: 'c', doi: doubled }], [{ doi: '10.1/x', record }]);
    expect(both.citations).toContainEqual({ ...tie, cited: doubled });
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

  it('takes a match for the work, under its primary DOI, and says with which score', () => {
    const match: Match = {
      outcome: 'matched',
      doi: '10.1/old',
      score: 0.9,
      reason: 'all agrees',
      candidates: [],
    };
    const collection = collectWorks({
      seeds: [
        survey([
          { key: 'a', title: 'Seen' },
          { key: 'b', doi: '10.1/x' },
        ]),
      ],
      lookups: new Map([['10.1/old', { doi: '10.1/old', record: { doi: '10.1/x', title: 'Seen' } }]]),
      matches: new Map([[referenceId('10.1/survey', 'a'), match]]),
      local: NO_FACTS,
    });
    expect(ids(collection)).toEqual(['10.1/survey', '10.1/x']);
    expect(collection.works[1]).toMatchObject({ status: 'listed', aliases: ['10.1/old'] });
    expect(collection.citations).toMatchObject([
      { assertedBy: ['match:0.9', 'publisher'], references: ['a', 'b'] },
    ]);
    expect(collection.references.map(({ outcome, reason }) => [outcome, reason])).toEqual([
      ['matched', 'all agrees'],
      ['listed', undefined],
    ]);
  });

  it('lets a decision overrule the DOI that a reference carries', () => {
    const decided: Match = {
      outcome: 'matched',
      doi: '10.1/right',
      by: 'decision',
      reason: 'decided',
      candidates: [],
    };
    const refused: Match = { outcome: 'unmatched', by: 'decision', reason: 'decided', candidates: [] };
    const collection = collectWorks({
      seeds: [
        survey([
          { key: 'a', doi: '10.1/wrong' },
          { key: 'b', doi: '10.1/wrong' },
        ]),
      ],
      lookups: new Map(),
      matches: new Map([
        [referenceId('10.1/survey', 'a'), decided],
        [referenceId('10.1/survey', 'b'), refused],
      ]),
      local: NO_FACTS,
    });
    expect(ids(collection)).toEqual(['10.1/right', '10.1/survey', '10.1/survey#b']);
    expect(collection.citations.map(({ assertedBy }) => assertedBy)).toEqual([['decision'], ['publisher']]);
  });

  it('joins a version with what was published: references, citations and record', () => {
    const record = (doi: string, ...cited: readonly string[]) => ({
      doi,
      record: { doi, references: cited.map((one, key) => ({ key: `${key}`, doi: one })) },
    });
    const lookups = [
      record('10.1/preprint', '10.1/x'),
      record('10.1/article', '10.1/x'),
      record('10.1/x', '10.1/preprint'),
    ];
    const collection = collectWorks({
      seeds: [
        survey([
          { key: 'a', doi: '10.1/preprint' },
          { key: 'b', doi: '10.1/article' },
          { key: 'c', doi: '10.1/x' },
        ]),
      ],
      lookups: new Map(lookups.map((lookup) => [lookup.doi, lookup])),
      versions: new Map([['10.1/preprint', '10.1/article']]),
      local: NO_FACTS,
    });
    expect(ids(collection)).toEqual(['10.1/article', '10.1/survey', '10.1/x']);
    expect(collection.works[0]?.aliases).toEqual(['10.1/preprint']);
    expect(
      collection.citations.map(({ citing, cited, references }) => `${citing} → ${cited} ${references}`),
    ).toEqual([
      '10.1/article → 10.1/x 0',
      '10.1/survey → 10.1/article a,b',
      '10.1/survey → 10.1/x c',
      '10.1/x → 10.1/article 0',
    ]);
  });

  it('finds the works that references without a DOI in fetched records mean', () => {
    const citing = {
      doi: '10.1/a',
      references: [
        { key: 'r', title: 'Known' },
        { key: 's', title: 'Unknown' },
      ],
    };
    const collection = collectWorks({
      seeds: [
        survey([
          { key: 'a', doi: '10.1/a' },
          { key: 'b', title: 'Known' },
        ]),
      ],
      lookups: new Map([['10.1/a', { doi: '10.1/a', record: citing }]]),
      createFinder:
        (works) =>
        ({ title }) => {
          const work = works.find(({ record }) => record.title === title);
          return work === undefined ? undefined : { workId: work.id, score: 0.87 };
        },
      local: NO_FACTS,
    });
    expect(collection.citations.filter(({ citing: from }) => from === '10.1/a')).toEqual([
      { citing: '10.1/a', cited: '10.1/survey#b', assertedBy: ['match:0.87'], references: ['r'] },
    ]);
  });

  it('joins references without a DOI across seeds, unless their titles say little', () => {
    const list = (id: string): Seed => ({
      id,
      title: id,
      references: [
        { key: 'long', title: 'A study of hidden emotions', author: 'Wu', year: 2020 },
        { key: 'short', title: 'Introduction', author: 'Wu', year: 2020 },
        { key: 'bare', title: 'A study of hidden emotions' },
      ],
      warnings: [],
    });
    const collection = collectWorks({
      seeds: [list('file:a'), list('file:b')],
      lookups: new Map(),
      local: NO_FACTS,
    });
    expect(ids(collection)).toEqual(['file:a#bare', 'file:a#long', 'file:a#short', 'file:b#bare']);
  });
});
