import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { condensationOf } from '../../src/metrics/condensation.js';
import { csrOf } from '../../src/model/csr-graph.js';
import { anyArcs, arcsOf } from '../fixtures/arcs.js';

describe('condensationOf', () => {
  it('shrinks a circle to one node that cites each other once', () => {
    const graph = csrOf(
      arcsOf(5, [
        [0, 1],
        [1, 0],
        [0, 2],
        [1, 2],
        [3, 0],
        [3, 1],
        [2, 4],
      ]),
    );
    const found = condensationOf(graph);
    expect([...found.component]).toEqual([2, 2, 1, 3, 0]);
    expect([...found.sizes]).toEqual([1, 1, 2, 1]);
    expect([...found.graph.outOffsets]).toEqual([0, 0, 1, 2, 3]);
    expect([...found.graph.outTargets]).toEqual([0, 1, 2]);
    expect([...found.level]).toEqual([0, 1, 2, 3]);
    expect(found.depth).toBe(4);
  });

  it('leaves a graph without cycles as it is', () => {
    const graph = csrOf(
      arcsOf(3, [
        [0, 2],
        [0, 1],
      ]),
    );
    const found = condensationOf(graph);
    expect(found.graph).toBe(graph);
    expect([...found.component]).toEqual([0, 1, 2]);
    expect([...found.level]).toEqual([1, 0, 0]);
  });

  it.each([
    ['no works', 0, 0],
    ['one work', 1, 1],
  ])('has %s on %i levels', (_name, order, depth) => {
    expect(condensationOf(csrOf(arcsOf(order, []))).depth).toBe(depth);
  });

  it('has arcs exactly where citations leave a component, down the order and the levels', () => {
    fc.assert(
      fc.property(anyArcs, (arcs) => {
        const { graph, component, citedFirst, level } = condensationOf(csrOf(arcs));
        const expected = new Set<string>();
        for (const [at, citing] of Array.from(arcs.source).entries()) {
          const [from, to] = [component[citing], component[arcs.target[at] ?? 0]];
          if (from !== to) expected.add(`${from} ${to}`);
        }
        const found: string[] = [];
        for (let node = 0; node < graph.order; node += 1)
          for (const cited of graph.outTargets.slice(graph.outOffsets[node], graph.outOffsets[node + 1])) {
            found.push(`${node} ${cited}`);
            expect(citedFirst.indexOf(cited)).toBeLessThan(citedFirst.indexOf(node));
            expect(level[cited]).toBeLessThan(level[node] ?? 0);
          }
        expect(found.sort()).toEqual([...expected].sort());
      }),
    );
  });
});
