import { describe, expect, it } from 'vitest';
import { citationRows } from '../../../web/document/citation-rows.js';
import { documentOf } from '../../fixtures/document.js';

const document = documentOf(
  ['a', 'b', 'c', 'd'].map((id) => ({ id })),
  [
    [2, 0],
    [0, 1],
    [2, 1],
    [0, 3],
    [3, 3],
  ],
);
const { from, to, between } = citationRows(document.edges, 4);

describe('the citations of a work', () => {
  it('are found by either end, in whatever order the document has them', () => {
    expect([...from(0)]).toEqual([1, 3]);
    expect([...from(2)]).toEqual([0, 2]);
    expect([...from(3)]).toEqual([]);
    expect([...to(1)]).toEqual([1, 2]);
    expect([...to(2)]).toEqual([]);
  });

  it('are none where a work cites itself', () => {
    expect([...to(3)]).toEqual([3]);
    expect(between(3, 3)).toBeUndefined();
  });

  it('are found by both ends', () => {
    expect(between(2, 1)).toBe(2);
    expect(between(1, 2)).toBeUndefined();
  });
});
