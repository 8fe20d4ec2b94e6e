import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { citationsAtRest } from '../../../web/encoding/resting-citations.js';
import { sixWorks } from '../six-works.js';

describe('citations at rest', () => {
  const document = sixWorks();
  const passing = document.nodes.id.map(() => true);

  it('are all among the works, none of the survey', () => {
    const { citations, all } = citationsAtRest(indexDocument(document), passing);
    expect([...citations]).toEqual([6, 7, 8, 9, 10, 11]);
    expect(all).toBe(6);
  });

  it('are the strongest where there are too many: between works that are cited most', () => {
    // Cited, the survey included: work 1 three times, work 4 three, works 2 and 3 twice, works 5 and 6 once.
    // 2 → 1 and 3 → 1 and 4 → 3 make five, the other three four.
    const { citations, all } = citationsAtRest(indexDocument(document), [...passing], 4);
    expect([...citations]).toEqual([6, 7, 8, 9]);
    expect(all).toBe(6);
  });

  it('are the heaviest where they have weights', () => {
    const weight = document.edges.source.map((_, citation) => citation);
    const weighted = { ...document, edges: { ...document.edges, weight } };
    const { citations } = citationsAtRest(indexDocument(weighted), [...passing], 2);
    expect([...citations]).toEqual([10, 11]);
  });
});
