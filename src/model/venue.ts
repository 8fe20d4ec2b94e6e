/** What sort of series a venue is. */
export type VenueKind = 'journal' | 'conference' | 'workshop' | 'book' | 'preprint-server' | 'other';

/** A normalised series of a journal or conference: all its spellings and years are one venue. */
export interface Venue {
  /** Stable, lower case, unique: `cvpr`, `ieee-transactions-on-affective-computing`. */
  readonly key: string;
  /** In full, without year, ordinal, sponsor or place. */
  readonly name: string;
  readonly acronym?: string;
  readonly kind: VenueKind;
}

/** What people read: the acronym where there is one. */
export function venueLabel(venue: Venue): string {
  return venue.acronym ?? venue.name;
}
