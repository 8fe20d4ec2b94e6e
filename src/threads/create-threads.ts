import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { CiteloomError, messageOf } from '../errors.js';
import { type JobSize, type Kernel, type Parallel, type SharedValues, serial } from '../model/parallel.js';

/** Several threads; they wait, and keep nothing alive, until they are closed. */
export interface Threads extends Parallel {
  close(): Promise<void>;
}

/** How many threads, this one among them, and from how much work on. */
export interface ThreadOptions {
  readonly count?: number;
  /** Steps of a job below which it is done here: starting threads costs about 30 ms. */
  readonly fewestSteps?: number;
}

const DEFAULT_FEWEST_STEPS = 5e7;

/** What a thread does for each job: takes the next chunk until there is none. */
const THREAD = `
const { parentPort } = require('node:worker_threads');
const kernels = new Map();
parentPort.on('message', ({ kernel, shared, next, chunks }) => {
  try {
    if (!kernels.has(kernel)) kernels.set(kernel, (0, eval)('(' + kernel + ')'));
    const work = kernels.get(kernel)(shared);
    for (let chunk = Atomics.add(next, 0, 1); chunk < chunks; chunk = Atomics.add(next, 0, 1)) work(chunk);
    parentPort.postMessage(null);
  } catch (thrown) {
    parentPort.postMessage(String(thrown));
  }
});`;

/**
 * Runs kernels on worker threads over shared memory, this thread taking its part; small jobs run here alone.
 * @returns a runner to be closed after use
 */
export function createThreads(options: ThreadOptions = {}): Threads {
  const count = options.count ?? availableParallelism();
  const fewestSteps = options.fewestSteps ?? DEFAULT_FEWEST_STEPS;
  const workers = new Set<Worker>();
  /** A worker that died is replaced by the next job. */
  const started = () => {
    while (workers.size < count - 1) {
      const worker = startWorker();
      const forget = () => void workers.delete(worker);
      workers.add(worker);
      // Also between two jobs, when no job hears of it.
      worker.once('error', forget).once('exit', forget);
    }
    return [...workers];
  };
  return {
    run: (kernel, shared, job) =>
      count < 2 || job.chunks < 2 || job.steps < fewestSteps
        ? serial.run(kernel, shared, job)
        : runOn(started(), { kernel, shared, job }),
    close: async () => {
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}

function startWorker(): Worker {
  const worker = new Worker(THREAD, { eval: true });
  worker.unref();
  return worker;
}

interface Job<Shared extends SharedValues> {
  readonly kernel: Kernel<Shared>;
  readonly shared: Shared;
  readonly job: JobSize;
}

async function runOn<Shared extends SharedValues>(
  workers: readonly Worker[],
  { kernel, shared, job: { chunks } }: Job<Shared>,
): Promise<Shared> {
  const visible = inSharedMemory(shared);
  const next = new Int32Array(new SharedArrayBuffer(4));
  const message = { kernel: kernel.toString(), shared: visible, next, chunks };
  const others = workers.map((worker) => answerOf(worker, message));
  const results = await Promise.allSettled([takePart({ kernel, shared: visible, next, chunks }), ...others]);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined)
    throw new CiteloomError('THREAD_FAILED', `A thread failed: ${messageOf(failed.reason)}.`, {
      hint: 'If memory ran out, take a smaller graph, or fewer threads (citeloom metrics --threads 1).',
      cause: failed.reason,
    });
  return visible;
}

interface Part<Shared extends SharedValues> {
  readonly kernel: Kernel<Shared>;
  readonly shared: Shared;
  /** The next chunk that nobody has taken. */
  readonly next: Int32Array;
  readonly chunks: number;
}

async function takePart<Shared extends SharedValues>({ kernel, shared, next, chunks }: Part<Shared>) {
  const work = kernel(shared);
  for (let chunk = Atomics.add(next, 0, 1); chunk < chunks; chunk = Atomics.add(next, 0, 1)) {
    work(chunk);
    // Lets signals and answers through.
    await new Promise(setImmediate);
  }
}

function answerOf(worker: Worker, message: object): Promise<void> {
  return new Promise((resolve, reject) => {
    const settle = (failure: unknown) => {
      worker.off('message', settle).off('error', settle).off('exit', exited);
      worker.unref();
      if (failure === null) resolve();
      else reject(failure instanceof Error ? failure : new Error(String(failure)));
    };
    // One that is ended from outside says nothing else.
    const exited = (code: number) =>
      settle(new Error(`it ended with exit code ${code} before its work was done`));
    worker.on('message', settle).on('error', settle).on('exit', exited);
    worker.ref();
    worker.postMessage(message);
  });
}

/** The same values, arrays copied to where all threads see them. */
function inSharedMemory<Shared extends SharedValues>(shared: Shared): Shared {
  const entries = Object.entries(shared).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : copied(value),
  ]);
  return Object.fromEntries(entries) as Shared;
}

function copied(values: Int32Array | Uint32Array | Float64Array) {
  if (values.buffer instanceof SharedArrayBuffer) return values;
  const buffer = new SharedArrayBuffer(values.byteLength);
  const copy =
    values instanceof Float64Array
      ? new Float64Array(buffer)
      : values instanceof Int32Array
        ? new Int32Array(buffer)
        : new Uint32Array(buffer);
  copy.set(values);
  return copy;
}
