import { CiteloomError } from '../errors.js';
import type { Fault } from '../input/byte-stream.js';
import type { Instead } from '../input/file-kind.js';

/** Makes the errors about a seed: `Seed list.txt cannot be read: …`, by the path that the user gave. */
export function seedFault(path: string): Fault {
  return (
    problem,
    { hint = 'Give a whole file that you may read; a packed one must be gzip.', cause } = {},
  ) => new CiteloomError('SEED_UNREADABLE', `Seed ${path} cannot be read: ${problem}.`, { hint, cause });
}

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

/** What to give as a seed in place of a file of a kind. */
export const INSTEAD_OF_KIND: Instead = {
  paper:
    "Give the paper's DOI itself, or its references copied into a text file: their DOIs are found in it.",
  picture: 'Give a DOI, a Crossref record, or a text file with one DOI a line.',
  office: 'Save it as plain text or CSV with one DOI a line, and give that.',
  archive: 'Unpack it, and give the file in it that holds the records or DOIs.',
  page: 'No DOI is in it. Save what the API answers (https://api.crossref.org/works/DOI) rather than a page, or give the DOI itself.',
  data: 'Give a DOI, a Crossref record, or a text file with one DOI a line.',
};
