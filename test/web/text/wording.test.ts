import { describe, expect, it } from 'vitest';
import { counted, countOfAll, formatNumber, formatYear, passingSentence } from '../../../web/text/wording.js';

describe('numbers', () => {
  it.each([
    [1204, '1,204'],
    [0.0312, '0.031'],
    [0, '0'],
    [4e-9, '< 0.0001'],
    [1234.5, '1,235'],
  ])('%d reads %s', (value, text) => {
    expect(formatNumber(value)).toBe(text);
  });

  it('are counted in singular and plural', () => {
    expect([counted(1, 'work'), counted(1200, 'work')]).toEqual(['1 work', '1,200 works']);
  });
});

describe('words', () => {
  it('mark a year that was read from a DOI', () => {
    expect([formatYear(2016, 'doi-structure'), formatYear(2016, 'crossref')]).toEqual(['≈ 2016', '2016']);
  });
});

describe('a count of what passes the filters', () => {
  it('says of how many unless all do', () => {
    expect([countOfAll(12, 1040), countOfAll(1040, 1040), countOfAll(0, 3)]).toEqual([
      ...['12 of 1,040', '1,040', '0 of 3'],
    ]);
    expect([passingSentence(12, 104), passingSentence(1, 2), passingSentence(1, 1)]).toEqual([
      ...['12 of 104 works pass the filters', '1 of 2 works passes the filters', '1 work'],
    ]);
  });
});
