import type { CiteloomError } from '../errors.js';
import { seedFault } from './seed-fault.js';

/** References or records of one seed: more do not fit into the memory of one process with what is made of them. */
export const MOST_WORKS = 1_000_000;

/** The error for a list that has more works than can be read. */
export function tooManyWorks(path: string, line: number): CiteloomError {
  return seedFault(path)(
    `line ${line.toLocaleString('en')} is its ${(MOST_WORKS + 1).toLocaleString('en')}th work, and no more than ${MOST_WORKS.toLocaleString('en')} can be one graph`,
    {
      hint: 'Split the list, or choose the works that matter: split -l 100000 FILE makes files of 100,000 lines.',
    },
  );
}
