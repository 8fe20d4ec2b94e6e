import { distance } from 'fastest-levenshtein';
import { foldWords } from '../model/fold-text.js';

/** Words that say little: they may be missing or different. */
const MINOR = new Set(
  'a an the of on in for to from by with and or via using its at as is are be into towards toward'.split(' '),
);
const MINOR_WEIGHT = 0.2;

const ROMAN: ReadonlyMap<string, string> = new Map([
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
  ['vi', '6'],
  ['vii', '7'],
  ['viii', '8'],
  ['ix', '9'],
]);

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
/** What a misspelt word counts. */
const MISSPELLING = 0.97;
/** A letter makes another word of a short one as often as it misspells it. */
const MISSPELT = 0.9;
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
  return foldWords(title).slice(0, MAX_WORDS).map(titleWord);
}

/** A word as titles are compared: Roman numerals are numbers. */
export function titleWord(word: string): string {
  return ROMAN.get(word) ?? word;
}

/** The same for titles whose words are at hand. */
export function wordsSimilarity(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [one.join(''), other.join('')];
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const { agreed, missed, left, right } = pairWords(one, other);
  const [leftover, rightover] = [left.filter(isTelling), right.filter(isTelling)];
  const bothDiffer = leftover.length > 0 && rightover.length > 0;
  const apart = bothDiffer ? apartness(left, right) : 0;
  const open = weightOf(left) + weightOf(right);
  const all = agreed + missed;
  const similarity = apart > 0 ? (agreed + (apart * open) / 2) / (all + open / 2) : agreed / (all + open);
  if (numbersOf(a) !== numbersOf(b)) return Math.min(similarity, NUMBERS_DIFFER);
  if (apart > 0) return Math.min(similarity, isMisspelt(left, right) ? MISSPELT : 1);
  return bothDiffer ? Math.min(similarity, WORDS_DIFFER) : similarity;
}

/** How far words that found no partner are the same letters, parted otherwise or misspelt; 0 when they are not. */
function apartness(left: readonly string[], right: readonly string[]): number {
  const [a, b] = [left.join(''), right.join('')];
  const same = ratio(a, b);
  if (isMisspelt(left, right)) return same;
  const isParted = left.length + right.length > 2;
  return isParted && same >= 0.85 && !areContrasted(left, right) ? same : 0;
}

/** One letter more, less, other or two of them swapped, in a word that is too short to be sure. */
function isMisspelt(left: readonly string[], right: readonly string[]): boolean {
  const [a, b] = [left.join(''), right.join('')];
  const isShort = Math.min(a.length, b.length) >= 3 && ratio(a, b) < 0.85;
  return isShort && isOneEdit(a, b) && !areContrasted(left, right);
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
  /** The weight that misspelt words lack. */
  readonly missed: number;
  readonly left: readonly string[];
  readonly right: readonly string[];
}

function pairWords(one: readonly string[], other: readonly string[]): Pairing {
  const open = [...other];
  const unpaired: string[] = [];
  let agreed = 0;
  let missed = 0;
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
      agreed += weight(word) * MISSPELLING;
      missed += weight(word) * (1 - MISSPELLING);
    } else left.push(word);
  }
  return { agreed, missed, left, right: open };
}

/** One letter, or two swapped, in words of six, two in words of ten; never a prefix that changes the meaning. */
function isMisspelling(one: string, other: string): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  const allowed = short.length >= 10 ? 2 : short.length >= 6 ? 1 : 0;
  if (long.length - short.length > allowed || /\d/.test(one + other)) return false;
  if (long === `${short}s` && short.length >= 4) return true;
  if (allowed === 0 || long.endsWith(short)) return false;
  return !areContrasted([one], [other]) && (distance(one, other) <= allowed || areSwapped(one, other));
}

/** Whether words of one title begin as those of the other must not: `micro` against `macro`. */
function areContrasted(left: readonly string[], right: readonly string[]): boolean {
  const begins = (words: readonly string[], prefix: string) => words.some((word) => word.startsWith(prefix));
  return CONTRASTS.some(
    ([one, other]) =>
      (begins(left, one) && begins(right, other)) || (begins(left, other) && begins(right, one)),
  );
}

/** Whether two neighbouring letters are all that differs. */
function areSwapped(one: string, other: string): boolean {
  if (one.length !== other.length) return false;
  const at = [...one].findIndex((letter, index) => letter !== other[index]);
  return (
    at >= 0 &&
    one[at] === other[at + 1] &&
    one[at + 1] === other[at] &&
    one.slice(at + 2) === other.slice(at + 2)
  );
}

function isOneEdit(one: string, other: string): boolean {
  return distance(one, other) <= 1 || areSwapped(one, other);
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

/** Whether one title says all that the other does, in the same order, and something between: it was lengthened. */
export function isWithin(short: readonly string[], long: readonly string[]): boolean {
  const telling = short.filter(isTelling);
  let at = 0;
  for (const word of long) if (word === telling[at]) at += 1;
  return (
    telling.length >= 7 && at === telling.length && numbersOf(short.join('')) === numbersOf(long.join(''))
  );
}
