import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { weakComponents } from '../../src/metrics/weak-components.js';
import { csrOf } from '../../src/model/csr-graph.js';
import { anyArcs, arcsOf } from '../fixtures/arcs.js';

describe('weakComponents', () => {
  it('numbers components by size, and of equals the one with the first work', () => {
    const graph = csrOf(
      arcsOf(7, [
        [0, 6],
        [5, 2],
        [3, 2],
        [1, 1],
      ]),
    );
    const { component, sizes } = weakComponents(graph);
    expect([...component]).toEqual([1, 2, 0, 0, 3, 0, 1]);
    expect([...sizes]).toEqual([3, 2, 1, 1]);
  });

  it('does not care which way citations run', () => {
    fc.assert(
      fc.property(anyArcs, (arcs) => {
        const turned = { ...arcs, source: arcs.target, target: arcs.source };
        expect(weakComponents(csrOf(arcs))).toEqual(weakComponents(csrOf(turned)));
      }),
    );
  });

  it('puts the ends of every citation into one component, and no more than that together', () => {
    fc.assert(
      fc.property(anyArcs, (arcs) => {
        const { component, sizes } = weakComponents(csrOf(arcs));
        let joins = 0;
        const sets = Array.from({ length: arcs.order }, (_, node) => new Set([node]));
        for (const [at, citing] of Array.from(arcs.source).entries()) {
          const cited = arcs.target[at] ?? 0;
          expect(component[citing]).toBe(component[cited]);
          const [mine, other] = [sets[citing], sets[cited]];
          if (mine === undefined || other === undefined || mine === other) continue;
          joins += 1;
          for (const node of other) sets[node] = mine.add(node);
        }
        expect(sizes).toHaveLength(arcs.order - joins);
      }),
    );
  });
});
