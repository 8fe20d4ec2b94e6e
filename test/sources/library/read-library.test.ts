import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readLibrary } from '../../../src/sources/library/read-library.js';

const SURVEY = '10.1109/taffc.2022.3205170';
const bundled = readLibrary(
  JSON.parse(readFileSync('data/library/taffc.2022.3205170.csl.json', 'utf8')),
  'taffc.2022.3205170.csl.json',
);

describe('the bundled library', () => {
  it('knows a work by its DOI, with all authors', () => {
    expect(bundled.factsForDoi('10.1109/cvpr.2018.00813', SURVEY)).toMatchObject({
      title: 'Non-Local Neural Networks',
      authors: [
        { family: 'Wang', given: 'Xiaolong' },
        { family: 'Girshick', given: 'Ross B.' },
        { family: 'Gupta', given: 'Abhinav' },
        { family: 'He', given: 'Kaiming' },
      ],
      authorsComplete: true,
      year: 2018,
      type: 'proceedings-article',
    });
  });

  it('says where only the first authors are known', () => {
    expect(bundled.factsForDoi('10.1109/access.2017.2778011', SURVEY)?.authorsComplete).toBe(false);
  });

  it('names the DOI of a reference without one', () => {
    expect(bundled.doiForReference(SURVEY, 'ref70')).toBe('10.1109/cvprw53098.2021.00167');
    expect(bundled.doiForReference(SURVEY, 'ref80')).toBe('10.1109/cvprw53098.2021.00167');
    expect(bundled.doiForReference(SURVEY, 'ref7')).toBeUndefined();
  });

  it('holds for its survey only', () => {
    expect(bundled.factsForDoi('10.1109/cvpr.2018.00813', '10.1000/other')).toBeUndefined();
    expect(bundled.factsForReference('10.1000/other', 'ref70')).toBeUndefined();
  });

  it('has nothing that must be passed over', () => {
    expect(bundled.warnings).toEqual([]);
  });
});

