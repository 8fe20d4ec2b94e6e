import { expect, it } from 'vitest';
import { indexDocument, isRetracted } from '../../../web/document/document-index.js';
import { sampleDocument } from '../sample-document.js';

it('rings the work that a notice takes back, and none that is only corrected', () => {
  const sample = sampleDocument({ works: 20, venues: 5, citations: 0 });
  const updates = sample.nodes.updates.map((own, work) =>
    work === 3 ? [{ doi: '10.1000/n', type: 'correction' }] : own,
  );
  const index = indexDocument({ ...sample, nodes: { ...sample.nodes, updates } });
  expect(sample.nodes.id.flatMap((_, work) => (isRetracted(index, work) ? [work] : []))).toEqual([17]);
});
