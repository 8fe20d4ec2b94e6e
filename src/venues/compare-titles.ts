import type { Venue } from '../model/venue.js';
import { foldVenueTitle } from './fold-venue-title.js';
import { COMPLETE, NOT_MEANT, SHORT_FORMS, STANDARD_FORMS } from './short-forms.js';

/** How well one word abbreviates another: 0 not at all, 1 it may, 2 it is the word or its standard form. */
export type Fit = 0 | 1 | 2;

/** How well `word` stands for `whole`, as ISO 4 and common habit abbreviate: `Recognit`, `Natl`, `Engrg`, `J`. */
export function fitOf(word: string, whole: string): Fit {
  if (word === whole) return 2;
  const fit = fitOfWritten(word, whole);
  if (fit > 0 || !UMLAUT.test(word + whole)) return fit;
  const [plainWord, plainWhole] = [word.replace(UMLAUTS, ''), whole.replace(UMLAUTS, '')];
  return plainWord === plainWhole ? 2 : fitOfWritten(plainWord, plainWhole);
}

/** `Aerztebl` stands for `Ärzteblatt`, which is `arzteblatt` without its accents. */
const UMLAUT = /[aou]e/;
const UMLAUTS = /(?<=[aou])e/g;

function fitOfWritten(word: string, whole: string): Fit {
  if (word[0] !== whole[0]) return 0;
  if (STANDARD_FORMS.get(word)?.test(whole) === true) return 2;
  if (SHORT_FORMS.get(word)?.some((start) => whole.startsWith(start) || start.startsWith(whole)) === true)
    return 1;
  if (word.length < 3) return 0;
  if (NOT_MEANT.get(word)?.test(whole) === true) return 0;
  if (whole.startsWith(word)) return COMPLETE.has(word) && !/^e?s$/.test(whole.slice(word.length)) ? 0 : 1;
  return isContraction(word, whole) || isSlip(word, whole) ? 1 : 0;
}

/** `Engrg`, `Mgmt`, `Natl`: no vowels but the first, all letters in order, the last one or `s` included. */
function isContraction(word: string, whole: string): boolean {
  if (word.length < 4 || /[aeiou]/.test(word.slice(1)) || whole.length < word.length + 2) return false;
  let at = 0;
  for (const letter of word) {
    at = whole.indexOf(letter, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

const SHORTEST_WITH_SLIP = 9;

/** `Opthalmology`, `Recogntion`: one letter of a long word is missing. */
function isSlip(word: string, whole: string): boolean {
  if (whole.length < SHORTEST_WITH_SLIP || word.length !== whole.length - 1) return false;
  let same = 0;
  while (same < word.length && word[same] === whole[same]) same += 1;
  return same > 0 && word.slice(same) === whole.slice(same + 1);
}

/**
 * How well two titles, as words, may be spellings of one: 0 not at all, else one more than the number of words
 * that are the same or abbreviated as the standard has it. Each word of one must stand for the word in its place in
 * the other, whichever is shorter.
 *
 * One word alone (`Nat`, `Sci`) abbreviates too much: only from five letters on, for a longer word.
 */
export function alignTitles(a: readonly string[], b: readonly string[]): number {
  if (a.length !== b.length) return 0;
  let standard = 0;
  for (const [at, word] of a.entries()) {
    const other = b[at] ?? '';
    const fit = word.length <= other.length ? fitOf(word, other) : fitOf(other, word);
    if (fit === 0) return 0;
    if (fit === 2) standard += 1;
  }
  return a.length > 1 || mayStandAlone(a[0] ?? '', b[0] ?? '') ? 1 + standard : 0;
}

const SHORTEST_ALONE = 5;

function mayStandAlone(a: string, b: string): boolean {
  if (a === b) return true;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_ALONE && long.length >= short.length + 2 && !long.startsWith(`${short}al`);
}

/** The first letters of the words: titles that align have the same. */
export function initialsOf(words: readonly string[]): string {
  return words.map((word) => word[0]).join('');
}

/** Words that say what sort of thing it is, not what it is about. */
const GENERIC = new Set([
  ...['conference', 'symposium', 'workshop', 'congress', 'meeting', 'summit', 'joint', 'colloquium'],
  ...['acm', 'cvf', 'ieee', 'iapr', 'ifip', 'siam', 'international', 'annual', 'proceedings'],
  ...['companion', 'adjunct', 'abstracts', 'publication'],
]);

/** The words of a title that say what it is about, without an acronym that stands beside it. */
export function topicWords(words: readonly string[], acronym = ''): string[] {
  return words.filter((word) => !GENERIC.has(word) && word.toUpperCase() !== acronym);
}

/** Whether two titles with the same acronym share most of their topic's words. */
export function topicsAgree(topic: readonly string[], other: readonly string[]): boolean {
  const [few, many] = topic.length <= other.length ? [topic, other] : [other, topic];
  const shared = few.filter((word) => many.some((whole) => fitOf(word, whole) > 0 || fitOf(whole, word) > 0));
  return shared.length > few.length / 2;
}

/** Whether a title shares most of its topic's words with the name of a venue. */
export function resemblesVenue(words: readonly string[], { name }: Venue): boolean {
  return topicsAgree(topicWords(words), topicWords(foldVenueTitle(name)));
}
