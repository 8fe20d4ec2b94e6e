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

/** Each value of a round is the sum of all of the round before, whose values stand in the other half, and its own number. */
export const sums: Kernel<Values> = {
  name: 'sums',
  start: ({ values }) => {
    const half = values.length / 2;
    return (chunk, round) => {
      const before = ((round + 1) % 2) * half;
      let sum = chunk;
      for (let other = 0; other < half; other += 1) sum += (values[before + other] ?? 0) % 1_000_003;
      values[(round % 2) * half + chunk] = sum;
    };
  },
};

/** Throws in a thread in its second chunk. */
export const throwingLater: Kernel<Values> = {
  name: 'throwing-later',
  start: () => {
    let done = 0;
    return () => {
      done += 1;
      if (!isMainThread && done > 1) throw new RangeError('no room later');
    };
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
