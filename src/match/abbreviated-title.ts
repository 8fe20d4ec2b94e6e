import { foldWords } from '../model/text/fold-text.js';

const STOP_WORDS = new Set(
  'a an and et for in of on or the to und der die das fur with de la le les des du'.split(' '),
);

/** Words of a container's title that tell one from another. */
export function containerWords(title: string): string[] {
  return foldWords(title).filter((word) => !STOP_WORDS.has(word) && !/^\d+(?:st|nd|rd|th)?$/.test(word));
}

/** Whether the words from a position on abbreviate a title, word by word; gives how many words it takes. */
export function abbreviationAt(words: readonly string[], title: readonly string[], from: number): number {
  let at = from;
  for (const whole of title) {
    while (STOP_WORDS.has(words[at] ?? '')) at += 1;
    const word = words[at];
    if (word === undefined || !abbreviates(word, whole)) return 0;
    at += 1;
  }
  return at - from;
}

/**
 * Whether a word is a whole word, its beginning, or drawn from its letters with first and last kept, as ISO 4
 * abbreviates: `recognit`, `natl`; of single letters only `j` for journal.
 */
function abbreviates(word: string, whole: string): boolean {
  if (word === whole || (word === 'j' && whole === 'journal')) return true;
  if (word.length < 2 || word.length >= whole.length) return false;
  if (whole.startsWith(word)) return true;
  return (
    word.length >= 3 && word.at(0) === whole.at(0) && word.at(-1) === whole.at(-1) && isDrawnFrom(word, whole)
  );
}

function isDrawnFrom(word: string, whole: string): boolean {
  let at = 0;
  for (const letter of whole) if (letter === word[at]) at += 1;
  return at === word.length;
}
