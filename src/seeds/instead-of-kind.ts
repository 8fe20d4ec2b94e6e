import type { Instead } from '../input/refuse-kind.js';

/** What to give as a seed in place of a file of a kind. */
export const INSTEAD_OF_KIND: Instead = {
  paper: "Give the paper's DOI itself, or a text file with the DOIs of its references, one a line.",
  picture: 'Give a DOI, a Crossref record, or a text file with one DOI a line.',
  office: 'Save it as plain text or CSV with one DOI a line, and give that.',
  archive: 'Unpack it, and give the file in it that holds the records or DOIs.',
  page: 'Save what the API answers (https://api.crossref.org/works/DOI) rather than a page, or give the DOI itself.',
  data: 'Give a DOI, a Crossref record, or a text file with one DOI a line.',
};
