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
