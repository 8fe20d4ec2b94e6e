import type { Reference } from '../model/reference.js';
import type { WorkFacts } from '../model/work.js';

/** What an export tells of one work. */
export interface BibliographyEntry {
  /** Where it begins, from 1; of a list in JSON, its place in the list. */
  readonly line: number;
  /** Its own id in the export: a citation key, `WOS:…`, an EID, an OpenAlex id. */
  readonly id?: string;
  readonly doi?: string;
  /** Where the DOI stood: in the format's field for it, in another one (address, note), or it follows from an arXiv id. */
  readonly doiFrom?: 'field' | 'elsewhere' | 'arxiv';
  readonly facts: WorkFacts;
  readonly keywords?: readonly string[];
  readonly url?: string;
  /** Absent where the export has no list; keys are unique in the list. */
  readonly references?: readonly CitedReference[];
}

/** A cited reference; `citedId` names the work by the id that the export gives entries. */
export type CitedReference = Reference & { readonly citedId?: string };

/** Something that could not be read, by its line. */
export interface Unread {
  readonly line: number;
  /** The rest of a sentence: `the entry is not closed`. */
  readonly reason: string;
}

/** What was read of an export. */
export interface Bibliography {
  readonly entries: readonly BibliographyEntry[];
  readonly unread: readonly Unread[];
}

/** A format of exports, declared as data; to add one: one file, and one line in the registry. */
export interface BibliographyReader {
  readonly id: string;
  readonly title: string;
  /** Whether a text that begins so is of this format; cheap, by content alone, never throws. */
  recognizes(head: string): boolean;
  /** Never throws: what cannot be read is told in `unread`. Takes time linear in the text. */
  read(text: string): Bibliography;
}
