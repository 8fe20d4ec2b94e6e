import { codesOf } from './code-words.js';
import type { PersonName } from './person-name.js';
import type { Reference } from './reference.js';

/** Whether the record of a work is held: what people read, and what it means; in the order in which they read them. */
export const STATUS_WORDS = {
  resolved: { label: 'Record held', meaning: 'its record is held' },
  matched: { label: 'Matched', meaning: 'it was found for a reference without a DOI' },
  listed: {
    label: 'Listed only',
    meaning: 'no record of it is held: it is known from references and local sources only',
  },
  missing: { label: 'Missing', meaning: 'its record was asked for, and none was found' },
} as const;

/** Whether we hold a work's record. */
export type WorkStatus = keyof typeof STATUS_WORDS;

/** Every status, in the order in which people read them. */
export const WORK_STATUSES = codesOf(STATUS_WORDS);

/** Where an attribute came from, as it follows the attribute or a count; the most trustworthy first. */
export const PROVENANCE_WORDS = {
  crossref: 'from Crossref',
  seed: 'from the reference',
  library: 'from a library',
  'doi-structure': 'read from the DOI',
} as const;

/** Where an attribute of a work came from. */
export type Provenance = keyof typeof PROVENANCE_WORDS;

/** Every provenance, the most trustworthy first. */
export const PROVENANCES = codesOf(PROVENANCE_WORDS);

/** What one source knows of a work. Everything is optional: absent is undefined, never `""` or 0. */
export interface WorkFacts {
  readonly title?: string;
  /** Distinct, in the order given; several are mostly translations. */
  readonly subtitles?: readonly string[];
  /** Translated, short and original titles: all but `title`, distinct, in the order given. */
  readonly alternativeTitles?: readonly string[];
  /** In the order given. */
  readonly authors?: readonly PersonName[];
  /** Of a book or proceedings, or of the container of a part. */
  readonly editors?: readonly PersonName[];
  /** Whether `authors` is the whole list; absent means yes. */
  readonly authorsComplete?: boolean;
  readonly year?: number;
  /** Years of print, of appearance online or of issue that differ from `year`; ascending. */
  readonly otherYears?: readonly number[];
  /** The title of the journal, proceedings or book, as given. */
  readonly containerTitle?: string;
  /** Every container, as given, where there are several: a series and its book. */
  readonly containerTitles?: readonly string[];
  readonly shortContainerTitle?: string;
  readonly volume?: string;
  readonly issue?: string;
  /** As given: `13-24`, `e33693`. */
  readonly pages?: string;
  readonly articleNumber?: string;
  /** Of a book, as given: `2`, `3rd ed.`. */
  readonly edition?: string;
  /** Plain text, paragraphs apart by an empty line. */
  readonly abstract?: string;
  /** ISSNs of the container, as given. */
  readonly issn?: readonly string[];
  /** `event.name` and `event.acronym` of proceedings. */
  readonly event?: { readonly name?: string; readonly acronym?: string };
  /** Key in the table of venues, when a source knows the series itself (DOI structure). */
  readonly venueKey?: string;
  /** Crossref's type (`journal-article`, `proceedings-article` …), also for facts from elsewhere. */
  readonly type?: string;
  /** Crossref's subtype (`preprint` …). */
  readonly subtype?: string;
  readonly publisher?: string;
  /** Citations known to Crossref anywhere (global), at the date of the record. */
  readonly isReferencedByCount?: number;
  /** How a later notice changed this work: retractions, corrections, new versions. */
  readonly updates?: readonly Update[];
  /** The works for which this one is such a notice. */
  readonly updatesWork?: readonly Update[];
  /** Other records of the same work. */
  readonly relations?: readonly Relation[];
}

/**
 * One entry of `updated-by` or `update-to` of a Crossref record.
 * @see https://www.crossref.org/documentation/crossmark/version-control-corrections-and-retractions/
 */
export interface Update {
  /**
   * The notice, or in `updatesWork` the work that it is about; the work itself when it was changed in place. Absent
   * where only a database of notices knows the update.
   */
  readonly doi?: string;
  /** Number of the notice in the database that `source` names (`retraction-watch`). */
  readonly recordId?: string;
  /** `retraction`, `correction`, `new_version` …; `unspecified` where the record gives none. */
  readonly type: string;
  /** Who says so: `publisher` or `retraction-watch`. */
  readonly source?: string;
  /** The day of the update, ISO 8601, as exact as the record has it: `2012-05-08`, `2012-05`, `2012`. */
  readonly date?: string;
}

/** One entry of `relation` of a Crossref record, DOIs only. */
export interface Relation {
  /** `is-preprint-of`, `has-preprint`, `is-version-of` … */
  readonly type: string;
  readonly doi: string;
}

/** A record that a source holds of a work: facts, identity and the list of references. */
export interface WorkRecord extends WorkFacts {
  /** Canonical DOI. */
  readonly doi: string;
  /** Absent when none are deposited, which is not the same as citing nothing. */
  readonly references?: readonly Reference[];
  /** `indexed.date-time`: when the source last changed its record, ISO 8601. */
  readonly indexed?: string;
}
