import { alignTitles, topicsAgree, topicWords } from './compare-titles.js';
import { type ContainerFacts, createContainerReader } from './facts-of-container.js';
import { initialismsOf } from './initialisms.js';
import { createSpellingReader, type Spelling } from './read-spelling.js';
import { createVenueResolver, type VenueFacts } from './resolve-venue.js';
import type { VenueTable } from './venue-table.js';

/** Whether two works appeared in one series, as far as their facts tell. */
export type VenueComparison = 'same' | 'different' | 'unknown';

/** Titles shorter than this are abbreviations, or say too little to contradict. */
const TELLING_LENGTH = 12;
const SHORTEST_ACRONYM = 3;

/**
 * Compares the venues that two works' facts name, without a corpus: by table, ISSN, title, abbreviation, acronym and
 * initials. `unknown` where one names none, or where the titles may differ only in how they are written.
 *
 * Reads each title once; a comparison of known titles takes microseconds.
 */
export function createVenueComparison(table: VenueTable): (a: VenueFacts, b: VenueFacts) => VenueComparison {
  const containerOf = createContainerReader({
    table,
    resolve: createVenueResolver(table),
    read: createSpellingReader(),
  });
  return (a, b) => {
    const [one, other] = [containerOf(a, a.doi), containerOf(b, b.doi)];
    return one === undefined || other === undefined ? 'unknown' : compare(one, other);
  };
}

function compare(one: ContainerFacts, other: ContainerFacts): VenueComparison {
  if (one.id === other.id) return one.spellings.length + one.issn.length > 0 ? 'same' : 'unknown';
  if (one.issn.some((issn) => other.issn.includes(issn))) return 'same';
  if (isCollection(one) || isCollection(other)) return 'unknown';
  if (one.resolved !== undefined && other.resolved !== undefined)
    return one.resolved.venue.key === other.resolved.venue.key ? 'same' : 'different';
  const neither = one.resolved === undefined && other.resolved === undefined;
  const pairs = one.spellings.flatMap((a) => other.spellings.map((b) => compareSpellings(a, b, neither)));
  if (pairs.includes('same')) return 'same';
  const areTelling = [one, other].every(
    ({ resolved, spellings }) => resolved !== undefined || spellings.some(isTelling),
  );
  return areTelling && pairs.length > 0 && !pairs.includes('unknown') ? 'different' : 'unknown';
}

function isCollection({ resolved }: ContainerFacts): boolean {
  return resolved?.evidence === 'collection';
}

/** Where the table knows one of them, initials prove nothing. */
function compareSpellings(a: Spelling, b: Spelling, mayBeInitials: boolean): VenueComparison {
  if (a.key === b.key) return 'same';
  if (a.satellite !== b.satellite) return 'different';
  if (a.alone !== undefined || b.alone !== undefined) return compareAcronyms(a, b, mayBeInitials);
  if (a.words.length > 1 && alignTitles(a.words, b.words) > 0) return 'same';
  const agree = topicsAgree(topicWords(a.words), topicWords(b.words));
  const shared = a.acronyms.some((acronym) => b.acronyms.includes(acronym));
  return shared && agree ? 'same' : shared || agree ? 'unknown' : 'different';
}

function compareAcronyms(a: Spelling, b: Spelling, mayBeInitials: boolean): VenueComparison {
  if (a.alone !== undefined && b.alone !== undefined) return a.alone === b.alone ? 'same' : 'unknown';
  const [acronym, title] = a.alone === undefined ? [b.alone ?? '', a] : [a.alone, b];
  if (title.acronyms.includes(acronym)) return 'same';
  if (!mayBeInitials || acronym.length < SHORTEST_ACRONYM) return 'unknown';
  return initialismsOf(title.title).includes(acronym) ? 'same' : 'unknown';
}

/** Several words, most of them written out. */
function isTelling({ words }: Spelling): boolean {
  return words.length > 1 && words.join('').length >= TELLING_LENGTH;
}
