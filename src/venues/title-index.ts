import type { Venue } from '../model/venue.js';
import type { VenueTable } from './venue-table.js';

type Title = VenueTable['titles'][number];

/** Finds venues by the words of their titles. */
export interface TitleIndex {
  /** The venue of which this is a spelling, or whose spelling it abbreviates; undefined when two fit. */
  find(words: readonly string[]): Venue | undefined;
  /** All spellings of a venue, as words. */
  spellingsOf(venue: Venue): readonly (readonly string[])[];
}

/** Indexes the titles of a table. A lookup compares with the titles of as many words only. */
export function createTitleIndex({ titles }: VenueTable): TitleIndex {
  const exact = new Map<string, Venue>();
  const byLength = new Map<number, Title[]>();
  const byVenue = new Map<string, (readonly string[])[]>();
  for (const title of titles) {
    const { words, venue } = title;
    exact.set(words.join(' '), venue);
    byLength.set(words.length, [...(byLength.get(words.length) ?? []), title]);
    byVenue.set(venue.key, [...(byVenue.get(venue.key) ?? []), words]);
  }
  return {
    find: (words) => exact.get(words.join(' ')) ?? abbreviated(words, byLength.get(words.length) ?? []),
    spellingsOf: ({ key }) => byVenue.get(key) ?? [],
  };
}

/** One word alone (`Sci`, `Nat`) may abbreviate too much. */
function abbreviated(words: readonly string[], titles: readonly Title[]): Venue | undefined {
  if (words.length < 2) return undefined;
  const fitting = titles.filter((title) =>
    words.every((word, at) => abbreviates(word, title.words[at] ?? '')),
  );
  const [first, ...others] = new Set(fitting.map(({ venue }) => venue));
  return others.length === 0 ? first : undefined;
}

/** Whether a word is a whole word or its beginning, as ISO 4 abbreviates: `Recognit` and `Recognition`. */
export function abbreviates(word: string, whole: string): boolean {
  return word === whole || (word.length >= 3 && whole.startsWith(word));
}
