import { describe, expect, it } from 'vitest';
import { keyTerms, logLikelihood } from '../../../src/document/community-names/key-terms.js';

const termsOf = (...groups: readonly (readonly string[])[]) => {
  const titles = groups.flatMap((group, id) => group.map((title) => [id + 1, title] as const));
  const terms = keyTerms(titles);
  return groups.map((_, id) => terms.get(id + 1) ?? []);
};

const FLOW = ['Determining optical flow', 'Performance of optical flow techniques', 'Robust optical flow'];
const SPEECH = ['Speech in noise', 'The emotion of speech', 'Speech synthesis'];

describe('keyTerms', () => {
  it('finds what titles of a group share and others lack, phrases before their words', () => {
    expect(termsOf(FLOW, SPEECH)).toEqual([['optical flow'], ['speech']]);
  });

  it('passes over what all groups share', () => {
    const [first, second] = termsOf(
      ['Face spotting', 'Face spotting in videos'],
      ['Face synthesis', 'Face synthesis by graphs'],
    );
    expect(first?.[0]).toBe('face spotting');
    expect(second?.[0]).toBe('face synthesis');
  });

  it('takes plurals, hyphens and one or two words for one term, written as most titles write it', () => {
    const [terms] = termsOf(
      ['Spotting micro-expressions', 'On micro-expressions', 'A microexpression', 'Of micro expressions'],
      SPEECH,
    );
    expect(terms).toEqual(['micro-expressions']);
  });

  it('keeps the capitals of acronyms and names, and drops those of titles', () => {
    const [terms] = termsOf(
      [
        'Features by LBP and the Gabor Filter',
        'A study of LBP with a Gabor filter',
        'The LBP, the Gabor filter, and a sketch',
      ],
      SPEECH,
    );
    expect(terms).toEqual(['Gabor filter', 'LBP']);
  });

  it('has no term of words that only join others, of general words alone, or across marks', () => {
    expect(termsOf(['A new method: results', 'A new method: results'], SPEECH)[0]).toEqual([]);
    expect(termsOf(['Flow: optical', 'Flow: optical'], SPEECH)[0]).toEqual(['flow', 'optical']);
  });

  it('needs two titles for a term, but in a group of fewer than five one will do where no two share any', () => {
    const four = ['Alpha', 'Beta', 'Gamma', 'Delta'];
    expect(termsOf([...four, 'Epsilon'], SPEECH)[0]).toEqual([]);
    expect(termsOf(four, SPEECH)[0]).toHaveLength(3);
  });

  it('names the only group by what most of its titles hold', () => {
    expect(termsOf(FLOW)).toEqual([['optical flow']]);
  });

  it('is at a loss for words that are properties of every object, and still counts them', () => {
    const titles = [
      'Constructor theory',
      'The constructor',
      '__proto__ and toString',
      'toString of __proto__',
    ];
    expect(termsOf(titles, SPEECH)[0]).toContain('toString');
  });

  it('reads letters of any script', () => {
    expect(termsOf(['Эмоции лица', 'Распознавание: эмоции лица'], SPEECH)[0]).toEqual(['эмоции лица']);
  });
});

describe('logLikelihood', () => {
  it('is twice the sum of observed × ln(observed / expected) over the four cells', () => {
    // 8 of 10 against 2 of 10: every expected count is 5.
    expect(logLikelihood({ held: 8, of: 10 }, { held: 2, of: 10 })).toBeCloseTo(
      2 * 2 * (8 * Math.log(8 / 5) + 2 * Math.log(2 / 5)),
      12,
    );
  });

  it('is 0 where the share is the same or smaller, or there is nothing to compare with', () => {
    expect(logLikelihood({ held: 2, of: 10 }, { held: 8, of: 10 })).toBe(0);
    expect(logLikelihood({ held: 1, of: 2 }, { held: 5, of: 10 })).toBe(0);
    expect(logLikelihood({ held: 2, of: 2 }, { held: 0, of: 0 })).toBe(0);
  });
});
