import { fitOf } from './abbreviated-words.js';

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
