import { expect, it } from 'vitest';
import { hits } from '../../src/metrics/hits.js';
import { measureGraph } from '../../src/metrics/measure-graph.js';
import { csrOf } from '../../src/model/csr-graph.js';
import { arcsOf } from '../fixtures/arcs.js';

it('two equally strong groups of works share hubs and authorities as when every work begins as an equal hub', async () => {
  // b and c cite a; d cites e and f: the largest eigenvalue, 2, belongs to both groups.
  const graph = csrOf(
    arcsOf(6, [
      [1, 0],
      [2, 0],
      [3, 4],
      [3, 5],
    ]),
  );
  const { columns } = await measureGraph({ graph, years: new Float64Array(6) }, { metrics: [hits] });
  // From hubs of 1 the iteration 1 → Aᵀ1 → AAᵀ1 is at rest at once: b, c and d are equal hubs.
  const hubs = [0, 1 / 3, 1 / 3, 1 / 3, 0, 0];
  const authorities = [1 / 2, 0, 0, 0, 1 / 4, 1 / 4];
  for (const [node, value] of hubs.entries()) expect(columns.get('hub')?.[node]).toBeCloseTo(value, 12);
  for (const [node, value] of authorities.entries())
    expect(columns.get('authority')?.[node]).toBeCloseTo(value, 12);
});
