import { foldWords } from '../model/text/fold-text.js';

/** Words that say little: they may be missing or different. */
const STOP_WORDS = new Set(
  'a an the of on in for to from by with and or via using its at as is are be into towards toward'.split(' '),
);

/** Words of which one may stand for the other. */
const SAME_WORDS: ReadonlyMap<string, string> = new Map([
  ['ii', '2'],
  ['iii', '3'],
  ['iv', '4'],
  ['vi', '6'],
  ['vii', '7'],
  ['viii', '8'],
  ['ix', '9'],
  ['versus', 'vs'],
]);

const MAX_WORDS = 60;

/** The words of a title as they are compared. */
export function titleWords(title: string): string[] {
  return asTitleWords(foldWords(title)).slice(0, MAX_WORDS);
}

/** Words as titles are compared: Roman numerals are numbers, `i` too where it counts parts. */
export function asTitleWords(words: readonly string[]): string[] {
  return words.map((word, at) => {
    const counts =
      word === 'i' && at > 0 && (at === words.length - 1 || /^(?:part|pt)$/.test(words[at - 1] ?? ''));
    return counts ? '1' : (SAME_WORDS.get(word) ?? word);
  });
}

/** Whether a word says something of what a work is about. */
export function isContentWord(word: string): boolean {
  return !STOP_WORDS.has(word);
}
