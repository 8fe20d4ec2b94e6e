import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../src/match/decide.js';
import type { Reference } from '../../src/model/reference.js';
import { parseName } from '../../src/model/text/parse-name.js';
import type { WorkRecord } from '../../src/model/work.js';

const UNKNOWN = () => 'unknown' as const;
const options = { compareContainers: UNKNOWN, by: 'search' as const };

const REFERENCE: Reference = {
  key: 'ref38',
  title: 'Emotional context modulates micro-expression processing as reflected in event-related potentials',
  author: 'zhang',
  year: 2018,
  containerTitle: 'PsyCh Journal',
  volume: '7',
  firstPage: '13',
};

const RECORD: WorkRecord = {
  doi: '10.1002/pchj.196',
  title: 'Emotional context modulates micro-expression processing as reflected in event-related potentials',
  authors: ['Ming Zhang', 'Ke Zhao'].map(parseName),
  year: 2018,
  containerTitle: 'PsyCh Journal',
  volume: '7',
  pages: '13-24',
  type: 'journal-article',
};

const outcomeOf = (reference: Partial<Reference>, ...records: Partial<WorkRecord>[]) =>
  decide(
    { ...REFERENCE, ...reference },
    records.map((record, index) => ({ ...RECORD, doi: `10.1000/${index}`, ...record })),
    options,
  );

describe('a reference with fields', () => {
  it('means the record in which all agrees, with score 1', () => {
    expect(decide(REFERENCE, [RECORD], options)).toMatchObject({
      outcome: 'matched',
      doi: '10.1002/pchj.196',
      score: 1,
      agreeing: ['title', 'author', 'year', 'container', 'volume', 'page'],
      reason: 'title, author, year, container, volume and page agree',
    });
  });

  it.each([
    ['the year is one off, as with online first', { year: 2017 }],
    ['its author is mixed up, but year and place agree', { author: 'somebody' }],
    ['a later author is named', { author: 'zhao' }],
    ['the container is wrong, but volume and page agree', { containerTitle: 'The Journal of Psychology' }],
    ['the first page is only said to be 1', { firstPage: '1' }],
    [
      'nothing but title, author and year is known',
      { containerTitle: undefined, volume: undefined, firstPage: undefined },
    ],
    ['the title has a typo', { title: REFERENCE.title?.replace('Emotional', 'Emotoinal') }],
  ])('means the record although %s', (_what, changes) => {
    const reference = Object.fromEntries(
      Object.entries({ ...REFERENCE, ...changes }).filter(([, value]) => value !== undefined),
    ) as unknown as Reference;
    expect(decide(reference, [RECORD], options).outcome).toBe('matched');
  });

  it.each([
    ['a component', { type: 'component' }],
    ['a preprint', { type: 'posted-content' }],
    ['an issue of a journal', { type: 'journal-issue' }],
    ['a peer review', { type: 'peer-review' }],
    ['a correction', { title: `Author Correction: ${REFERENCE.title}` }],
    ['a notice by its record', { updatesWork: [{ doi: '10.1/x', type: 'correction' }] }],
    ['a copy of another year', { year: 2023 }],
    ['by other authors', { authors: [parseName('Somebody Else')], pages: '14-24' }],
    ['in another place', { volume: '9', pages: '301-310' }],
  ])('does not mean a record of the same title that is %s', (_what, changes) => {
    expect(outcomeOf({}, changes).outcome).not.toBe('matched');
  });

  it('means a preprint when it names one', () => {
    const reference = { containerTitle: 'bioRxiv', volume: '', firstPage: '' };
    expect(outcomeOf(reference, { type: 'posted-content', containerTitle: 'bioRxiv' }).outcome).toBe(
      'matched',
    );
  });

  it('is ambiguous when two records fit equally well, and names both', () => {
    const match = outcomeOf({}, {}, {});
    expect(match.outcome).toBe('ambiguous');
    expect(match.candidates.map(({ doi }) => doi)).toEqual(['10.1000/0', '10.1000/1']);
  });

  it('means the published one of two that are versions of one work', () => {
    const relations = [{ type: 'is-version-of', doi: '10.1000/0' }];
    expect(outcomeOf({}, {}, { relations }).outcome).toBe('matched');
  });

  it('does not take a common title for enough', () => {
    const title = 'Recurrent neural networks';
    const bare = { title, author: 'medsker', year: 2001 };
    expect(
      decide({ key: 'a', ...bare }, [{ doi: '10.1/a', ...bare, authors: [parseName('L. Medsker')] }], options)
        .outcome,
    ).toBe('ambiguous');
  });

  it('says why each candidate was not taken', () => {
    const { candidates } = outcomeOf({}, { year: 2023 }, { type: 'component' });
    expect(candidates.map(({ objection }) => objection).sort()).toEqual([
      'it appeared in another year (2023)',
      'it is a part of a work (figure, table, supplement)',
    ]);
  });

  it('is unmatched when nothing was found', () => {
    expect(outcomeOf({})).toMatchObject({ outcome: 'unmatched', candidates: [] });
  });

  it('may name a book in the place of the container, by its editor', () => {
    const reference = {
      key: 'ref129',
      author: 'rosenberg',
      year: 2020,
      containerTitle: 'What the Face Reveals Basic and Applied Studies of Spontaneous Expression',
    };
    const book = {
      doi: '10.1093/oso/9780190202941.001.0001',
      title: 'What the Face Reveals',
      editors: [parseName('Erika L. Rosenberg')],
      year: 2020,
      type: 'edited-book',
    };
    expect(decide(reference, [book], options)).toMatchObject({ outcome: 'matched', doi: book.doi });
  });

  it('gives the same for every order of the records', () => {
    const records = [
      {},
      { year: 2017 },
      { type: 'component' },
      { title: 'Another title of theirs' },
      { authors: [parseName('B. Wu')] },
    ].map((changes, index) => ({ ...RECORD, doi: `10.1000/${index}`, ...changes }));
    const expected = decide(REFERENCE, records, options);
    fc.assert(
      fc.property(fc.shuffledSubarray(records, { minLength: records.length }), (shuffled) => {
        expect(decide(REFERENCE, shuffled, options)).toEqual(expected);
      }),
    );
  });
});

