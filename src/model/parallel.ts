/** What a kernel works on: numbers, and typed arrays that all threads see. */
export type SharedValues = Readonly<Record<string, number | Int32Array | Uint32Array | Float64Array>>;

/**
 * Work in chunks that do not depend on one another, done once or in rounds: a round begins when all chunks of the one before are
 * done, and reads what they wrote.
 *
 * A chunk writes only places of the shared arrays that no other chunk of its round reads or writes; so results do not depend on how many
 * threads there are, to the last bit.
 */
export interface Kernel<Shared extends SharedValues = SharedValues> {
  /** By which threads find it in the registry of kernels. */
  readonly name: string;
  /** Makes what each thread has for itself (queues, marks). @returns what does a chunk of a round */
  start(shared: Shared): (chunk: number, round: number) => void;
}

/** How many works and arcs a job goes through: threads are not worth starting for less. */
export interface JobSize {
  readonly chunks: number;
  /** How often all chunks are done, one after the other; once unless given. */
  readonly rounds?: number;
  /** Estimated elementary steps of the whole job. */
  readonly steps: number;
}

/** Runs the chunks of a kernel, in any order and on any number of threads. */
export interface Parallel {
  /** @returns what the kernel worked on; its arrays hold the results, those given may have been copied. */
  run<Shared extends SharedValues>(kernel: Kernel<Shared>, shared: Shared, job: JobSize): Promise<Shared>;
}

/** One thread: this one. */
export const serial: Parallel = {
  run: async (kernel, shared, { chunks, rounds = 1 }) => {
    const doChunk = kernel.start(shared);
    for (let round = 0; round < rounds; round += 1)
      for (let chunk = 0; chunk < chunks; chunk += 1) doChunk(chunk, round);
    return shared;
  },
};
