import { describe, expect, it } from 'vitest';
import { referenceListWords } from '../../../../web/panels/details/work-lists.js';
import { pathPlaceWords } from '../../../../web/panels/details/work-place.js';
import { formatShare } from '../../../../web/text/wording.js';
import { smallDocument } from '../../../fixtures/small-document.js';
import { tiesDocument } from '../../../fixtures/ties-document.js';

describe('the reference list of a work', () => {
  const { nodes, meta } = smallDocument();

  it('is known, deposited as none, or not known', () => {
    expect(referenceListWords({ nodes, meta }, 0)).toBe('Its own reference list is known.');
    expect(referenceListWords({ nodes, meta }, 1)).toContain('No record of it is held');
    const without = { ...nodes, hasReferenceList: nodes.id.map(() => false) };
    expect(referenceListWords({ nodes: without, meta }, 0)).toContain('deposited no reference list');
  });

  it('is no matter where a file gave the graph', () => {
    expect(referenceListWords(tiesDocument(), 0)).toBeUndefined();
  });
});

describe('the place on the main path', () => {
  const mainPaths = [
    { id: 'global', works: [4, 2, 9], citations: [] },
    { id: 'key-route', works: [4, 2, 9, 7], citations: [] },
  ] as const;

  it('counts from the oldest', () => {
    expect(pathPlaceWords({ mainPaths }, 2)).toBe('2 of 3 from the oldest');
    expect(pathPlaceWords({ mainPaths }, 7)).toBe('on a key route beside it');
    expect(pathPlaceWords({ mainPaths }, 1)).toBeUndefined();
    expect(pathPlaceWords({}, 4)).toBeUndefined();
  });
});

describe('a share', () => {
  it('is a percentage that is 100 only for all', () => {
    expect(formatShare(0.0312)).toBe('3.1\u00a0%');
    expect(formatShare(0.404)).toBe('40\u00a0%');
    expect(formatShare(0.9999)).toBe('99\u00a0%');
    expect(formatShare(1)).toBe('100\u00a0%');
    expect(formatShare(0)).toBe('0\u00a0%');
  });
});
