import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { measureGraph } from '../../src/metrics/measure-graph.js';
import { type ArcList, csrOf } from '../../src/model/csr-graph.js';
import type { MeasureAttribute } from '../../src/model/measures.js';
import { createThreads } from '../../src/threads/create-threads.js';
import { anyArcs, arcsOf } from '../fixtures/arcs.js';
import { METRICS_WITHOUT_CHANCE, measureShape } from '../fixtures/measure-shape.js';
import { MEASURED_SHAPES } from '../fixtures/measured-shapes.js';

/** Values of everything but communities. */
async function measured(arcs: ArcList): Promise<ReadonlyMap<MeasureAttribute, Float64Array>> {
  const years = new Float64Array(arcs.order).fill(Number.NaN);
  return (await measureGraph({ graph: csrOf(arcs), years }, { metrics: METRICS_WITHOUT_CHANCE })).columns;
}

/** The arcs with node v called names[v]. */
const renamed = ({ order, directed, source, target }: ArcList, names: readonly number[]): ArcList => ({
  ...{ order, directed },
  source: Array.from(source, (node) => names[node] as number),
  target: Array.from(target, (node) => names[node] as number),
});

const arcsAndNames = anyArcs.chain((arcs) => {
  const nodes = Array.from({ length: arcs.order }, (_, node) => node);
  return fc.tuple(
    fc.constant(arcs),
    fc.shuffledSubarray(nodes, { minLength: arcs.order, maxLength: arcs.order }),
  );
});

const sum = (values: Float64Array = new Float64Array()) => values.reduce((total, value) => total + value, 0);

function expectClose(found: number | undefined, value: number, attribute: MeasureAttribute): void {
  if (Number.isNaN(value)) expect(found, attribute).toBeNaN();
  else expect(found, attribute).toBeCloseTo(value, 12);
}

describe('the measures', () => {
  it('follow the works when these stand in another order', async () => {
    await fc.assert(
      fc.asyncProperty(arcsAndNames, async ([arcs, names]) => {
        const [before, after] = [await measured(arcs), await measured(renamed(arcs, names))];
        expect([...after.keys()]).toEqual([...before.keys()]);
        for (const [attribute, values] of before)
          for (const [node, value] of values.entries())
            expectClose(after.get(attribute)?.[names[node] as number], value, attribute);
      }),
    );
  });

  it('stay as they are when citations are given twice, in another order, with loops', async () => {
    await fc.assert(
      fc.asyncProperty(anyArcs, async (arcs) => {
        const { source, target, order, directed } = arcs;
        const nodes = Array.from({ length: order }, (_, node) => node);
        const untidy: ArcList = {
          ...{ order, directed },
          source: [...Array.from(source).reverse(), ...nodes, ...Array.from(source)],
          target: [...Array.from(target).reverse(), ...nodes, ...Array.from(target)],
        };
        expect(await measured(untidy)).toEqual(await measured(arcs));
      }),
    );
  });

  it('sum to 1 where they share something out: PageRank, hubs, authorities', async () => {
    await fc.assert(
      fc.asyncProperty(anyArcs, async (arcs) => {
        const columns = await measured(arcs);
        for (const attribute of ['pageRank', 'hub', 'authority'] as const)
          if (columns.has(attribute)) expect(sum(columns.get(attribute)), attribute).toBeCloseTo(1, 12);
      }),
    );
  });

  it('give as many citations as references, and no more than each work can have', async () => {
    await fc.assert(
      fc.asyncProperty(anyArcs, async (arcs) => {
        const columns = await measured(arcs);
        expect(sum(columns.get('inDegree'))).toBe(sum(columns.get('outDegree')));
        for (const attribute of ['betweenness', 'harmonic', 'closeness', 'clustering'] as const)
          for (const value of columns.get(attribute) ?? []) {
            expect(value, attribute).toBeGreaterThanOrEqual(0);
            expect(value, attribute).toBeLessThanOrEqual(1 + 1e-12);
          }
      }),
    );
  });

  it('leave degrees, coreness, clustering, hubs and authorities alone when an isolated work is added', async () => {
    await fc.assert(
      fc.asyncProperty(anyArcs, async (arcs) => {
        const [before, after] = [await measured(arcs), await measured({ ...arcs, order: arcs.order + 1 })];
        for (const attribute of [
          'inDegree',
          'outDegree',
          'coreness',
          'clustering',
          'hub',
          'authority',
        ] as const)
          for (const [node, value] of before.get(attribute)?.entries() ?? [])
            expectClose(after.get(attribute)?.[node], value, attribute);
      }),
    );
  });

  it('give the betweenness of a path by formula: works before times works after', async () => {
    for (const order of [3, 4, 17, 70]) {
      const path = arcsOf(
        order,
        Array.from({ length: order - 1 }, (_, work) => [work, work + 1] as const),
      );
      const betweenness = (await measured(path)).get('betweenness');
      for (let work = 0; work < order; work += 1)
        expect(betweenness?.[work]).toBeCloseTo(
          (work * (order - 1 - work)) / ((order - 1) * (order - 2)),
          14,
        );
    }
  });
});

describe('the measures on threads', () => {
  const several = [2, 3].map((count) => createThreads({ count, fewestSteps: 0 }));
  afterAll(async () => {
    for (const threads of several) await threads.close();
  });

  it.each(MEASURED_SHAPES)('are the same to the last bit on %s', async (_name, arcs) => {
    const alone = await measureShape(arcs);
    for (const threads of several) expect(await measureShape(arcs, threads)).toEqual(alone);
  });
});
