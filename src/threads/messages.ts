import type { SharedValues } from '../model/parallel.js';

/** What a thread is told to do: take chunks of a kernel's work until none is left. */
export interface ThreadJob {
  /** Name of the kernel. */
  readonly kernel: string;
  /** Arrays in shared memory. */
  readonly shared: SharedValues;
  /** One number in shared memory: the next chunk that no thread has taken. */
  readonly next: Int32Array;
  readonly chunks: number;
}

/** What a thread answers when no chunk is left, or it threw. */
export type ThreadAnswer = { readonly type: 'done' } | { readonly type: 'failed'; readonly error: Error };

/** Takes chunks one by one, each by one thread only. */
export function* takenChunks({ next, chunks }: Pick<ThreadJob, 'next' | 'chunks'>): Generator<number> {
  for (let chunk = Atomics.add(next, 0, 1); chunk < chunks; chunk = Atomics.add(next, 0, 1)) yield chunk;
}
