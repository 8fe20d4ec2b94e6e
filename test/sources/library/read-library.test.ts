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

  it('takes keys like __proto__ for what they are', () => {
    const custom = { survey: SURVEY, 'survey-keys': ['__proto__'] };
    const library = readLibrary([{ title: 'T', DOI: '10.1000/x', custom }], 'a.json');
    expect(library.doiForReference(SURVEY, '__proto__')).toBe('10.1000/x');
    expect(library.doiForReference(SURVEY, 'constructor')).toBeUndefined();
  });

  it.each([[{}], ['text'], [null]])('refuses what is no list: %j', (json) => {
    expect(() => readLibrary(json, 'bad.json')).toThrow('Library bad.json is not CSL-JSON');
  });
});
