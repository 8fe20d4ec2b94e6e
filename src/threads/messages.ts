import type { SharedValues } from '../model/parallel.js';

/** What a thread is told to do: take chunks of a kernel's work until none is left. */
export interface ThreadJob {
  /** Name of the kernel. */
  readonly kernel: string;
  /** Arrays in shared memory. */
  readonly shared: SharedValues;
  /** Two numbers in shared memory: how many chunks of all rounds were taken, and how many are done. */
  readonly progress: Int32Array;
  readonly chunks: number;
  readonly rounds: number;
}

/** What a thread answers when no chunk is left, or it threw. */
export type ThreadAnswer = { readonly type: 'done' } | { readonly type: 'failed'; readonly error: Error };

/** A chunk of a round. */
export interface Task {
  readonly chunk: number;
  readonly round: number;
}

type Progress = Pick<ThreadJob, 'progress' | 'chunks' | 'rounds'>;

const TAKEN = 0;
const DONE = 1;
/** More than any job has: nothing is left to take, and nothing to wait for. */
const ALL = 0x4000_0000;

/** Two numbers in shared memory for the progress of a job. */
export function newProgress(): Int32Array {
  return new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT));
}

/** The next chunk that no thread has taken, round after round; undefined when none is left. */
export function takeTask({ progress, chunks, rounds }: Progress): Task | undefined {
  const taken = Atomics.add(progress, TAKEN, 1);
  return taken < chunks * rounds ? { chunk: taken % chunks, round: Math.floor(taken / chunks) } : undefined;
}

/**
 * Blocks until all chunks of the rounds before are done, or some milliseconds have passed.
 * @returns whether they are
 */
export function awaitRound({ progress, chunks }: Progress, { round }: Task, patience?: number): boolean {
  const end = patience === undefined ? undefined : performance.now() + patience;
  for (;;) {
    const done = Atomics.load(progress, DONE);
    if (done >= round * chunks) return true;
    const left = end === undefined ? undefined : end - performance.now();
    if (left !== undefined && left <= 0) return false;
    Atomics.wait(progress, DONE, done, left);
  }
}

/** Counts a chunk as done. */
export function tellDone({ progress }: Progress): void {
  Atomics.add(progress, DONE, 1);
  Atomics.notify(progress, DONE);
}

/** Lets all threads end a job that failed: whoever waits for a chunk that is never done goes on, and takes none. */
export function abandon({ progress }: Progress): void {
  Atomics.store(progress, TAKEN, ALL);
  Atomics.store(progress, DONE, ALL);
  Atomics.notify(progress, DONE);
}
