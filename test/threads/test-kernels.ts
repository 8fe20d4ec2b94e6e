import { isMainThread } from 'node:worker_threads';
import type { Kernel } from '../../src/model/parallel.js';

interface Values {
  readonly [name: string]: Float64Array;
  readonly values: Float64Array;
}

/** Writes the square of each chunk's number. */
export const squares: Kernel<Values> = {
  name: 'squares',
  start:
    ({ values }) =>
    (chunk) => {
      values[chunk] = chunk * chunk;
    },
};

/** Does nothing on the main thread, and in others what ends or stops them. */
function failing(name: string, fail: () => void): Kernel<Values> {
  return {
    name,
    start: () => {
      if (!isMainThread) fail();
      return () => undefined;
    },
  };
}

/** Throws in a thread. */
export const throwing = failing('throwing', () => {
  throw new RangeError('no room');
});

/** Ends its thread. */
export const exiting = failing('exiting', () => process.exit(7));

/** Is in no registry. */
export const unknown = failing('unknown', () => undefined);
