import { describe, expect, it } from 'vitest';
import { undirectedView } from '../../../src/metrics/communities/undirected-view.js';
import { csrOf } from '../../../src/model/csr-graph.js';
import { edgesOf } from '../../fixtures/communities-elsewhere.js';

// 0 → 1 ⇄ 2, 3 → 0, and 4 without citations
const arcs = { order: 5, source: [0, 1, 2, 3, 1], target: [1, 2, 1, 0, 1] };

describe('undirectedView', () => {
  it('makes one edge of two arcs between the same works', () => {
    const view = undirectedView(csrOf({ ...arcs, directed: true }));
    expect(edgesOf(view)).toEqual([
      [0, 1, 1],
      [0, 3, 1],
      [1, 2, 1],
    ]);
    expect([...view.strengths]).toEqual([2, 2, 1, 1, 0]);
  });

  it('gives an edge the greater weight of its two arcs', () => {
    const view = undirectedView(csrOf({ ...arcs, directed: true, weight: [0.5, 2, 3, 4, 9] }));
    expect(edgesOf(view)).toEqual([
      [0, 1, 0.5],
      [0, 3, 4],
      [1, 2, 3],
    ]);
    expect([...view.strengths]).toEqual([4.5, 3.5, 3, 4, 0]);
  });

  it('takes the edges of an undirected graph as they are', () => {
    const graph = csrOf({ order: 3, directed: false, source: [0, 1], target: [1, 2], weight: [2, 5] });
    const view = undirectedView(graph);
    expect(view.neighbours).toBe(graph.outTargets);
    expect(edgesOf(view)).toEqual([
      [0, 1, 2],
      [1, 2, 5],
    ]);
    expect([...view.strengths]).toEqual([2, 7, 5]);
  });

  it('leaves out edges that weigh nothing, less, or not a number', () => {
    for (const directed of [true, false]) {
      const weight = [0, 2, Number.NaN, -1];
      const graph = csrOf({ order: 5, directed, source: [0, 1, 2, 3], target: [1, 2, 3, 4], weight });
      const view = undirectedView(graph);
      expect(edgesOf(view)).toEqual([[1, 2, 2]]);
      expect([...view.offsets]).toEqual([0, 0, 1, 2, 2, 2]);
      expect([...view.strengths]).toEqual([0, 2, 2, 0, 0]);
    }
  });
});
