import { describe, expect, it } from 'vitest';
import { citationFrom, tieIndex } from '../../../web/document/tie-index.js';
import { documentOf } from '../../fixtures/document.js';

const document = documentOf(
  ['a', 'b', 'c', 'd'].map((id) => ({ id })),
  [
    [2, 0],
    [0, 1],
    [2, 1],
    [0, 3],
  ],
);

describe('the citations of a work', () => {
  it('are found by either end, in whatever order the document has them', () => {
    const { from, to } = tieIndex(document);
    expect([...from(0)]).toEqual([1, 3]);
    expect([...from(2)]).toEqual([0, 2]);
    expect([...from(3)]).toEqual([]);
    expect([...to(1)]).toEqual([1, 2]);
    expect([...to(2)]).toEqual([]);
  });

  it('are found by both ends', () => {
    expect(citationFrom(document, 2, 1)).toBe(2);
    expect(citationFrom(document, 1, 2)).toBeUndefined();
  });
});
