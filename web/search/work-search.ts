import { distance } from 'fastest-levenshtein';
import { foldWords } from '../../src/model/text/fold-text.js';
import type { DocumentIndex } from '../document/document-index.js';
import { findDoi } from './find-doi.js';
import { FIELDS, type FoldedWorks, foldWorks } from './folded-works.js';
import { scoreOf, type WantedWord } from './score.js';

const DEFAULTS = {
  /** More rings would hide the graph. */
  most: 500,
  longestQuery: 300,
  longestWord: 80,
  mostWords: 12,
};

/** What a search found. */
export interface Found {
  /** All of them, the best first. */
  readonly works: readonly number[];
  /** Those that are ringed and can be walked through: the first 500. */
  readonly best: readonly number[];
  /** Words by whose beginnings they were found, without case and accents. */
  readonly words: readonly string[];
}

/** Nothing was asked for, or nothing found. */
export const NOTHING_FOUND: Found = { works: [], best: [], words: [] };

/** Finds works by what people remember of them. */
export interface WorkSearch {
  /** Works that have all the words, or what is close to them. O(text of all works). */
  readonly find: (query: string) => Found;
  /** Reads some works ahead of the first search; false when there are none left. */
  readonly readSome: (count: number) => boolean;
}

/**
 * Searches titles, authors, venues, years and DOIs. A word may be begun; one that occurs nowhere may be
 * slightly misspelt. The best first: whole words before begun ones, titles and authors before venues, then the
 * most cited.
 */
export function createWorkSearch(index: DocumentIndex): WorkSearch {
  const { document, size, seeds, byImportance } = index;
  const folded = foldWorks(document);
  let vocabulary: ReadonlySet<string> | undefined;
  const order = () => [...byImportance(), ...seeds];
  const occurs = (word: string) => order().some((work) => folded.textOf(work).includes(` ${word}`));
  const closeTo = (word: string) => {
    if (!mayBeMisspelt(word) || occurs(word)) return [];
    vocabulary ??= wordsOf(folded, size);
    return closeWords(word, vocabulary);
  };
  const ranked = (words: readonly WantedWord[]): number[] => {
    const phrase = words.map(({ word }) => word).join(' ');
    const works = order();
    const keys: number[] = [];
    works.forEach((work, place) => {
      const scored = { text: folded.textOf(work), starts: folded.starts, at: work * FIELDS.length };
      const score = scoreOf(scored, { words, phrase });
      if (score > 0) keys.push(score * size + size - 1 - place);
    });
    const sorted = Float64Array.from(keys).sort().reverse();
    return Array.from(sorted, (key) => works[size - 1 - (key % size)] ?? 0);
  };
  return {
    find: (query) => {
      const text = query.slice(0, DEFAULTS.longestQuery);
      const byDoi = findDoi(document, text);
      if (byDoi.length > 0) return found(byDoi, []);
      const asked = foldWords(text).slice(0, DEFAULTS.mostWords);
      if (asked.length === 0) return NOTHING_FOUND;
      const exact = asked.map((word) => ({ word: word.slice(0, DEFAULTS.longestWord), close: [] }));
      let words: readonly WantedWord[] = exact;
      let works = ranked(exact);
      if (works.length === 0) {
        words = exact.map(({ word }) => ({ word, close: closeTo(word) }));
        if (words.some(({ close }) => close.length > 0)) works = ranked(words);
      }
      return found(
        works,
        words.flatMap(({ word, close }) => (close.length > 0 ? close : [word])),
      );
    },
    readSome: folded.readSome,
  };
}

function found(works: readonly number[], words: readonly string[]): Found {
  return { works, best: works.slice(0, DEFAULTS.most), words };
}

/** All words of all works. */
function wordsOf({ textOf }: FoldedWorks, size: number): Set<string> {
  const words = new Set<string>();
  for (let work = 0; work < size; work += 1) for (const word of textOf(work).split(' ')) words.add(word);
  return words;
}

const MISSPELLINGS = {
  /** Shorter words have too many neighbours, longer ones cost more than they find. */
  shortest: 5,
  longest: 24,
  /** One slip for so many letters, two at most; two letters that change places are two slips. */
  lettersForASlip: 3.5,
  mostSlips: 2,
  most: 12,
};

/** Whether a word is one in which slips of the pen are forgiven. */
function mayBeMisspelt(word: string): boolean {
  return word.length >= MISSPELLINGS.shortest && word.length <= MISSPELLINGS.longest && !/\d/.test(word);
}

/** Words of a vocabulary that differ from one by a slip of the pen or two, the nearest first. O(words). */
function closeWords(word: string, vocabulary: Iterable<string>): string[] {
  const slips = Math.min(MISSPELLINGS.mostSlips, Math.floor(word.length / MISSPELLINGS.lettersForASlip));
  const found: { readonly other: string; readonly away: number }[] = [];
  for (const other of vocabulary) {
    if (Math.abs(other.length - word.length) > slips) continue;
    const away = distance(word, other);
    if (away <= slips) found.push({ other, away });
  }
  return found
    .sort((a, b) => a.away - b.away)
    .slice(0, MISSPELLINGS.most)
    .map(({ other }) => other);
}
