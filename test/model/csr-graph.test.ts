import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { csrOf, inducedSubgraph, loopsOf } from '../../src/model/csr-graph.js';

const rows = (offsets: Int32Array, values: Int32Array) =>
  Array.from({ length: offsets.length - 1 }, (_, node) => [
    ...values.subarray(offsets[node] as number, offsets[node + 1] as number),
  ]);

describe('csrOf', () => {
  it('sorts rows in both directions, without loops and copies', () => {
    const graph = csrOf({ order: 4, directed: true, source: [2, 0, 2, 2, 1], target: [1, 3, 0, 1, 1] });
    expect(graph.size).toBe(3);
    expect(rows(graph.outOffsets, graph.outTargets)).toEqual([[3], [], [0, 1], []]);
    expect(rows(graph.inOffsets, graph.inSources)).toEqual([[2], [2], [], [0]]);
  });

  it('holds an undirected edge in both directions with its strength, the first of copies', () => {
    const graph = csrOf({
      order: 3,
      directed: false,
      source: [2, 0, 0],
      target: [0, 2, 1],
      weight: [5, 7, 9],
    });
    expect(rows(graph.outOffsets, graph.outTargets)).toEqual([[1, 2], [0], [0]]);
    expect([...(graph.outWeights ?? [])]).toEqual([9, 5, 9, 5]);
  });

  it('is empty without nodes', () => {
    const graph = csrOf({ order: 0, directed: true, source: [], target: [] });
    expect([graph.order, graph.size, graph.outOffsets.length]).toEqual([0, 0, 1]);
  });

  it('holds the same arcs as a set of pairs', () => {
    const arc = fc.tuple(fc.nat(12), fc.nat(12));
    fc.assert(
      fc.property(fc.array(arc, { maxLength: 80 }), (arcs) => {
        const graph = csrOf({
          order: 13,
          directed: true,
          source: arcs.map(([source]) => source),
          target: arcs.map(([, target]) => target),
        });
        const expected = new Set(arcs.filter(([a, b]) => a !== b).map(String));
        const found = rows(graph.outOffsets, graph.outTargets).flatMap((row, node) =>
          row.map((target) => `${node},${target}`),
        );
        const incoming = rows(graph.inOffsets, graph.inSources).flatMap((row, node) =>
          row.map((source) => `${source},${node}`),
        );
        expect(new Set(found)).toEqual(expected);
        expect(found.length).toBe(expected.size);
        expect(new Set(incoming)).toEqual(expected);
      }),
    );
  });
});

describe('inducedSubgraph', () => {
  it('is the graph of the arcs among its nodes, strengths included', () => {
    const arc = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(5));
    const arcs = fc.record({
      arcs: fc.array(arc, { maxLength: 60 }),
      directed: fc.boolean(),
      nodes: fc.subarray([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]),
    });
    fc.assert(
      fc.property(arcs, ({ arcs: all, directed, nodes }) => {
        const listOf = (order: number, list: readonly (readonly [number, number, number])[]) => ({
          ...{ order, directed },
          source: list.map(([source]) => source),
          target: list.map(([, target]) => target),
          weight: list.map(([, , weight]) => weight),
        });
        const among = all.flatMap(([source, target, weight]) => {
          const ends = [nodes.indexOf(source), nodes.indexOf(target)] as const;
          return ends.includes(-1) ? [] : [[...ends, weight] as const];
        });
        expect(inducedSubgraph(csrOf(listOf(10, all)), Int32Array.from(nodes))).toEqual(
          csrOf(listOf(nodes.length, among)),
        );
      }),
    );
  });
});

test('loops are the nodes that lead to themselves, as often as they do', () => {
  expect(loopsOf({ source: [2, 0, 2, 1], target: [2, 1, 2, 1] })).toEqual([2, 2, 1]);
});
