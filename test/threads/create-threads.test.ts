import { afterAll, describe, expect, it } from 'vitest';
import { measureGraph } from '../../src/metrics/measure-graph.js';
import { METRICS } from '../../src/metrics/registry.js';
import { csrOf } from '../../src/model/csr-graph.js';
import { serial } from '../../src/model/parallel.js';
import { seededRandom } from '../../src/model/random.js';
import { project } from '../../src/projections/project.js';
import { createThreads, type ThreadOptions, type Threads } from '../../src/threads/create-threads.js';
import { KERNELS } from '../../src/threads/kernels.js';
import { exiting, squares, sums, throwing, throwingLater, unknown } from './test-kernels.js';

const two = createThreads({ count: 2, fewestSteps: 0 });
const three = createThreads({ count: 3, fewestSteps: 0 });
afterAll(() => Promise.all([two.close(), three.close()]));

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
  const worker = new URL('./test-worker.js', import.meta.url);
  const opened: Threads[] = [];
  const threadsOf = (options: ThreadOptions) => {
    const threads = createThreads({ worker, ...options });
    opened.push(threads);
    return threads;
  };
  afterAll(() => Promise.all(opened.map((threads) => threads.close())));

  const run = (threads: Threads, kernel: typeof squares, chunks: number) =>
    threads.run(kernel, { values: new Float64Array(chunks) }, { chunks, steps: 1 });

  it('does every chunk once, on threads and here', async () => {
    const { values } = await run(threadsOf({ count: 2, fewestSteps: 0 }), squares, 100);
    expect([...values]).toEqual(Array.from({ length: 100 }, (_, chunk) => chunk * chunk));
  });

  it.each([2, 3])('begins a round when the one before is done, on %i threads', async (count) => {
    const job = { chunks: 7, rounds: 400, steps: 1 };
    const alone = await serial.run(sums, { values: new Float64Array(14) }, job);
    const threads = threadsOf({ count, fewestSteps: 0 });
    const { values } = await threads.run(sums, { values: new Float64Array(14) }, job);
    expect([...values]).toEqual([...alone.values]);
    expect(new Set(values).size).toBe(14);
  });

  it.each([
    throwing,
    throwingLater,
    exiting,
  ])('waits for no thread that fails between rounds: $name', async (kernel) => {
    const threads = threadsOf({ count: 3, fewestSteps: 0 });
    const job = { chunks: 3, rounds: 100_000, steps: 1 };
    const failing = threads.run(kernel, { values: new Float64Array(3) }, job);
    await expect(failing).rejects.toMatchObject({ code: 'THREAD_FAILED' });
  });

  it('does a job that is too small for threads on the arrays it was given', async () => {
    const values = new Float64Array(2);
    const patient = threadsOf({ count: 2 });
    expect((await patient.run(squares, { values }, { chunks: 2, steps: 1 })).values).toBe(values);
  });

  it.each([
    ['throws', throwing, /no room/],
    ['has no such kernel', unknown, /There is no kernel unknown/],
    ['ends itself', exiting, /ended with exit code 7/],
  ])('fails when a thread %s, and does the next job', async (_what, kernel, message) => {
    const threads = threadsOf({ count: 2, fewestSteps: 0 });
    await expect(run(threads, kernel, 4)).rejects.toMatchObject({
      code: 'THREAD_FAILED',
      message: expect.stringMatching(message),
    });
    const { values } = await run(threads, squares, 9);
    expect([...values]).toEqual([0, 1, 4, 9, 16, 25, 36, 49, 64]);
  });

  it('fails when the module of the threads cannot be loaded', async () => {
    const threads = threadsOf({ count: 2, fewestSteps: 0, worker: new URL('file:///nowhere.js') });
    await expect(run(threads, squares, 4)).rejects.toMatchObject({ code: 'THREAD_FAILED' });
  });
});

describe('the worker module', () => {
  it('knows each kernel by a name of its own', () => {
    expect(new Set(KERNELS.map(({ name }) => name)).size).toBe(KERNELS.length);
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

  it.each([{}, { top: 3 }])('counts every tie as one thread does: %j', async (options) => {
    const works = { citations: field(300, 8), authors: [] };
    const one = await project(works, options);
    expect((await project(works, options, two)).ties).toEqual(one.ties);
  });
});
