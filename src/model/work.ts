import type { Reference } from './reference.js';

/** Whether we hold a work's record. */
export type WorkStatus = 'resolved' | 'matched' | 'listed' | 'missing';

/** Every status, in the order in which people read them. */
export const WORK_STATUSES = [
  'resolved',
  'matched',
  'listed',
  'missing',
] as const satisfies readonly WorkStatus[];

/** Where an attribute of a work came from. */
export type Provenance = 'crossref' | 'seed' | 'library' | 'doi-structure';

/** Every provenance, the most trustworthy first. */
export const PROVENANCES = [
  'crossref',
  'seed',
  'library',
  'doi-structure',
] as const satisfies readonly Provenance[];

/** What one source knows of a work. Everything is optional: absent is undefined, never `""` or 0. */
export interface WorkFacts {
  readonly title?: string;
  /** Display names, in the order given. */
  readonly authors?: readonly string[];
  /** Whether `authors` is the whole list; absent means yes. */
  readonly authorsComplete?: boolean;
  readonly year?: number;
  /** The title of the journal, proceedings or book, as given. */
  readonly containerTitle?: string;
  readonly shortContainerTitle?: string;
  /** ISSNs of the container, as given. */
  readonly issn?: readonly string[];
  /** `event.name` and `event.acronym` of proceedings. */
  readonly event?: { readonly name?: string; readonly acronym?: string };
  /** Key in the table of venues, when a source knows the series itself (DOI structure). */
  readonly venueKey?: string;
  /** Crossref's type (`journal-article`, `proceedings-article` …), also for facts from elsewhere. */
  readonly type?: string;
  readonly publisher?: string;
  /** Citations known to Crossref anywhere (global), at the date of the record. */
  readonly isReferencedByCount?: number;
  /** How a later notice changed this work: retractions, corrections, new versions. */
  readonly updates?: readonly Update[];
  /** Other records of the same work. */
  readonly relations?: readonly Relation[];
}

/** `updated-by` of a Crossref record. */
export interface Update {
  readonly doi: string;
  /** `retraction`, `correction`, `new_version` … */
  readonly type: string;
  readonly source?: string;
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
