import { afterAll, describe, expect, it } from 'vitest';
import { measureGraph } from '../../src/metrics/measure-graph.js';
import { METRICS } from '../../src/metrics/registry.js';
import { csrOf } from '../../src/model/csr-graph.js';
import type { Kernel } from '../../src/model/parallel.js';
import { seededRandom } from '../../src/model/random.js';
import { createThreads } from '../../src/threads/create-threads.js';

const two = createThreads({ count: 2, fewestSteps: 0 });
const three = createThreads({ count: 3, fewestSteps: 0 });
afterAll(() => Promise.all([two.close(), three.close()]));

const squares: Kernel<{ values: Float64Array }> = ({ values }) => {
  return (chunk) => {
    values[chunk] = chunk * chunk;
  };
};

/** A kernel that ends its worker, and does nothing on the main thread. */
function deadly(way: string): Kernel<{ values: Float64Array }> {
  const text = `() => { if (typeof require === 'function' && !require('node:worker_threads').isMainThread) { ${way} } return () => {}; }`;
  return Object.assign(() => () => undefined, { toString: () => text });
}

function field(works: number, perWork: number) {
  const random = seededRandom(works);
  const source: number[] = [];
  const target: number[] = [];
  for (let citation = 0; citation < works * perWork; citation += 1) {
    source.push(Math.floor(random() * works));
    target.push(Math.floor(random() ** 2 * works));
  }
  return csrOf({ order: works, directed: true, source, target });
}

describe('createThreads', () => {
  it('does every chunk once, on threads and here', async () => {
    const { values } = await two.run(squares, { values: new Float64Array(100) }, { chunks: 100, steps: 1 });
    expect([...values]).toEqual(Array.from({ length: 100 }, (_, chunk) => chunk * chunk));
  });

  it('does a job that is too small for threads on the arrays it was given', async () => {
    const values = new Float64Array(2);
    const patient = createThreads({ count: 2 });
    expect((await patient.run(squares, { values }, { chunks: 2, steps: 1 })).values).toBe(values);
  });

  it('tells what a kernel threw in a thread', async () => {
    const failing: Kernel<{ values: Float64Array }> = () => {
      throw new RangeError('no room');
    };
    const here = failing as Kernel<{ values: Float64Array }>;
    await expect(two.run(here, { values: new Float64Array(1) }, { chunks: 2, steps: 1 })).rejects.toThrow(
      'no room',
    );
  });

  it.each([
    ['ends itself', 'process.exit(7)', /ended with exit code 7/],
  ])('says that a thread died when it %s, and replaces it', async (_way, way, message) => {
    const threads = createThreads({ count: 2, fewestSteps: 0 });
    const dying = deadly(way);
    await expect(
      threads.run(dying, { values: new Float64Array(4) }, { chunks: 2, steps: 1 }),
    ).rejects.toMatchObject({ code: 'THREAD_FAILED', message: expect.stringMatching(message) });
    const { values } = await threads.run(squares, { values: new Float64Array(9) }, { chunks: 9, steps: 1 });
    expect([...values]).toEqual([0, 1, 4, 9, 16, 25, 36, 49, 64]);
    await threads.close();
  });

  it('gives every measure to the last bit as one thread does, also when it is sampled', async () => {
    const graph = field(700, 8);
    const years = Float64Array.from({ length: 700 }, (_, work) => 1990 + Math.floor(work / 20));
    const input = { graph, years, chosen: [3, 5] };
    const parameters = new Map([
      ['betweenness.exactUpTo', 0],
      ['betweenness.pivots', 100],
    ]);
    for (const options of [{ metrics: METRICS }, { metrics: METRICS, parameters }]) {
      const one = await measureGraph(input, options);
      for (const parallel of [two, three]) {
        const many = await measureGraph(input, { ...options, parallel });
        expect(many.infos).toEqual(one.infos);
        for (const [attribute, values] of one.columns)
          expect([...(many.columns.get(attribute) ?? [])], attribute).toEqual([...values]);
      }
    }
  });
});
