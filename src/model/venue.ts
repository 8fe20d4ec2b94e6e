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

/** How a work's venue was found, as it follows "its venue, found"; the most trustworthy first. */
export const VENUE_EVIDENCE_WORDS = {
  issn: 'by its ISSN',
  'event-acronym': 'by the acronym of its event',
  title: 'by the title of the container, without what tells one volume from another',
  abbreviation: 'because the title of the container abbreviates its title, and no other',
  'acronym-in-title': 'by an acronym in the title of the container',
  initials: 'because the acronym has the initials of its title, and of no other',
  subtitle: 'because the titles differ in the subtitle only',
  'same-record': 'by another title that the record gives the container',
  'doi-series': 'by the structure of the DOI (inferred)',
  collection: 'a series of books: nothing tells whose proceedings the book holds',
  'unknown-title': 'under its own title: no other spelling of it is known here',
} as const;

/** How a work's venue was found. */
export type VenueEvidence = keyof typeof VENUE_EVIDENCE_WORDS;

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
