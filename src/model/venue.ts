import type { Provenance } from './work.js';

/** What sort of series a venue is. */
export type VenueKind = 'journal' | 'conference' | 'workshop' | 'book' | 'preprint-server' | 'other';

/** A normalized series of a journal or conference: all its spellings and years are one venue. */
export interface Venue {
  /** Stable, lower case, unique: `cvpr`, `ieee-transactions-on-affective-computing`. */
  readonly key: string;
  /** In full, without year, ordinal, sponsor or place. */
  readonly name: string;
  readonly acronym?: string;
  readonly kind: VenueKind;
}

/** How a work's venue was found, the most trustworthy first. */
export type VenueEvidence =
  /** Its ISSN, or one that other works of the series bear. */
  | 'issn'
  /** The acronym of its event, where the title does not contradict. */
  | 'event-acronym'
  /** Its title or acronym, apart from what tells one volume from another. */
  | 'title'
  /** Its title abbreviates the series' title, and no other's. */
  | 'abbreviation'
  /** An acronym written in or beside its title. */
  | 'acronym-in-title'
  /** The letters of its acronym are the initials of the series' title, and of no other's. */
  | 'initials'
  /** Its title is that of the series without or with the subtitle. */
  | 'subtitle'
  /** Another title that the same record gives to the container. */
  | 'same-record'
  /** The structure of its DOI. */
  | 'doi-series'
  /** A series of books, where nothing tells whose proceedings the book holds. */
  | 'collection'
  /** Its own title names a series that nothing else is known of. */
  | 'unknown-title';

/** A venue with the works of a graph that appeared in it. */
export interface VenueSeries extends Venue {
  /** How works were led to it, most common first. */
  readonly evidence?: readonly VenueEvidence[];
  /** All titles that the works give it, in code-unit order. */
  readonly spellings?: readonly string[];
  /** How many works appeared in it. */
  readonly works?: number;
}

/** The venue of one work: which, by whose facts, and how it was found. */
export interface AssignedVenue {
  readonly venue: Venue;
  readonly from: Provenance;
  readonly evidence: VenueEvidence;
}

/** The venues of all works of a collection. */
export interface VenueAssignment {
  /** By id of the work; works without a venue are absent. */
  readonly assigned: ReadonlyMap<string, AssignedVenue>;
  /** By key. */
  readonly venues: ReadonlyMap<string, VenueSeries>;
}

/** What people read: the acronym where there is one. */
export function venueLabel(venue: Venue): string {
  return venue.acronym ?? venue.name;
}
