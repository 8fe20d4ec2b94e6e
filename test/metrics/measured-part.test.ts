import { describe, expect, it } from 'vitest';
import { measuredColumns } from '../../src/metrics/measured-part.js';
import type { GraphColumns } from '../../src/model/graph-columns.js';

/** A survey that cites a and b; b cites a, twice, and itself. */
const FILE: GraphColumns = {
  directed: true,
  ids: ['a', 'survey', 'b'],
  labels: ['A', 'The survey', 'B'],
  attributes: new Map<string, readonly (boolean | number)[]>([
    ['isSeed', [false, true, false]],
    ['hasReferenceList', [false, true, true]],
    ['year', [1990, 2022, 2001]],
  ]),
  source: Int32Array.of(1, 1, 2, 2, 2),
  target: Int32Array.of(0, 2, 0, 0, 2),
  warnings: [],
};

describe('measuredColumns', () => {
  it('leaves out the seed that cites everything, and keeps the rest in its order', () => {
    const { graph, loops, positions, years, leftOut } = measuredColumns(FILE, false);
    expect([...positions]).toEqual([0, 2]);
    expect([...years]).toEqual([1990, 2001]);
    expect(leftOut).toEqual(['survey']);
    expect([[...graph.outOffsets], [...graph.outTargets]]).toEqual([[0, 0, 1], [0]]);
    expect([graph.order, graph.size, loops]).toEqual([2, 1, 1]);
  });

  it('keeps the seed where it is wanted', () => {
    const { graph, leftOut } = measuredColumns(FILE, true);
    expect([graph.order, graph.size, leftOut.length]).toEqual([3, 3, 0]);
  });

  it('counts no loop of a seed that is left out', () => {
    const [source, target] = [Int32Array.of(1, 1, 2), Int32Array.of(1, 1, 2)];
    expect(measuredColumns({ ...FILE, source, target }, false).loops).toBe(1);
    expect(measuredColumns({ ...FILE, source, target }, true).loops).toBe(3);
  });

  it('takes the strength of ties of undirected graphs only', () => {
    const weight = Float64Array.of(1, 2, 3, 4, 5);
    expect(measuredColumns({ ...FILE, weight }, true).graph.outWeights).toBeUndefined();
    const { graph } = measuredColumns({ ...FILE, weight, directed: false }, false);
    expect([...(graph.outWeights ?? [])]).toEqual([3, 3]);
  });
});
