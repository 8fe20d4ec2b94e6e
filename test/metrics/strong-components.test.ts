import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { strongComponents } from '../../src/metrics/strong-components.js';
import { csrOf } from '../../src/model/csr-graph.js';
import { anyArcs, arcsOf } from '../fixtures/arcs.js';

describe('strongComponents', () => {
  it('joins works that cite one another in a circle, and numbers the cited first', () => {
    const graph = csrOf(
      arcsOf(6, [
        [0, 1],
        [1, 2],
        [2, 0],
        [2, 3],
        [4, 0],
        [4, 5],
        [5, 4],
      ]),
    );
    const { component, sizes } = strongComponents(graph);
    expect([...component]).toEqual([1, 1, 1, 0, 2, 2]);
    expect([...sizes]).toEqual([1, 3, 2]);
  });

  it('finds nothing in the empty graph', () => {
    expect(strongComponents(csrOf(arcsOf(0, []))).sizes).toHaveLength(0);
  });

  it('takes a circle of 200,000 works for one component', () => {
    const order = 200_000;
    const source = Array.from({ length: order }, (_, node) => node);
    const target = source.map((node) => (node + 1) % order);
    expect([...strongComponents(csrOf({ order, directed: true, source, target })).sizes]).toEqual([order]);
  });

  it('joins two works exactly when each reaches the other; arcs run down the numbers', () => {
    fc.assert(
      fc.property(anyArcs, (arcs) => {
        const graph = csrOf(arcs);
        const { component, sizes } = strongComponents(graph);
        const reached = reachability(graph);
        for (let a = 0; a < graph.order; a += 1)
          for (let b = 0; b < graph.order; b += 1) {
            const both = a === b || (reached(a, b) && reached(b, a));
            expect(component[a] === component[b]).toBe(both);
            if (!both && reached(a, b)) expect(component[a]).toBeGreaterThan(component[b] ?? 0);
          }
        for (const [number, size] of sizes.entries())
          expect(component.filter((own) => own === number)).toHaveLength(size);
      }),
    );
  });
});

/** Warshall's closure. */
function reachability({ order, outOffsets, outTargets }: ReturnType<typeof csrOf>) {
  const reaches = Array.from({ length: order }, (_, node) =>
    Array.from({ length: order }, (_cell, other) =>
      outTargets.slice(outOffsets[node], outOffsets[node + 1]).includes(other),
    ),
  );
  for (let via = 0; via < order; via += 1)
    for (const row of reaches)
      if (row[via] === true)
        for (const [other, far] of (reaches[via] ?? []).entries()) if (far) row[other] = true;
  return (a: number, b: number) => reaches[a]?.[b] ?? false;
}
