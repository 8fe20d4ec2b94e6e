import { writeFileSync } from 'node:fs';
import { createInterface } from 'node:readline';
import type { MeasureAnswer, MeasureRequest } from './library-process.js';

/** Starts what is timed; gives the values that it found when asked for them. */
export type TimedCall = () => Values | Promise<Values>;
/** Makes plain numbers of what was found; it is not timed. */
export type Values = () => Float64Array | readonly number[];

/** The other end of `startLibrary` in Node: answers each line on stdin with one on stdout. */
export async function answerLines(prepare: (request: MeasureRequest) => TimedCall): Promise<void> {
  for await (const line of createInterface({ input: process.stdin }))
    process.stdout.write(`${JSON.stringify(await answer(JSON.parse(line), prepare))}\n`);
}

async function answer(
  request: MeasureRequest,
  prepare: (request: MeasureRequest) => TimedCall,
): Promise<MeasureAnswer> {
  try {
    const call = prepare(request);
    const started = performance.now();
    const values = await call();
    const ms = performance.now() - started;
    if (request.values !== undefined) writeFileSync(request.values, Float64Array.from(values()));
    return { ms };
  } catch (thrown) {
    return { error: String(thrown) };
  }
}
