import type { Venue } from '../model/venue.js';
import { initialismsOf } from './initialisms.js';
import type { VenueTable } from './venue-table.js';

/** Venues of a table by the initials of their names, as an acronym would have them. */
export type TableInitials = ReadonlyMap<string, ReadonlySet<Venue>>;

/** Indexes a table's names by their initials, once for all corpora. */
export function initialsOfTable(table: VenueTable): TableInitials {
  const byInitials = new Map<string, Set<Venue>>();
  for (const venue of table.byKey.values()) {
    for (const initials of initialismsOf(venue.name)) {
      byInitials.set(initials, (byInitials.get(initials) ?? new Set()).add(venue));
    }
  }
  return byInitials;
}
