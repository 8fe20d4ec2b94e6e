import { distance } from 'fastest-levenshtein';

const DEFAULTS = {
  /** Shorter words have too many neighbours, longer ones cost more than they find. */
  shortest: 5,
  longest: 24,
  /** One slip for so many letters, two at most; two letters that change places are two slips. */
  lettersForASlip: 3.5,
  mostSlips: 2,
  most: 12,
};

/** Whether a word is one in which slips of the pen are forgiven. */
export function mayBeMisspelt(word: string): boolean {
  return word.length >= DEFAULTS.shortest && word.length <= DEFAULTS.longest && !/\d/.test(word);
}

/** Words of a vocabulary that differ from one by a slip of the pen or two, the nearest first. O(words). */
export function closeWords(word: string, vocabulary: Iterable<string>): string[] {
  const slips = Math.min(DEFAULTS.mostSlips, Math.floor(word.length / DEFAULTS.lettersForASlip));
  const found: { readonly other: string; readonly away: number }[] = [];
  for (const other of vocabulary) {
    if (Math.abs(other.length - word.length) > slips) continue;
    const away = distance(word, other);
    if (away <= slips) found.push({ other, away });
  }
  return found
    .sort((a, b) => a.away - b.away)
    .slice(0, DEFAULTS.most)
    .map(({ other }) => other);
}
