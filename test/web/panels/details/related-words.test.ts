import { describe, expect, it } from 'vitest';
import {
  derivativeWords,
  isListUnknown,
  priorWords,
  similarWords,
  whySimilar,
} from '../../../../web/panels/details/related-words.js';
import { smallDocument } from '../../../fixtures/small-document.js';
import { tiesDocument } from '../../../fixtures/ties-document.js';

describe('why a work is similar', () => {
  it('counts what is shared and who cites both', () => {
    expect(whySimilar({ shared: 12, together: 5 }, false)).toBe(
      '12 shared references, cited together 5 times',
    );
    expect(whySimilar({ shared: 1, together: 0 }, false)).toBe('1 shared reference');
    expect(whySimilar({ shared: 0, together: 1 }, false)).toBe('cited together once');
  });

  it('does not call unknown what is not shared, nor the other way round', () => {
    expect(whySimilar({ shared: 0, together: 2 }, true)).toBe(
      'shared references not known, cited together twice',
    );
  });
});

describe('the reference list of a work', () => {
  it('is unknown without a record of it, never where a file gave the graph', () => {
    expect([isListUnknown(smallDocument(), 0), isListUnknown(smallDocument(), 1)]).toEqual([false, true]);
    expect(isListUnknown(tiesDocument(), 0)).toBe(false);
  });
});

it('says what similar works rest on', () => {
  expect(similarWords(smallDocument(), 1, 'lists of 1 of 9')).toMatch(
    /^Cited together with it\. Its own reference list is not known.*Counted from what is known: lists of 1 of 9\.$/,
  );
  expect(similarWords(smallDocument(), 0, undefined)).toBe(
    'Share references with it, or are cited together with it.',
  );
});

it('counts prior and derivative works out of what they are counted in', () => {
  expect(priorWords(12)(4)).toBe('cited by 4 of its 12 references here');
  expect(derivativeWords(3)(2)).toBe('cites 2 of the 3 works that cite it');
  expect(derivativeWords(1)(1)).toBe('cites the work that cites it');
});
