/** Milliseconds of work after which the page gets a turn. */
const TURN = 12;

/** The clock of the page, and a wait until it has had a turn. */
export interface Turns {
  readonly now: () => number;
  readonly pause: () => Promise<void>;
}

/** Gathers a file chunk by chunk; the page stays alive however long it is. */
export async function blobOfChunks(
  chunks: Iterable<string>,
  type: string,
  { now, pause }: Turns,
): Promise<Blob> {
  const parts: string[] = [];
  let start = now();
  for (const chunk of chunks) {
    parts.push(chunk);
    if (now() - start < TURN) continue;
    await pause();
    start = now();
  }
  return new Blob(parts, { type });
}
