import { describe, expect, it } from 'vitest';
import type { GraphDocument } from '../../../src/model/graph-document.js';
import { type Annotations, NO_ANNOTATIONS } from '../../../web/annotations/annotations.js';
import { type DocumentIndex, indexDocument } from '../../../web/document/document-index.js';
import { type Filters, NO_FILTERS } from '../../../web/filters/filters.js';
import { isFiltered, passingWorks } from '../../../web/filters/passing-works.js';
import { FILTERS } from '../../../web/filters/registry.js';
import { sampleDocument } from '../sample-document.js';

const sample = sampleDocument({ works: 60, venues: 20, citations: 150 });
const document: GraphDocument = {
  ...sample,
  nodes: {
    ...sample.nodes,
    type: sample.nodes.type.map((type, work) => (work === 5 ? 'book' : work === 6 ? null : type)),
    status: sample.nodes.status.map((status, work) => (work === 7 ? 'missing' : status)),
    authors: sample.nodes.authors.map((authors, work) => (work === 8 ? ['__proto__'] : authors)),
  },
  findings: {
    missed: {
      works: [
        { label: 'here', citedBy: 4, citing: [1, 2, 3, 4], work: 9 },
        { label: 'elsewhere', citedBy: 3, citing: [1, 2, 3] },
      ],
      atLeast: 3,
      total: 2,
      basis: { lists: 1, works: 1, references: 1, counted: 1 },
      meaning: [],
    },
  },
};
const index = indexDocument(document);

function kept(
  filters: Partial<Filters>,
  annotations: Partial<Annotations> = {},
  of: DocumentIndex = index,
): number[] {
  return passingWorks(of, { ...NO_FILTERS, ...filters }, { ...NO_ANNOTATIONS, ...annotations }).flatMap(
    (passes, work) => (passes && work > 0 ? [work] : []),
  );
}
const keys = (chosen: Partial<Filters['keys']>) => ({ keys: { ...NO_FILTERS.keys, ...chosen } });
const idOf = (work: number) => document.nodes.id[work] ?? '';
const works = Array.from({ length: 60 }, (_, i) => i + 1);

