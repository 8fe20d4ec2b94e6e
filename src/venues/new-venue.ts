import type { Venue, VenueKind } from '../model/venue.js';
import type { WorkFacts } from '../model/work.js';
import { cleanVenueTitle } from './clean-venue-title.js';
import { foldVenueTitle } from './fold-venue-title.js';
import { withoutYear } from './venue-of-acronym.js';

const MAX_KEY_LENGTH = 120;

/**
 * The series that a title unknown to the table names: its key from the words that count, so that the years
 * and spellings of one series meet. Undefined for a title without a letter or digit.
 */
export function newVenue(title: string, { event, type }: WorkFacts): Venue | undefined {
  const key = foldVenueTitle(title).join('-').slice(0, MAX_KEY_LENGTH);
  if (key === '') return undefined;
  const acronym = event?.acronym === undefined ? '' : withoutYear(event.acronym);
  return {
    key,
    name: cleanVenueTitle(title),
    ...(acronym === '' ? {} : { acronym }),
    kind: kindOf(title, type),
  };
}

/** Words that tell a title's kind, the most telling first. */
const KIND_WORDS: readonly (readonly [RegExp, VenueKind])[] = [
  [/workshop|companion/i, 'workshop'],
  [/\b(?:conf|conference|symposium|symp|congress|meeting|summit)\b/i, 'conference'],
  [/\b(?:journal|j|transactions|trans|letters|lett|review|magazine|annals)\b/i, 'journal'],
  [/rxiv|preprint/i, 'preprint-server'],
];

const KIND_BY_TYPE: ReadonlyMap<string, VenueKind> = new Map([
  ['journal-article', 'journal'],
  ['proceedings-article', 'conference'],
  ['book-chapter', 'book'],
  ['book', 'book'],
  ['monograph', 'book'],
  ['posted-content', 'preprint-server'],
]);

/** `Proceedings` alone tells least: journals bear it too. */
function kindOf(title: string, type: string | undefined): VenueKind {
  const byWord = KIND_WORDS.find(([pattern]) => pattern.test(title))?.[1];
  const byType = KIND_BY_TYPE.get(type ?? '');
  return byWord ?? byType ?? (/\bproc(?:eedings)?\b/i.test(title) ? 'conference' : 'other');
}
