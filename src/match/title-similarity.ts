import { distance } from 'fastest-levenshtein';
import { foldWords } from '../model/fold-text.js';

/** Words that say little: they may be missing or different. */
const MINOR = new Set(
  'a an the of on in for to from by with and or via using its at as is are be into towards toward'.split(' '),
);
const MINOR_WEIGHT = 0.2;

const ROMAN: ReadonlyMap<string, string> = new Map(
  ['ii', 'iii', 'iv', 'vi', 'vii', 'viii', 'ix'].map((roman, index) => [
    roman,
    String([2, 3, 4, 6, 7, 8, 9][index]),
  ]),
);

/** Beginnings that make another word of the same stem: no misspelling. */
const CONTRASTS = [
  ['micro', 'macro'],
  ['hyper', 'hypo'],
  ['inter', 'intra'],
  ['pre', 'post'],
  ['over', 'under'],
  ['endo', 'exo'],
  ['homo', 'hetero'],
  ['multi', 'uni'],
] as const;

/** Titles of different numbers are of different works, whatever else they share: `MEGC 2018`, `MEGC 2019`. */
const NUMBERS_DIFFER = 0.6;
/** With words that differ on both sides, titles are of different works more often than not. */
const WORDS_DIFFER = 0.79;
const MAX_WORDS = 60;

/**
 * How far two titles are the same, 0 to 1: a generalised Jaccard similarity over their words, in which a word
 * agrees with its misspellings, and words that only stand apart or together (`micro expression`) agree.
 *
 * Other numbers, and words that differ on both sides, keep it low: they tell works apart.
 * @see https://www.crossref.org/blog/matchmaker-matchmaker-make-me-a-match/ (similarity of structured references)
 */
export function titleSimilarity(one: string, other: string): number {
  return wordsSimilarity(titleWords(one), titleWords(other));
}

/** The words of a title as they are compared. */
export function titleWords(title: string): string[] {
  return foldWords(title)
    .slice(0, MAX_WORDS)
    .map((word) => ROMAN.get(word) ?? word);
}

/** The same for titles whose words are at hand. */
export function wordsSimilarity(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [one.join(''), other.join('')];
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const { agreed, left, right } = pairWords(one, other);
  const [leftover, rightover] = [left.filter(isTelling), right.filter(isTelling)];
  const rest = ratio(leftover.join(''), rightover.join(''));
  const standsApart = leftover.length > 0 && rightover.length > 0 && rest >= 0.85;
  const total = agreed + (weightOf(left) + weightOf(right)) * (standsApart ? 0.5 : 1);
  const similarity = (agreed + (standsApart ? 0.5 * rest * (weightOf(left) + weightOf(right)) : 0)) / total;
  if (numbersOf(a) !== numbersOf(b)) return Math.min(similarity, NUMBERS_DIFFER);
  const bothDiffer = leftover.length > 0 && rightover.length > 0 && !standsApart;
  return bothDiffer ? Math.min(similarity, WORDS_DIFFER) : similarity;
}

/** Whether one title goes on where the other ends: its subtitle was left out, or it was cut. */
export function isBeginning(short: readonly string[], long: readonly string[]): boolean {
  const text = short.join('');
  return (
    short.length >= 4 && text.length >= 16 && short.length < long.length && long.join('').startsWith(text)
  );
}

interface Pairing {
  /** The weight of what agrees. */
  readonly agreed: number;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

function pairWords(one: readonly string[], other: readonly string[]): Pairing {
  const open = [...other];
  const unpaired: string[] = [];
  let agreed = 0;
  for (const word of one) {
    const at = open.indexOf(word);
    if (at >= 0) {
      open.splice(at, 1);
      agreed += weight(word);
    } else unpaired.push(word);
  }
  const left: string[] = [];
  for (const word of unpaired) {
    const at = open.findIndex((candidate) => isMisspelling(word, candidate));
    if (at >= 0) {
      open.splice(at, 1);
      agreed += weight(word);
    } else left.push(word);
  }
  return { agreed, left, right: open };
}

/** One letter in words of six, two in words of ten; never a prefix that changes the meaning. */
export function isMisspelling(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const allowed = short.length >= 10 ? 2 : short.length >= 6 ? 1 : 0;
  if (long.length - short.length > allowed || /\d/.test(one + other)) return false;
  if (long === `${short}s` && short.length >= 4) return true;
  if (allowed === 0 || long.endsWith(short)) return false;
  const contrast = CONTRASTS.some((pair) => pair.every((prefix) => `${one} ${other}`.match(`\\b${prefix}`)));
  return !contrast && distance(one, other) <= allowed;
}

function ratio(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - distance(a, b) / longest;
}

/** The numbers in a text, wherever they stand. */
function numbersOf(squeezed: string): string {
  return (squeezed.match(/\d+/g) ?? []).sort().join(' ');
}

function isTelling(word: string): boolean {
  return !MINOR.has(word);
}

function weight(word: string): number {
  return MINOR.has(word) ? MINOR_WEIGHT : 1;
}

function weightOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + weight(word), 0);
}
