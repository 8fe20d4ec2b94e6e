import type { GraphDocument } from '../model/graph-document.js';
import { apaCitation } from './apa.js';
import { bibtexEntry } from './bibtex.js';
import { bibtexKey } from './bibtex-key.js';
import { type CitedWork, citedWorkReader } from './cited-work.js';
import { cslItem } from './csl-json.js';
import { risEntry } from './ris.js';

/** A way to write down one work, for pasting elsewhere. */
export interface CitationFormat {
  readonly id: string;
  readonly title: string;
  /** The text of the work at an index of a document; O(venues). */
  readonly write: (document: GraphDocument, work: number) => string;
}

/** Every way to cite one work, in the order of menus. */
export const CITATION_FORMATS = Object.freeze([
  { id: 'apa', title: 'APA', write: written(apaCitation) },
  { id: 'bibtex', title: 'BibTeX', write: written((work) => bibtexEntry(work, bibtexKey(work))) },
  { id: 'ris', title: 'RIS', write: written(risEntry) },
  {
    id: 'csl-json',
    title: 'CSL-JSON',
    write: written((work) => `${JSON.stringify([cslItem(work)], null, 2)}\n`),
  },
] as const satisfies readonly CitationFormat[]);

function written(write: (work: CitedWork) => string): CitationFormat['write'] {
  return (document, work) => write(citedWorkReader(document)(work));
}
