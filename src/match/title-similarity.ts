import { distance } from 'fastest-levenshtein';
import { areContrasted, isMisspelling, isOneEdit } from './misspelling.js';
import { isContentWord, titleWords } from './title-words.js';

/** What a word counts that says little. */
const STOP_WORD_WEIGHT = 0.2;
/** Titles of different numbers are of different works, whatever else they share: `MEGC 2018`, `MEGC 2019`. */
const NUMBERS_DIFFER = 0.6;
/** What a misspelt word counts. */
const MISSPELLING = 0.97;
/** A letter makes another word of a short one as often as it misspells it. */
const MISSPELT = 0.9;
/** With words that differ on both sides, titles are of different works more often than not. */
const WORDS_DIFFER = 0.79;
/** Letters; a longer text is not compared letter by letter. */
const LONGEST = 400;

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

/** The same for titles whose words are at hand. */
export function wordsSimilarity(one: readonly string[], other: readonly string[]): number {
  const [a, b] = [one.join(''), other.join('')];
  if (a === '' || b === '') return 0;
  if (a === b) return 1;
  const { agreed, missed, left, right } = pairWords(one, other);
  const bothDiffer = left.some(isContentWord) && right.some(isContentWord);
  const apart = bothDiffer ? apartness(left, right) : 0;
  const open = weightOf(left) + weightOf(right);
  const all = agreed + missed;
  const similarity = apart > 0 ? (agreed + (apart * open) / 2) / (all + open / 2) : agreed / (all + open);
  if (numbersOf(a) !== numbersOf(b)) return Math.min(similarity, NUMBERS_DIFFER);
  if (apart > 0) return Math.min(similarity, isMisspelt(left, right) ? MISSPELT : 1);
  return bothDiffer ? Math.min(similarity, WORDS_DIFFER) : similarity;
}

/** Whether one title goes on where the other ends: its subtitle was left out, or it was cut. */
export function isBeginning(short: readonly string[], long: readonly string[]): boolean {
  const text = short.join('');
  return (
    short.length >= 4 && text.length >= 16 && short.length < long.length && long.join('').startsWith(text)
  );
}

/** Whether one title says all that the other does, in the same order, and something between: it was lengthened. */
export function isWithin(short: readonly string[], long: readonly string[]): boolean {
  const content = short.filter(isContentWord);
  let at = 0;
  for (const word of long) if (word === content[at]) at += 1;
  return (
    content.length >= 7 && at === content.length && numbersOf(short.join('')) === numbersOf(long.join(''))
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

/** How far words that found no partner are the same letters, parted otherwise or misspelt; 0 when they are not. */
function apartness(left: readonly string[], right: readonly string[]): number {
  const [a, b] = [left.join(''), right.join('')];
  if (Math.max(a.length, b.length) > LONGEST) return 0;
  const same = ratio(a, b);
  if (isMisspelt(left, right)) return same;
  const isParted = left.length + right.length > 2;
  const isLatin = /^[\p{Script=Latin}\d]+$/u.test(a + b);
  return isParted && same >= (isLatin ? 0.85 : 1) && !areContrasted(left, right) ? same : 0;
}

/** One letter more, less, other or two of them swapped, in a word that is too short to be sure. */
function isMisspelt(left: readonly string[], right: readonly string[]): boolean {
  const [a, b] = [left.join(''), right.join('')];
  if (Math.max(a.length, b.length) > LONGEST || Math.min(a.length, b.length) < 3) return false;
  return ratio(a, b) < 0.85 && isOneEdit(a, b) && !areContrasted(left, right);
}

function ratio(a: string, b: string): number {
  const longest = Math.max(a.length, b.length);
  return longest === 0 ? 1 : 1 - distance(a, b) / longest;
}

/** The numbers in a text, wherever they stand. */
function numbersOf(squeezed: string): string {
  return (squeezed.match(/\d+/g) ?? []).sort().join(' ');
}

function weight(word: string): number {
  return isContentWord(word) ? 1 : STOP_WORD_WEIGHT;
}

function weightOf(words: readonly string[]): number {
  return words.reduce((sum, word) => sum + weight(word), 0);
}
