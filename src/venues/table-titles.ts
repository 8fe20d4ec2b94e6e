import type { Venue } from '../model/venue.js';
import { initialismsOf } from './initialisms.js';
import { createTitleIndex, type TitleIndex } from './title-index.js';
import type { VenueTable } from './venue-table.js';

/** The titles of a table, indexed once for all corpora. */
export interface TableTitles {
  readonly index: TitleIndex<Venue>;
  /** Venues by the initials of their names, as an acronym would have them. */
  readonly byInitials: ReadonlyMap<string, ReadonlySet<Venue>>;
}

/** Indexes a table's titles. */
export function indexTable(table: VenueTable): TableTitles {
  const byInitials = new Map<string, Set<Venue>>();
  for (const venue of table.byKey.values()) {
    for (const initials of initialismsOf(venue.name)) {
      byInitials.set(initials, (byInitials.get(initials) ?? new Set()).add(venue));
    }
  }
  return {
    index: createTitleIndex(table.titles.map(({ words, venue }) => ({ words, names: venue }))),
    byInitials,
  };
}
