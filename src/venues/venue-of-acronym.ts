import type { Venue } from '../model/venue.js';
import { topicsAgree, topicWords } from './compare-titles.js';
import { foldVenueTitle } from './fold-venue-title.js';
import { satelliteAcronyms, satelliteOf } from './satellite.js';
import type { TitleIndex } from './title-index.js';
import type { VenueTable } from './venue-table.js';

/** What an acronym is looked up in. */
export interface VenueLookup {
  readonly table: VenueTable;
  readonly index: TitleIndex<Venue>;
  /** All titles of a venue, as words. */
  readonly spellingsOf: (venue: Venue) => readonly (readonly string[])[];
}

/**
 * The venue that an acronym means beside a title, or undefined where the title contradicts: two meetings may
 * share an acronym, and the workshops of a conference or its companion volume often bear the conference's.
 */
export function venueOfAcronym(
  acronym: string,
  title: string | undefined,
  { table, spellingsOf }: VenueLookup,
): Venue | undefined {
  const plain = withoutYear(acronym).toUpperCase();
  const venue = table.byAcronym.get(plain);
  if (title === undefined || venue === undefined) return venue;
  const satellite = satelliteOf(title);
  if (satellite !== '' && venue.kind !== 'workshop') {
    return satelliteAcronyms(plain, satellite)
      .map((name) => table.byAcronym.get(name))
      .find((found) => found !== undefined);
  }
  const topic = topicWords(foldVenueTitle(title), plain);
  const agrees = spellingsOf(venue).some((words) => topicsAgree(topic, topicWords(words, plain)));
  return topic.length === 0 || agrees ? venue : undefined;
}

/** `CVPR '20`, `FG 2018` → `CVPR`, `FG`. */
export function withoutYear(acronym: string): string {
  return acronym.replace(/\s*['’]?\s*(?:19|20)?\d{2}$/u, '').trim();
}
