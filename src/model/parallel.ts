/** What a kernel works on: numbers, and typed arrays that all threads see. */
export type SharedValues = Readonly<Record<string, number | Int32Array | Uint32Array | Float64Array>>;

/**
 * Work in chunks that do not depend on one another, as a function of what it works on.
 *
 * It is sent to threads as text, so it must be closed: it uses its parameter, what it declares itself, and
 * the language's globals, nothing imported and nothing from around it. What it makes before it returns (queues,
 * marks) is its own in each thread. A chunk writes only places of the shared arrays that no other chunk
 * writes; so results do not depend on how many threads there are, to the last bit.
 */
export type Kernel<Shared extends SharedValues = SharedValues> = (shared: Shared) => (chunk: number) => void;

/** How many works and arcs a job goes through: threads are not worth starting for less. */
export interface JobSize {
  readonly chunks: number;
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
  run: async (kernel, shared, { chunks }) => {
    const work = kernel(shared);
    for (let chunk = 0; chunk < chunks; chunk += 1) work(chunk);
    return shared;
  },
};
