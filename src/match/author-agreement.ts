import { distance } from 'fastest-levenshtein';
import { foldWords } from '../model/text/fold-text.js';
import type { Agreement } from './comparison.js';

const NO_NAMES = new Set(['et', 'al', 'and', 'others', 'jr', 'sr', 'dr', 'prof', 'eds', 'ed']);

/**
 * Whether an author as a reference names it is the first of a record's (`same`), another of them, or named by a
 * given name (`near`). References give family names mostly, now and then those of a second author.
 */
export function authorAgreement(
  named: string | undefined,
  authors: readonly string[] | undefined,
): Agreement {
  const words = named === undefined ? [] : nameWords(named);
  const known = (authors ?? []).map(nameWords).filter((name) => name.length > 0);
  const [first, ...others] = known;
  if (words.length === 0 || first === undefined) return 'unknown';
  if (has(words, first.at(-1))) return 'same';
  if (first.some((word) => word.length >= 3 && has(words, word))) return 'near';
  if (others.some((name) => has(words, name.at(-1)))) return 'near';
  const isComparable = !GROUP.test(named ?? '') && isLatin(words.join('')) === isLatin(first.join(''));
  return isComparable ? 'different' : 'unknown';
}

/** Groups are named in records or not, as it happens. */
const GROUP = /\b(?:collaborations?|consortium|group|team)\b/i;

function isLatin(text: string): boolean {
  return /\p{Script=Latin}/u.test(text);
}

/** The words of a name that are no initials, umlauts as they are written without dots. */
export function nameWords(name: string): string[] {
  return foldWords(name)
    .filter((word) => word.length > 1 && !NO_NAMES.has(word))
    .map((word) => word.replace(/([aou])e/g, '$1'));
}

function has(words: readonly string[], name: string | undefined): boolean {
  if (name === undefined) return false;
  return words.some((word) => word === name || (name.length >= 6 && distance(word, name) === 1));
}
