import type { Venue } from '../model/venue.js';
import { cleanVenueTitle } from './clean-venue-title.js';
import { isSponsor } from './fold-venue-title.js';
import { satelliteOf, withoutSatellite } from './satellite.js';
import type { VenueTable } from './venue-table.js';

const SMALL = new Set(['a', 'an', 'and', 'at', 'de', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);
const NOUN = /^(?:conference|symposium|workshop|congress|meeting|summit|colloquium|annual|proceedings)$/;
const FEWEST_LETTERS = 3;
/** Small words whose letters may stand in an acronym (STOC); with more of them only the others count. */
const MOST_SMALL = 3;

/**
 * The acronyms that the initials of a title make: with and without the words that say what sort of thing it is, and
 * with any of its small words. In upper case, never shorter than 3 letters.
 * `International Conference on Machine Learning` → ICML, ICOML, IML, CML …
 */
export function initialismsOf(title: string): string[] {
  const words = cleanVenueTitle(withoutSatellite(title))
    .normalize('NFKD')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
  const own = words.filter((word) => !isSponsor(word) && !/^(?:annual|proceedings)$/.test(word));
  const topic = own.filter((word) => !NOUN.test(word));
  const isGlobal = own.find((word) => !SMALL.has(word)) === 'international';
  const variants = [words, own, topic];
  if (isGlobal) variants.push(...[own, topic].map((list) => list.filter((word) => word !== 'international')));
  return [...new Set(variants.flatMap(initialsOf))].filter(({ length }) => length >= FEWEST_LETTERS);
}

function initialsOf(words: readonly string[]): string[] {
  const small = words.filter((word) => SMALL.has(word)).length;
  let texts = [''];
  for (const word of words) {
    const letter = (word[0] ?? '').toUpperCase();
    const longer = texts.map((text) => text + letter);
    if (!SMALL.has(word)) texts = longer;
    else if (small <= MOST_SMALL) texts = [...texts, ...longer];
  }
  return texts;
}

/** Initialisms with the satellite that the title names, as acronyms are compared. */
export function initialismKey(acronym: string, title: string): string {
  return `${acronym}|${satelliteOf(title)}`;
}

/** Venues of a table by the initials of their names, as an acronym would have them. */
export type TableInitials = ReadonlyMap<string, ReadonlySet<Venue>>;

/** Indexes a table's names by their initials, once for all corpora. */
export function initialsOfTable(table: VenueTable): TableInitials {
  const byInitials = new Map<string, Set<Venue>>();
  for (const venue of table.byKey.values()) {
    for (const initials of initialismsOf(venue.name))
      byInitials.set(initials, (byInitials.get(initials) ?? new Set()).add(venue));
  }
  return byInitials;
}