describe('a reference as one line of text', () => {
  const lineOf = (unstructured: string) => decide({ key: 'a', unstructured }, [RECORD], options);

  it.each([
    [
      'IEEE',
      'M. Zhang and K. Zhao, “Emotional context modulates micro-expression processing as reflected in event-related potentials,” PsyCh J., vol. 7, no. 1, pp. 13–24, 2018.',
    ],
    [
      'APA',
      'Zhang, M., & Zhao, K. (2018). Emotional context modulates micro-expression processing as reflected in event-related potentials. PsyCh Journal, 7(1), 13–24.',
    ],
    [
      'Vancouver',
      'Zhang M, Zhao K. Emotional context modulates micro-expression processing as reflected in event-related potentials. Psych J. 2018;7:13-24.',
    ],
    [
      'Chicago',
      'Zhang, Ming, and Ke Zhao. “Emotional Context Modulates Micro-Expression Processing as Reflected in Event-Related Potentials.” PsyCh Journal 7, no. 1 (2018): 13–24.',
    ],
  ])('is read in the style of %s', (_style, text) => {
    expect(lineOf(text)).toMatchObject({ outcome: 'matched', doi: RECORD.doi });
  });

  it('is not what its title is only a part of', () => {
    const record = { ...RECORD, title: 'Context modulates micro-expression processing' };
    const text = 'Zhang M. Emotional context modulates micro-expression processing. PsyCh J. 2018.';
    expect(decide({ key: 'a', unstructured: text }, [record], options).outcome).toBe('unmatched');
  });

  it('is completed by its other fields', () => {
    const reference = {
      key: 'a',
      unstructured:
        'Emotional context modulates micro-expression processing as reflected in event-related potentials.',
      author: 'Zhang',
      year: 2018,
    };
    expect(decide(reference, [RECORD], options)).toMatchObject({ outcome: 'matched' });
  });

  it('takes no long time, however long and odd it is', () => {
    const text = `${'a (b. '.repeat(50_000)}${RECORD.title}`;
    expect(lineOf(text).outcome).toBe('unmatched');
  });
});
