import { describe, expect, it } from 'vitest';
import { CiteloomError } from '../../src/errors.js';
import { degree } from '../../src/metrics/degree.js';
import { measureGraph } from '../../src/metrics/measure-graph.js';
import { csrOf } from '../../src/model/csr-graph.js';

const graph = csrOf({ order: 2, directed: true, source: Int32Array.of(0), target: Int32Array.of(1) });

function measureThrowing(thrown: unknown) {
  const metric = { ...degree, compute: () => Promise.reject(thrown) };
  return measureGraph({ graph, years: new Float64Array(2) }, { metrics: [metric] });
}

describe('a measure', () => {
  it('that does not converge is absent, with the reason', async () => {
    const { columns, infos } = await measureThrowing(
      new CiteloomError('METRIC_NOT_CONVERGED', 'It moves on.'),
    );
    expect(columns.size).toBe(0);
    expect(infos.map(({ absent }) => absent)).toEqual(
      degree.outputs.map(() => 'It could not be computed: It moves on.'),
    );
  });

  it.each([
    new CiteloomError('THREAD_FAILED', 'A thread failed.'),
    new RangeError('Invalid typed array length'),
  ])('that fails otherwise ends the measuring: %s', async (thrown) => {
    await expect(measureThrowing(thrown)).rejects.toBe(thrown);
  });
});
