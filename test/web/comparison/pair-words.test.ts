import { describe, expect, it } from 'vitest';
import { overlapOf } from '../../../web/comparison/comparison.js';
import { overlapWords, pathWords, relationWords } from '../../../web/comparison/pair-words.js';
import { smallDocument } from '../../fixtures/small-document.js';
import { tiesDocument } from '../../fixtures/ties-document.js';

const document = smallDocument();
const step = { from: 0, to: 1, citation: 0, along: true };

describe('a path in words', () => {
  it('says which way it leads', () => {
    expect(pathWords(document, { direction: 'cites', steps: [step] })).toBe('The first cites the second.');
    expect(pathWords(document, { direction: 'cites', steps: [step, step] })).toBe(
      '2 steps: each work cites the next.',
    );
    expect(pathWords(document, { direction: 'cited', steps: [step, step, step] })).toBe(
      '3 steps: each work is cited by the next.',
    );
    expect(pathWords(document, { direction: 'either', steps: [step, step] })).toContain('Back and forth');
  });

  it('says how much is known where there is none', () => {
    expect(pathWords(document, undefined)).toBe(
      'No path of citations leads from one to the other, as far as is known: the references of 1 of 3 works are known (33\u00a0%).',
    );
    expect(pathWords(tiesDocument(), undefined)).toBe('No ties lead from one to the other.');
  });
});

describe('what two works share in words', () => {
  it('counts against all works of either', () => {
    expect(overlapWords(overlapOf([1, 2, 3], [2, 3, 4, 5]), 'either cites')).toBe(
      '2 of the 5 works here that either cites (40\u00a0%); 1 only the first, 2 only the second.',
    );
  });

  it('says so where nothing is shared', () => {
    expect(overlapWords(overlapOf([1], []), 'cite either')).toBe(
      'None of the 1 work here that cite either; 1 only the first, 0 only the second.',
    );
  });

  it('is nothing where there is nothing to share', () => {
    expect(overlapWords(overlapOf([], []), 'either cites')).toBeUndefined();
  });

  it('says who cites whom', () => {
    const words = (cites: boolean, isCited: boolean, of = document) =>
      relationWords(of, { cites, isCited, references: overlapOf([], []), citing: undefined, citations: [] });
    expect(words(true, false)).toBe('The first cites the second.');
    expect(words(false, true)).toBe('The second cites the first.');
    expect(words(true, true)).toBe('They cite each other.');
    expect(words(false, false)).toBe('Neither cites the other.');
    expect(words(false, true, tiesDocument())).toBe('They are tied to each other.');
  });
});
