/** Milliseconds of work after which the main thread is given up for a moment. */
const LONGEST_WORK = 12;

/** The clock of the page, and a wait until the browser has done what is due. */
export interface Scheduler {
  readonly now: () => number;
  readonly yieldToMain: () => Promise<void>;
}

/** Gathers a file chunk by chunk; the page stays alive however long it is. */
export async function blobOfChunks(
  chunks: Iterable<string>,
  type: string,
  { now, yieldToMain }: Scheduler,
): Promise<Blob> {
  const parts: string[] = [];
  let start = now();
  for (const chunk of chunks) {
    parts.push(chunk);
    if (now() - start < LONGEST_WORK) continue;
    await yieldToMain();
    start = now();
  }
  return new Blob(parts, { type });
}
