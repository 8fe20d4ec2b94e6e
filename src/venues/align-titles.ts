import { type Fit, fitOf } from './abbreviated-words.js';

/**
 * How well two titles, as words, may be spellings of one: each word of one stands for the word in its place in
 * the other, whichever is shorter. 2 where every short form is the standard one.
 *
 * One word alone (`Nat`, `Sci`) abbreviates too much: only from five letters on, and never a bare beginning of a
 * longer word that is complete itself.
 */
export function alignTitles(a: readonly string[], b: readonly string[]): Fit {
  if (a.length !== b.length) return 0;
  let worst: Fit = 2;
  for (const [at, word] of a.entries()) {
    const other = b[at] ?? '';
    const fit = word.length <= other.length ? fitOf(word, other) : fitOf(other, word);
    if (fit === 0) return 0;
    if (fit < worst) worst = fit;
  }
  return a.length > 1 ? worst : aloneFit(a[0] ?? '', b[0] ?? '');
}

const SHORTEST_ALONE = 5;

function aloneFit(a: string, b: string): Fit {
  if (a === b) return 2;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTEST_ALONE && long.length >= short.length + 2 && !long.startsWith(`${short}al`) ? 1 : 0;
}

/** The first letters of the words: titles that align have the same. */
export function initialsOf(words: readonly string[]): string {
  return words.map((word) => word[0]).join('');
}
