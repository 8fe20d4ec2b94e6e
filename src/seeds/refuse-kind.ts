import type { Fault } from '../input/contract.js';
import { type FileGroup, fileKindOf } from '../input/file-kind.js';

/** What to give in place of a file of a kind. */
const INSTEAD: Readonly<Record<FileGroup, string>> = {
  paper: "Give the paper's DOI itself, or a text file with the DOIs of its references, one a line.",
  picture: 'Give a DOI, a Crossref record, or a text file with one DOI a line.',
  office: 'Save it as plain text or CSV with one DOI a line, and give that.',
  archive: 'Unpack it, and give the file in it that holds the records or DOIs.',
  page: 'Save what the API answers (https://api.crossref.org/works/DOI) rather than a page, or give the DOI itself.',
  data: 'Give a DOI, a Crossref record, or a text file with one DOI a line.',
};

/**
 * Refuses a seed that is no text, whatever DOIs its bytes spell.
 * @throws CiteloomError of `fault`, saying what it is and what to give instead
 */
export function refuseKind(start: Uint8Array, fault: Fault): void {
  const kind = fileKindOf(start);
  if (kind !== undefined) throw fault(`it is ${kind.what}`, { hint: INSTEAD[kind.group] });
}
