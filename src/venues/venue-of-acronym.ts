import type { Venue } from '../model/venue.js';
import { foldVenueTitle } from './fold-venue-title.js';
import { abbreviates, type TitleIndex } from './title-index.js';
import type { VenueTable } from './venue-table.js';

/** What an acronym is looked up in. */
export interface VenueLookup {
  readonly table: VenueTable;
  readonly index: TitleIndex;
}

const SATELLITE = /\b(?:workshops?|companion|adjunct)\b/i;

/** Words that say what sort of thing it is, not what it is about. */
const GENERIC = new Set([
  ...['conference', 'symposium', 'workshop', 'workshops', 'congress', 'meeting', 'summit', 'joint'],
  ...['acm', 'cvf', 'ieee', 'iapr', 'ifip', 'siam', 'international', 'annual', 'proceedings'],
  ...['companion', 'adjunct', 'publication'],
]);

/**
 * The venue that an acronym means beside a title, or undefined where the title contradicts: two meetings may
 * share an acronym, and the workshops of a conference or its companion volume often bear the conference's.
 */
export function venueOfAcronym(
  acronym: string,
  title: string | undefined,
  { table, index }: VenueLookup,
): Venue | undefined {
  const plain = withoutYear(acronym).toUpperCase();
  const venue = table.byAcronym.get(plain);
  if (title === undefined || venue === undefined) return venue;
  const isSatellite = SATELLITE.test(title.replace(/(?:\band|&)\s+workshops?\b/i, ''));
  if (isSatellite && venue.kind !== 'workshop') {
    const satellites = /companion/i.test(title)
      ? [`${plain} COMPANION`]
      : [`${plain}W`, `${plain} WORKSHOPS`];
    return satellites.map((name) => table.byAcronym.get(name)).find((found) => found !== undefined);
  }
  return agrees(foldVenueTitle(title), { plain, spellings: index.spellingsOf(venue) }) ? venue : undefined;
}

/** `CVPR '20`, `FG 2018` → `CVPR`, `FG`. */
export function withoutYear(acronym: string): string {
  return acronym.replace(/\s*['’]?\s*(?:19|20)?\d{2}$/u, '').trim();
}

/** A title agrees when it shares most of its telling words with a spelling, or has none. */
function agrees(
  words: readonly string[],
  known: { readonly plain: string; readonly spellings: readonly (readonly string[])[] },
): boolean {
  const telling = words.filter((word) => !GENERIC.has(word) && word.toUpperCase() !== known.plain);
  if (telling.length === 0) return true;
  return known.spellings.some((spelling) => {
    const others = spelling.filter((word) => !GENERIC.has(word));
    const shared = telling.filter((word) => others.some((other) => abbreviates(word, other)));
    return shared.length > Math.min(telling.length, others.length) / 2;
  });
}
