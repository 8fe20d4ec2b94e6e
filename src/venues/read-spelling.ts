import { acronymAlone, acronymsIn, seriesPart } from './acronyms-in-title.js';
import { foldVenueTitle } from './fold-venue-title.js';
import { satelliteOf } from './satellite.js';
import { exactKey } from './title-index.js';

/** A title as given, read once: what spellings of venues are compared by. */
export interface Spelling {
  readonly title: string;
  readonly words: readonly string[];
  /** The words as one: spellings with the same key are the same title. */
  readonly key: string;
  /** Written beside the title, in upper case. */
  readonly acronyms: readonly string[];
  /** The acronym that the whole title is, but for sponsors, year and `Proc.`. */
  readonly alone?: string;
  /** The word for a volume beside the main proceedings, or empty. */
  readonly satellite: string;
}

/** Series in which the proceedings of many meetings stand; others are in the table. */
const COLLECTION = /^(?:lecture notes (?:in|on|of)|lect\.? notes|LNCS|LNAI|CCIS)\b/i;

/** Whether a title is that of such a series. */
export function isCollectionTitle(title: string): boolean {
  return COLLECTION.test(title);
}

/** Reads a title; `Advances in Cryptology – CRYPTO 2018` is read as `CRYPTO 2018`. */
function readSpelling(title: string): Spelling {
  const named = seriesPart(title);
  const alone = acronymAlone(named);
  const words = foldVenueTitle(named);
  return {
    title,
    words,
    key: exactKey(words),
    acronyms: acronymsIn(title),
    ...(alone === undefined ? {} : { alone }),
    satellite: satelliteOf(title),
  };
}

/** Reads each title once. */
export function createSpellingReader(): (title: string) => Spelling {
  const known = new Map<string, Spelling>();
  return (title) => {
    const before = known.get(title);
    if (before !== undefined) return before;
    const spelling = readSpelling(title);
    known.set(title, spelling);
    return spelling;
  };
}