describe('filters', () => {
  it('keep everything when none is set', () => {
    expect(kept({})).toEqual(works);
    expect(isFiltered(NO_FILTERS)).toBe(false);
  });

  it('keep works of any of the chosen groups', () => {
    expect(kept(keys({ type: ['book', 'none'] }))).toEqual([5, 6]);
    expect(kept(keys({ status: ['missing'] }))).toEqual([7]);
    const community = works.filter((work) => [2, 3].includes(document.nodes.community[work] ?? 0));
    expect(kept(keys({ community: ['2', '3'] }))).toEqual(community);
    expect(kept(keys({ venue: ['__proto__'] }))).toEqual([]);
  });

  it('leave out works without a year, and include both ends of a range of years', () => {
    const years = document.nodes.year;
    const within = works.filter((work) => (years[work] ?? 0) >= 2015 && (years[work] ?? 9999) <= 2018);
    expect(within.length).toBeGreaterThan(3);
    expect(kept({ years: [2015, 2018] })).toEqual(within);
  });

  it('keep ranges of measures, open ends and works without a value told apart', () => {
    const { inDegree } = document.nodes;
    const cited = works.filter((work) => (inDegree[work] ?? 0) >= 3);
    expect(kept({ ranges: { inDegree: [3, Number.POSITIVE_INFINITY] } })).toEqual(cited);
    expect(kept({ ranges: { inDegree: [3, 3] } })).toEqual(works.filter((work) => inDegree[work] === 3));
    expect(kept({ ranges: { hub: [Number.NEGATIVE_INFINITY, 9] } })).toEqual([]);
  });

  it('follow citations one or two steps, never through the survey', () => {
    const centre = works.find((work) => index.citedBy(work).length === 2) ?? 0;
    const beside = (work: number) =>
      [...index.cites(work), ...index.citedBy(work)].filter((other) => other > 0);
    const one = new Set([centre, ...beside(centre)]);
    const two = new Set([...one, ...[...one].flatMap(beside)]);
    const ascending = (set: ReadonlySet<number>) => [...set].sort((a, b) => a - b);
    expect(kept({ neighbourhood: { of: centre, steps: 1 } })).toEqual(ascending(one));
    expect(kept({ neighbourhood: { of: centre, steps: 2 } })).toEqual(ascending(two));
    expect(two.size).toBeGreaterThan(one.size);
    const passing = passingWorks(
      index,
      { ...NO_FILTERS, neighbourhood: { of: centre, steps: 2 } },
      NO_ANNOTATIONS,
    );
    expect(passing[0]).toBe(false);
  });

  it('keep an author, whatever the name', () => {
    expect(kept({ author: '__proto__' })).toEqual([8]);
    expect(kept({ author: 'constructor' })).toEqual([]);
  });

  it('know the reading list and the tags of the reader', () => {
    expect(kept({ onReadingList: true }, { list: [idOf(4), 'elsewhere'] })).toEqual([4]);
    const tags = new Map([
      [idOf(3), ['method', 'later']],
      [idOf(2), ['method']],
    ]);
    expect(kept({ tags: ['later', 'constructor'] }, { tags })).toEqual([3]);
    expect(kept({ tags: ['method'] }, { tags })).toEqual([2, 3]);
  });

  it('keep works that the survey may have missed, as far as they are here', () => {
    expect(kept({ missed: true })).toEqual([9]);
    expect(kept({ missed: true }, {}, indexDocument(sample))).toEqual([]);
  });

  it('always leave out what the reader excluded, the survey too', () => {
    expect(kept({}, { excluded: new Set([idOf(4)]) })).toEqual(works.filter((work) => work !== 4));
    const passing = passingWorks(index, NO_FILTERS, { ...NO_ANNOTATIONS, excluded: new Set([idOf(0)]) });
    expect(passing[0]).toBe(false);
  });

  it('combine: a work must pass them all, and the survey stays', () => {
    const passing = passingWorks(
      index,
      { ...NO_FILTERS, ...keys({ type: ['book'] }), years: [1000, 1001] },
      NO_ANNOTATIONS,
    );
    expect(passing.flatMap((passes, work) => (passes ? [work] : []))).toEqual([0]);
  });
});

describe('every filter', () => {
  const set: Filters = {
    keys: { venue: ['cvpr'], community: ['1'], type: ['book'], status: ['missing'] },
    years: [2015, 2018],
    ranges: { inDegree: [2, Number.POSITIVE_INFINITY] },
    neighbourhood: { of: 3, steps: 2 },
    author: '__proto__',
    onReadingList: true,
    tags: ['later'],
    missed: true,
  };
  const annotations: Annotations = { ...NO_ANNOTATIONS, excluded: new Set([idOf(4), idOf(5)]) };
  const context = { index, filters: set, annotations };

  it.each(
    FILTERS.map((filter) => [filter.id, filter] as const),
  )('%s has a chip that takes it away', (id, filter) => {
    expect(filter.isSet(context)).toBe(true);
    const chips = filter.chips(context);
    expect(chips.length).toBeGreaterThan(0);
    if (id === 'excluded') {
      expect(chips[0]?.text).toBe('2 left out by you');
      return;
    }
    let without = set;
    for (const chip of chips) without = { ...without, ...chip.without?.(without) };
    expect(filter.isSet({ filters: without, annotations })).toBe(false);
  });

  it('is named once', () => {
    expect(new Set(FILTERS.map(({ id }) => id)).size).toBe(FILTERS.length);
  });

  it('is told in few words', () => {
    const texts = FILTERS.flatMap((filter) => filter.chips(context)).map(({ text }) => text);
    expect(texts).toContain('Type: book');
    expect(texts).toContain('2015–2018');
    expect(texts).toContain('Citations here ≥ 2');
    expect(texts).toContain('Tag: later');
  });
});
