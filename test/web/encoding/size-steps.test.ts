import { describe, expect, it } from 'vitest';
import { indexDocument } from '../../../web/document/document-index.js';
import { sizeSteps } from '../../../web/encoding/size-steps.js';
import { sampleDocument } from '../sample-document.js';

const sample = sampleDocument({ works: 60, venues: 20, citations: 150 });
const index = indexDocument(sample);
const withDegrees = (inDegree: readonly number[]) =>
  indexDocument({ ...sample, nodes: { ...sample.nodes, inDegree } });

describe('steps of size', () => {
  it('show the least value, one of half the radius, and the greatest', () => {
    const most = Math.max(...sample.nodes.inDegree.map(Number));
    const steps = sizeSteps(index, 'inDegree');
    expect(steps.map(({ label }) => label)).toEqual(['0', String(Math.round(most / 4)), String(most)]);
    expect(steps.at(-1)?.size).toBe(1);
    expect(steps[1]?.size).toBeCloseTo(Math.sqrt(Math.round(most / 4) / most));
  });

  it('are fewer where there are fewer values, and none where size stands for nothing', () => {
    const one = withDegrees(sample.nodes.id.map((_, work) => (work === 3 ? 1 : 0)));
    expect(sizeSteps(one, 'inDegree').map(({ label }) => label)).toEqual(['0', '1']);
    expect(sizeSteps(withDegrees(sample.nodes.id.map(() => 0)), 'inDegree')).toEqual([]);
    expect(sizeSteps(index, 'uniform')).toEqual([]);
  });
});