describe('readLibrary', () => {
  it("applies a user's items to any seed, by their DOI in any form", () => {
    const library = readLibrary(
      [
        {
          id: 'a',
          DOI: 'https://doi.org/10.1000/ABC',
          title: 'A <i>title</i>',
          issued: { 'date-parts': [['2011', 3]] },
        },
      ],
      'zotero.json',
    );
    expect(library.factsForDoi('10.1000/abc', 'file:list.txt')).toEqual({ title: 'A title', year: 2011 });
  });

  it('reads volume, issue and pages, whether written as text or as numbers', () => {
    const item = { DOI: '10.1000/a', title: 'T', volume: 22, issue: '8', page: '888-905' };
    expect(readLibrary([item], 'a.json').factsForDoi('10.1000/a', undefined)).toEqual({
      title: 'T',
      volume: '22',
      issue: '8',
      pages: '888-905',
    });
  });

  it('reads abstracts, whether plain or marked up', () => {
    const abstractOf = (abstract: unknown) =>
      readLibrary([{ DOI: '10.1000/a', title: 'T', abstract }], 'a.json').factsForDoi('10.1000/a', undefined)
        ?.abstract;
    expect(abstractOf('Abstract\n\nOne.\n\nTwo.')).toBe('One.\n\nTwo.');
    expect(abstractOf('<p>One.</p><script>alert(1)</script>')).toBe('One.');
    expect(abstractOf(7)).toBeUndefined();
  });

  it('passes bad items over and keeps the good ones', () => {
    const items = [
      null,
      7,
      {},
      { DOI: '10.1000/x', title: ['not text'] },
      { DOI: '10.1000/y', title: 'Good' },
    ];
    const library = readLibrary(items, 'mixed.json');
    expect(library.warnings).toHaveLength(4);
    expect(library.factsForDoi('10.1000/y', undefined)).toEqual({ title: 'Good' });
  });

  it('reads what reference managers write: raw dates, short titles, events, particles, a DOI in the note', () => {
    const library = readLibrary(
      [
        {
          type: 'paper-conference',
          title: 'T',
          note: 'tex: x\nDOI: 10.1000/N',
          issued: { raw: '2011-03' },
          journalAbbreviation: 'J Tests',
          'event-title': 'Conference on Tests',
          ISSN: '1949-3045, 2371-9850',
          publisher: 'P',
          author: [
            { family: 'Berg', given: 'Ann', 'non-dropping-particle': 'van den' },
            { literal: 'A Group' },
            7,
          ],
        },
      ],
      'a.json',
    );
    expect(library.factsForDoi('10.1000/n', undefined)).toEqual({
      title: 'T',
      authors: [{ family: 'Berg', given: 'Ann', particle: 'van den' }, { literal: 'A Group' }],
      authorsComplete: true,
      year: 2011,
      shortContainerTitle: 'J Tests',
      event: { name: 'Conference on Tests' },
      issn: ['1949-3045', '2371-9850'],
      type: 'proceedings-article',
      publisher: 'P',
    });
  });

  it('prefers, of items with one DOI, the first that holds for the seed', () => {
    const other = { DOI: '10.1000/x', title: 'Other', custom: { survey: '10.1000/other' } };
    const library = readLibrary([other, { DOI: '10.1000/x', title: 'Any' }], 'a.json');
    expect(library.factsForDoi('10.1000/x', SURVEY)?.title).toBe('Any');
    expect(library.factsForDoi('10.1000/x', '10.1000/other')?.title).toBe('Other');
  });

  it('ties an item to a seed that is a list, too', () => {
    const custom = { survey: 'file:list.txt', 'survey-keys': ['1'] };
    const library = readLibrary([{ DOI: '10.1000/x', title: 'T', custom }], 'a.json');
    expect(library.doiForReference('file:list.txt', '1')).toBe('10.1000/x');
    expect(library.factsForDoi('10.1000/x', 'file:other.txt')).toBeUndefined();
  });

  it('says once how many items nothing ties to a work, and which DOI is none', () => {
    const items = [
      { title: 'A' },
      { title: 'B' },
      { title: 'C', DOI: 'n/a' },
      { title: 'D', DOI: '10.1000/d' },
    ];
    expect(readLibrary(items, 'z.json').warnings).toEqual([
      'z.json, item 3 has no valid DOI but "n/a".',
      'z.json: 2 of 4 items have no DOI and apply to nothing.',
    ]);
  });

  it('takes an empty list for an empty library', () => {
    expect(readLibrary([], 'empty.json').warnings).toEqual([]);
  });

  it('takes keys like __proto__ for what they are', () => {
    const custom = { survey: SURVEY, 'survey-keys': ['__proto__'] };
    const library = readLibrary([{ title: 'T', DOI: '10.1000/x', custom }], 'a.json');
    expect(library.doiForReference(SURVEY, '__proto__')).toBe('10.1000/x');
    expect(library.doiForReference(SURVEY, 'constructor')).toBeUndefined();
  });

  it.each([[{}], ['text'], [null], [[1, 2, 3]]])('refuses what is no list: %j', (json) => {
    expect(() => readLibrary(json, 'bad.json')).toThrow('Library bad.json is not CSL-JSON');
  });
});

