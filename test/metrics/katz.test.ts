import { describe, expect, it } from 'vitest';
import { katz } from '../../src/metrics/katz.js';
import { measureGraph } from '../../src/metrics/measure-graph.js';
import { csrOf } from '../../src/model/csr-graph.js';
import { arcsOf } from '../fixtures/arcs.js';

/** Every work cites all older ones: at α = 1 each has twice the walks of the one after it. */
const allCitingOlder = (order: number) =>
  arcsOf(
    order,
    Array.from({ length: order ** 2 }, (_, at) => [at % order, Math.floor(at / order)] as const).filter(
      ([citing, cited]) => citing > cited,
    ),
  );

const measured = (order: number, alpha: number) =>
  measureGraph(
    { graph: csrOf(allCitingOlder(order)), years: new Float64Array(order) },
    { metrics: [katz], parameters: new Map([['katz.alpha', alpha]]) },
  );

describe('katz', () => {
  it('counts walks that end at a work: 8, 4, 2 and 1 where each of four works cites all older ones', async () => {
    const { columns } = await measured(4, 1);
    const length = Math.sqrt(64 + 16 + 4 + 1);
    for (const [work, walks] of [8, 4, 2, 1].entries())
      expect(columns.get('katz')?.[work]).toBeCloseTo(walks / length, 14);
  });

  it('says so where there are more walks than a number can hold', async () => {
    const { columns, infos } = await measured(1_200, 1);
    expect(columns.has('katz')).toBe(false);
    expect(infos[0]?.absent).toMatch(/did not come to rest at α = 1/);
  });
});
