import { expect, test } from 'vitest';
import { distances } from '../../src/metrics/distances.js';
import { measureGraph } from '../../src/metrics/measure-graph.js';
import { csrOf } from '../../src/model/csr-graph.js';

/** 0 ← 1 ← 2 ← … */
const chain = (works: number) =>
  csrOf({
    order: works,
    directed: true,
    source: Array.from({ length: works - 1 }, (_, work) => work + 1),
    target: Array.from({ length: works - 1 }, (_, work) => work),
  });

const measured = (works: number, upTo: number) =>
  measureGraph(
    { graph: chain(works), years: new Float64Array(works) },
    { metrics: [distances], parameters: new Map([['distances.upTo', upTo]]) },
  );

test('the end of a chain is reached from all others, over one step more each', async () => {
  const { columns } = await measured(200, 200);
  const harmonic = Array.from({ length: 199 }, (_, step) => 1 / (step + 1)).reduce((sum, one) => sum + one);
  expect(columns.get('harmonic')?.[0]).toBeCloseTo(harmonic / 199, 12);
  expect(columns.get('closeness')?.[0]).toBeCloseTo(199 / ((199 * 200) / 2), 12);
  expect(columns.get('harmonic')?.[199]).toBe(0);
});

test('a graph too large to wait for has none, and says which parameter computes it', async () => {
  const { columns, infos } = await measured(200, 199);
  expect(columns.size).toBe(0);
  expect(infos.map(({ absent }) => absent)).toEqual([
    'On 200 works it takes very long; raise distances.upTo (199) to compute it.',
    'On 200 works it takes very long; raise distances.upTo (199) to compute it.',
  ]);
});