describe('the reference list of an item', () => {
  const item = (references: unknown, custom: object = {}) => ({
    ...{ id: 'a', DOI: '10.1000/a', title: 'A work' },
    custom: { references, ...custom },
  });
  const listOf = (references: unknown, custom: object = {}) =>
    readLibrary([item(references, custom)], 'lists.json');

  it('holds entries in order, with where it was read', () => {
    const library = listOf(
      [
        { key: '1', unstructured: 'A. Author. A title. 2010.' },
        { key: '2', DOI: 'https://doi.org/10.1000/B', 'article-title': 'Another', year: '2011' },
        { key: '3', unstructured: 'S. Key. A third.', 'survey-key': 'ref7' },
      ],
      {
        ...{ survey: '10.1000/survey', 'references-source': 'https://example.org/a.pdf' },
        ...{ 'references-edition': 'the preprint', 'references-note': 'typed' },
      },
    );
    expect(library.listForDoi('10.1000/a', '10.1000/survey')).toEqual({
      ...{ source: 'https://example.org/a.pdf', edition: 'the preprint', note: 'typed' },
      references: [
        { key: '1', unstructured: 'A. Author. A title. 2010.' },
        { key: '2', doi: '10.1000/b', title: 'Another', year: 2011 },
        { key: '3', unstructured: 'S. Key. A third.' },
      ],
      surveyKeys: new Map([['3', { survey: '10.1000/survey', key: 'ref7' }]]),
    });
    expect(library.listForDoi('10.1000/a', '10.1000/other')).toBeUndefined();
    expect(library.warnings).toEqual([]);
  });

  it('is known by the references of the survey, too, and names its library where it names no source', () => {
    const library = listOf([{ DOI: '10.1000/b' }], { survey: '10.1000/s', 'survey-keys': ['ref1'] });
    expect(library.listForReference('10.1000/s', 'ref1')).toMatchObject({ source: 'lists.json' });
    expect(library.listForReference('10.1000/s', 'ref2')).toBeUndefined();
  });

  it('takes no DOI from the text of an entry: it may be that of a page header', () => {
    const library = listOf([{ key: '1', unstructured: 'A. Author. A title. doi:10.1000/header' }]);
    expect(library.listForDoi('10.1000/a', undefined)?.references[0]?.doi).toBeUndefined();
  });

  it('says which entry of which item is bad, and keeps the rest and the item', () => {
    const library = listOf([
      ...['no object', { key: '2', DOI: 'nonsense', unstructured: 'B. Other. 2012.' }],
      ...[{ key: '3', 'survey-key': 'ref7', unstructured: 'C.' }, {}, { DOI: '10.1000/b' }],
    ]);
    expect(library.warnings).toEqual([
      'lists.json, item 1 (a): reference 1 tells nothing; passed over.',
      'lists.json, item 1 (a): reference 2 has no valid DOI but "nonsense".',
      'lists.json, item 1 (a): reference 3 has a survey-key, and its item names no survey (custom.survey); the key is left out.',
      'lists.json, item 1 (a): reference 4 tells nothing; passed over.',
    ]);
    const list = library.listForDoi('10.1000/a', undefined);
    expect(list?.references).toHaveLength(3);
    expect(list?.surveyKeys).toEqual(new Map());
    expect(library.factsForDoi('10.1000/a', undefined)).toEqual({ title: 'A work' });
  });

  it.each([
    ['text', 'lists.json, item 1 (a): has references that are no list; they are left out.'],
    [{ key: '1' }, 'lists.json, item 1 (a): has references that are no list; they are left out.'],
    [[], 'lists.json, item 1 (a): has a list of references without a single one; it is left out.'],
  ])('that is no list leaves the item as it is: %j', (references, warning) => {
    const library = listOf(references);
    expect(library.warnings).toEqual([warning]);
    expect(library.listForDoi('10.1000/a', undefined)).toBeUndefined();
    expect(library.factsForDoi('10.1000/a', undefined)).toEqual({ title: 'A work' });
  });

  it('counts problems beyond the fifth', () => {
    expect(listOf(new Array(9).fill({})).warnings.slice(5)).toEqual([
      'lists.json, item 1 (a): and 5 more problems of its references.',
    ]);
  });

  it('makes keys unique, and takes hostile ones for what they are', () => {
    const entry = { key: '__proto__', unstructured: 'A.' };
    const list = listOf([entry, entry]).listForDoi('10.1000/a', undefined);
    expect(list?.references.map(({ key }) => key)).toEqual(['__proto__', '__proto__~2']);
  });
});
