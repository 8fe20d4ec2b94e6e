import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { titleSimilarity } from '../../src/match/title-similarity.js';

const CASME = 'CASME database: A dataset of spontaneous micro-expressions';

describe('the similarity of titles', () => {
  it.each([
    [
      'case, accents and punctuation',
      'Über Mikro-Ausdrücke: eine Übersicht',
      'UBER MIKRO AUSDRUCKE – EINE UBERSICHT',
    ],
    [
      'words that stand apart or together',
      'Micro-expression recognition with CNN',
      'Microexpression recognition with CNN',
    ],
    ['Roman numerals', 'CASME II: a database', 'CASME 2: a database'],
    ['Greek letters and their names', 'β-catenin in colon cancer', 'Beta-catenin in colon cancer'],
  ])('is 1 whatever the %s', (_what, one, other) => {
    expect(titleSimilarity(one, other)).toBe(1);
  });

  it.each([
    [
      'a misspelling',
      'Spontaneous micro-expressions in the wild',
      'Spontanous micro-expressions in the wild',
    ],
    ['two letters swapped', 'Recognition of hidden emotions', 'Recogintion of hidden emotions'],
    ['a filler word', 'Recognition of the hidden emotions', 'Recognition of hidden emotions'],
    ['a plural', 'Graph attention network for faces', 'Graph attention networks for faces'],
  ])('is that of one work in spite of %s', (_what, one, other) => {
    expect(titleSimilarity(one, other)).toBeGreaterThanOrEqual(0.93);
    expect(titleSimilarity(one, other)).toBeLessThan(1);
  });

  it.each([
    [
      'another number',
      'MEGC 2018: the facial micro-expressions grand challenge',
      'MEGC 2019: the facial micro-expressions grand challenge',
    ],
    ['a second part', `${CASME}`, `${CASME}, part 2`],
    [
      'another word',
      'Facial emotion recognition with optical flow',
      'Facial emotion recognition with transformers',
    ],
    [
      'a prefix that means the opposite',
      'Microexpression spotting in long videos',
      'Macroexpression spotting in long videos',
    ],
    ['a negation', 'Supervised learning of faces', 'Unsupervised learning of faces'],
  ])('is that of two works for %s', (_what, one, other) => {
    expect(titleSimilarity(one, other)).toBeLessThan(0.8);
  });

  it('is 0 when one of them says nothing', () => {
    expect(titleSimilarity('', '…')).toBe(0);
  });

  it('is between 0 and 1, the same both ways, and 1 with itself', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 80 }), fc.string({ maxLength: 80 }), (one, other) => {
        const similarity = titleSimilarity(one, other);
        expect(similarity).toBeGreaterThanOrEqual(0);
        expect(similarity).toBeLessThanOrEqual(1);
        expect(titleSimilarity(other, one)).toBeCloseTo(similarity, 9);
        if (/[a-z]/.test(one)) expect(titleSimilarity(one, one)).toBe(1);
      }),
    );
  });
});
