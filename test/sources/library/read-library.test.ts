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
      authors: ['Xiaolong Wang', 'Ross B. Girshick', 'Abhinav Gupta', 'Kaiming He'],
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
      authors: ['Ann van den Berg', 'A Group'],
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
