import { foldText } from '../../src/model/text/fold-text.js';

/** Names that folding changes in case and punctuation alone, which is done much faster than folding. */
const PLAIN = /^[A-Za-z0-9 .,-]*$/;
const ACCENTS = /[\u0300-\u036f]+/g;
const PUNCTUATION = /[.,-]| {2}|^ | $/;

const LONGEST = 300;

/** A display name as names are compared: spellings that differ in case, accents or punctuation are one author. */
export function authorKey(name: string): string {
  const start = name.slice(0, LONGEST);
  const bare = PLAIN.test(start) ? start : start.normalize('NFD').replace(ACCENTS, '');
  if (!PLAIN.test(bare)) return foldText(start) || start.trim();
  const folded = bare.toLowerCase();
  if (!PUNCTUATION.test(folded)) return folded;
  return folded.replace(/[^a-z0-9]+/g, ' ').trim() || start.trim();
}
