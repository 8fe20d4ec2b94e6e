import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { CiteloomError, messageOf } from '../errors.js';
import { type JobSize, type Kernel, type Parallel, type SharedValues, serial } from '../model/parallel.js';
import {
  abandon,
  awaitRound,
  newProgress,
  type ThreadAnswer,
  type ThreadJob,
  takeTask,
  tellDone,
} from './messages.js';

/** Several threads; they wait, and keep nothing alive, until they are closed. */
export interface Threads extends Parallel {
  close(): Promise<void>;
}

/** How many threads, this one among them, and from how much work on. */
export interface ThreadOptions {
  readonly count?: number;
  /** Steps of a job below which it is done here: starting threads costs about 50 ms. */
  readonly fewestSteps?: number;
  /** The module that threads run: it calls `serveJobs` with the kernels that they know. */
  readonly worker?: URL;
}

const DEFAULT_FEWEST_STEPS = 5e7;

/** Milliseconds that this thread waits for others before it hears signals and answers. */
const PATIENCE = 5;

/**
 * Runs kernels on worker threads over shared memory, this thread taking its part; small jobs run here alone.
 * A job fails with THREAD_FAILED when a thread dies or its kernel throws; the next job starts another thread.
 * @returns a runner to be closed after use
 */
export function createThreads(options: ThreadOptions = {}): Threads {
  const count = options.count ?? availableParallelism();
  const fewestSteps = options.fewestSteps ?? DEFAULT_FEWEST_STEPS;
  const module = options.worker ?? new URL('./worker.js', import.meta.url);
  const workers = new Set<Worker>();
  /** A worker that died is replaced by the next job. */
  const started = () => {
    while (workers.size < count - 1) {
      const worker = new Worker(module);
      worker.unref();
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
        : runOn(started(), kernel, { shared, job }),
    close: async () => {
      await Promise.all([...workers].map((worker) => worker.terminate()));
    },
  };
}

interface Given<Shared extends SharedValues> {
  readonly shared: Shared;
  readonly job: JobSize;
}

async function runOn<Shared extends SharedValues>(
  workers: readonly Worker[],
  kernel: Kernel<Shared>,
  { shared, job: { chunks, rounds = 1 } }: Given<Shared>,
): Promise<Shared> {
  const visible = inSharedMemory(shared);
  const job: ThreadJob = { kernel: kernel.name, shared: visible, progress: newProgress(), chunks, rounds };
  const parts = [takePart(kernel, visible, job), ...workers.map((worker) => answerOf(worker, job))];
  // None waits for a chunk of one that failed.
  for (const part of parts) part.catch(() => abandon(job));
  const results = await Promise.allSettled(parts);
  const failed = results.find((result) => result.status === 'rejected');
  if (failed !== undefined)
    throw new CiteloomError('THREAD_FAILED', `A thread failed: ${messageOf(failed.reason)}.`, {
      hint: 'If memory ran out, take a smaller graph, or fewer threads (citeloom metrics --threads 1).',
      cause: failed.reason,
    });
  return visible;
}

async function takePart<Shared extends SharedValues>(kernel: Kernel<Shared>, shared: Shared, job: ThreadJob) {
  const doChunk = kernel.start(shared);
  for (let task = takeTask(job); task !== undefined; task = takeTask(job)) {
    while (!awaitRound(job, task, PATIENCE)) await hearing();
    doChunk(task.chunk, task.round);
    tellDone(job);
    await hearing();
  }
}

/** Lets signals and answers through. */
function hearing(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}

function answerOf(worker: Worker, job: ThreadJob): Promise<void> {
  return new Promise((resolve, reject) => {
    const settled = (failure?: Error) => {
      worker.off('message', answered).off('error', settled).off('exit', exited);
      worker.unref();
      if (failure === undefined) resolve();
      else reject(failure);
    };
    const answered = (answer: ThreadAnswer) => settled(answer.type === 'failed' ? answer.error : undefined);
    // One that is ended from outside says nothing else.
    const exited = (code: number) =>
      settled(new Error(`it ended with exit code ${code} before its work was done`));
    worker.on('message', answered).on('error', settled).on('exit', exited);
    worker.ref();
    worker.postMessage(job);
  });
}

/** The same values, arrays copied to where all threads see them. */
function inSharedMemory<Shared extends SharedValues>(shared: Shared): Shared {
  const copies = Object.entries(shared).map(([name, value]) => [
    name,
    typeof value === 'number' ? value : copied(value),
  ]);
  return { ...shared, ...Object.fromEntries(copies) };
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
