import { describe, expect, it } from 'vitest';
import { missed } from '../../src/findings/missed.js';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { documentOf, type FixtureWork } from '../fixtures/document.js';
import { type GivenList, inputOf } from './finding-input.js';

const row = (work: number): GraphDocument['references'][number] => ({
  seed: '10.1000/survey',
  key: `ref${work}`,
  outcome: 'resolved',
  work,
  reason: null,
  score: null,
  doi: null,
  text: '',
});

/** Works that the survey cites, then others; the survey comes last. */
const missedOf = (
  cited: readonly Partial<FixtureWork>[],
  lists: readonly GivenList[],
  {
    others = [],
    versions = [],
  }: { others?: readonly Partial<FixtureWork>[]; versions?: GraphDocument['versions'] & {} } = {},
) => {
  const works = [...cited, ...others].map((work, at) => ({ id: `10.1000/${at}`, ...work }));
  const seed = { id: '10.1000/survey', isSeed: true, hasReferenceList: true };
  const references = cited.map((_, at) => row(at));
  const found = missed.find(inputOf(documentOf([...works, seed], [], { references, versions }), lists));
  if (found === undefined) throw new Error('nothing found');
  return found;
};

const FOUR = [{}, {}, {}, {}];
const OUT = { doi: '10.1000/out', title: 'Left out of it', author: 'Ekman', year: 1969 };

