import { describe, expect, it } from 'vitest';
import { citationFact } from '../../../web/text/citation-fact.js';
import { smallDocument } from '../../fixtures/small-document.js';
import { tiesDocument } from '../../fixtures/ties-document.js';

describe('what is said about one citation', () => {
  const small = smallDocument();
  const document = { ...small, edges: { ...small.edges, spc: [0.031, 0.0004, null, 1] } };

  it('is its share of the paths, where that tells something', () => {
    expect(citationFact(document, 0)?.text).toBe('3.1\u00a0% of paths');
    expect(citationFact(document, 1)).toBeUndefined();
    expect(citationFact(document, 2)).toBeUndefined();
    expect(citationFact(document, 3)?.text).toBe('100\u00a0% of paths');
  });

  it('is nothing in documents that count no paths', () => {
    expect(citationFact(small, 0)).toBeUndefined();
  });

  it('is the strength of a tie, in what it counts', () => {
    expect(citationFact(tiesDocument(), 0)).toEqual({
      text: '3 works cite both',
      meaning: 'Two works are tied when others cite both.',
    });
    expect(citationFact(tiesDocument(), 1)?.text).toBe('strength 0.5');
  });
});