describe('missed', () => {
  it('finds what three of the references cite and the survey does not, named by the fullest reference', () => {
    const found = missedOf(FOUR, [
      [0, { doi: '10.1000/out', year: 1970 }],
      [1, OUT],
      [3, { doi: '10.1000/out', author: 'P. Ekman', year: 1969, containerTitle: 'Psychiatry' }],
    ]);
    expect(found.works).toEqual([
      {
        doi: '10.1000/out',
        label: 'Left out of it',
        author: 'Ekman',
        year: 1969,
        citedBy: 3,
        citing: [0, 1, 3],
      },
    ]);
    expect(found).toMatchObject({
      atLeast: 3,
      total: 1,
      basis: { lists: 3, works: 4, references: 3, counted: 3 },
    });
    expect(found.meaning.slice(0, 2)).toEqual([
      '1 work that the survey does not cite is cited by 3 or more of the works that it cites.',
      'Counted from the reference lists of 3 of the 4 works that the survey cites.',
    ]);
  });

  it('counts a work that cites it twice once', () => {
    const twice = missedOf(FOUR, [
      [0, OUT, OUT],
      [1, OUT],
    ]);
    expect(twice.works).toEqual([]);
    expect(twice.meaning[0]).toBe(
      'No work that the survey leaves out is cited by 3 or more of its references.',
    );
  });

  it('counts the references of the survey alone, not those of works further off', () => {
    const lists: GivenList[] = [
      [0, OUT],
      [1, OUT],
      [4, OUT],
      [5, OUT],
    ];
    expect(missedOf(FOUR, lists, { others: [{ depth: 2 }] }).works).toEqual([]);
  });

  it('finds works of the graph that the survey does not cite, by their attributes', () => {
    const beyond = { title: 'Beyond', doi: '10.1000/4', year: 1981, authors: ['Berthold Horn'], depth: 2 };
    const lists = [0, 1, 2].map(
      (citing): GivenList => [citing, { doi: '10.1000/alias', work: 4 }, { work: 3 }],
    );
    expect(missedOf(FOUR, lists, { others: [beyond] }).works).toEqual([
      {
        doi: '10.1000/4',
        label: 'Beyond',
        author: 'Berthold Horn',
        year: 1981,
        citedBy: 3,
        citing: [0, 1, 2],
        work: 4,
      },
    ]);
  });

  it('passes over other versions of what the survey cites, as records or titles tell', () => {
    const title = 'A study of micro-expressions in long videos';
    const cited = [{ relations: [{ type: 'has-preprint', doi: '10.1000/pre' }], title }, {}, {}, {}];
    const lists = [0, 1, 2].map(
      (citing): GivenList => [
        citing,
        { doi: '10.1000/pre' },
        { doi: '10.1000/arxiv', title: 'A Study of Micro-Expressions in Long Videos.' },
        { work: 4 },
        { work: 5, doi: '10.1000/survey' },
      ],
    );
    const versions = [{ version: 4, published: 1, relation: 'is-preprint-of', assertedBy: [] }];
    expect(missedOf(cited, lists, { others: [{ depth: 2 }], versions }).works).toEqual([]);
  });

  it('raises the number of citing works until at most fifty works are left', () => {
    const cited = Array.from({ length: 6 }, () => ({}));
    const many = Array.from({ length: 49 }, (_, at) => ({
      doi: `10.1000/often${String(at).padStart(2, '0')}`,
    }));
    const few = [{ doi: '10.1000/rare-a' }, { doi: '10.1000/rare-b' }];
    const lists = cited.map((_, citing): GivenList => [citing, ...many, ...(citing < 3 ? few : [])]);
    const found = missedOf(cited, lists);
    expect([found.works.length, found.atLeast, found.total]).toEqual([49, 4, 49]);
  });

  it('shows fifty of more than fifty that are cited alike', () => {
    const many = Array.from({ length: 60 }, (_, at) => ({
      doi: `10.1000/like${String(at).padStart(2, '0')}`,
    }));
    const found = missedOf(
      FOUR,
      [0, 1, 2].map((citing): GivenList => [citing, ...many]),
    );
    expect([found.works.length, found.atLeast, found.total]).toEqual([50, 3, 60]);
    expect(found.meaning[0]).toMatch(
      /^60 works .* are cited by 3 or more of the works that it cites; 50 of them are listed\.$/,
    );
  });

  const PRINTED = [
    'A. Krizhevsky, I. Sutskever, and G. Hinton. ImageNet classification with deep networks. In NIPS, 2012. 1, 2',
    'A. Krizhevsky and others, “Imagenet classification with deep networks,” Adv. Neural Inf. Process. Syst., 2013.',
    'Krizhevsky, A., Sutskever, I.: ImageNet classification with deep networks. In: NIPS, pp. 1097–1105 (2012)',
  ].map((unstructured) => ({ unstructured }));

  it('ties references without a DOI by title and first author, however they are printed', () => {
    const [one = {}, two = {}, three = {}] = PRINTED;
    const found = missedOf(FOUR, [
      [0, one],
      [1, two],
      [2, three, one],
    ]);
    expect(found.works).toEqual([
      {
        ...{ label: 'ImageNet classification with deep networks', author: 'Krizhevsky', year: 2012 },
        ...{ citedBy: 3, citing: [0, 1, 2] },
      },
    ]);
    expect(found.basis).toMatchObject({ references: 3, counted: 3 });
  });

  it('ties them with the DOI that another reference gives beside the title, unless there are two', () => {
    const [one = {}, two = {}] = PRINTED;
    const withDoi = {
      doi: '10.1000/nips',
      title: 'ImageNet classification with deep networks',
      author: 'Krizhevsky',
      year: 2012,
    };
    expect(
      missedOf(FOUR, [
        [0, one],
        [1, two],
        [2, withDoi],
      ]).works,
    ).toMatchObject([{ doi: '10.1000/nips', citedBy: 3 }]);
    const other = { ...withDoi, doi: '10.1000/copy' };
    expect(
      missedOf(FOUR, [
        [0, one],
        [1, two],
        [2, withDoi],
        [3, other],
      ]).works,
    ).toEqual([]);
  });

  it('tells works of one title apart by first author, and by years that lie apart', () => {
    const text = (author: string, year: number) => ({
      unstructured: `${author}, “A survey on multi-task learning,” J., ${year}.`,
    });
    const lists = (...texts: { unstructured: string }[]): GivenList[] => texts.map((each, at) => [at, each]);
    expect(
      missedOf(FOUR, lists(text('Y. Zhang', 2017), text('Y. Zhang', 2018), text('Y. Zhang', 2017))).total,
    ).toBe(1);
    expect(
      missedOf(FOUR, lists(text('Y. Zhang', 2017), text('Y. Zhang', 2021), text('Y. Zhang', 2017))).total,
    ).toBe(0);
    expect(
      missedOf(FOUR, lists(text('Y. Zhang', 2017), text('K. Thung', 2017), text('Y. Zhang', 2017))).total,
    ).toBe(0);
  });

  it('takes what has the title of a cited work for a version of it, though its text alone tells the title', () => {
    const cited = [{ title: 'ImageNet Classification with Deep Networks' }, {}, {}, {}];
    expect(
      missedOf(
        cited,
        PRINTED.map((each, at): GivenList => [at, each]),
      ).works,
    ).toEqual([]);
  });

  it('says that works without a known title may be among those that a text names', () => {
    const found = missedOf(
      [{ title: 'A known title of it' }, {}, {}, {}],
      PRINTED.map((each, at): GivenList => [at, each]),
    );
    expect(found.meaning).toContain(
      'Of 3 works that the survey cites no title is known, only the DOI: a work that is listed here without a DOI may be one of them.',
    );
  });

  it('says how many references could not be counted for want of a DOI', () => {
    const found = missedOf(FOUR, [[0, OUT, { unstructured: 'A book' }, { title: 'Another book' }]]);
    expect(found.meaning[1]).toBe(
      'Counted from the reference lists of 1 of the 4 works that the survey cites; 2 of their 3 references name neither a DOI nor a title that could be read, so they could not be counted.',
    );
  });

  it('says that nothing can be told where no reference list is known', () => {
    expect(missedOf(FOUR, []).meaning).toEqual([
      'No reference list of a work that the survey cites is known, so what these works cite beyond it is not known either.',
    ]);
  });

  it('asks nothing of a graph without a survey', () => {
    expect(missed.find(inputOf(documentOf([{ id: '10.1000/a' }])))).toBeUndefined();
  });
});
