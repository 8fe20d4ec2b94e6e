import type { Phrase, TitleWord } from './title-phrases.js';

/** A title of a group, cut into phrases. */
export interface GroupedTitle {
  readonly group: number;
  readonly phrases: readonly Phrase[];
}

/** A word or phrase, with how many titles of each group hold it. */
export interface CountedTerm {
  /** The keys of its words together: `micro expression` and `microexpression` are one term. */
  readonly key: string;
  readonly words: readonly string[];
  readonly titles: Map<number, number>;
  /** How many titles hold it in all. */
  total: number;
  /** How it is written, and how much speaks for that. */
  readonly surfaces: Map<string, number>;
  /** Position of the latest title that was counted. */
  latest: number;
}

const LONGEST_TERM = 3;
/** One title that shows how a term is capitalised outweighs any number that do not. */
const SHOWN_CASE = 1e6;

/**
 * Counts the words of titles, and the phrases of two and three words that more than one title holds. Phrases that
 * stand once are never held together, so that memory goes with the words. O(words).
 */
export function countTerms(titles: readonly GroupedTitle[]): ReadonlyMap<string, CountedTerm> {
  const terms = new Map<string, CountedTerm>();
  for (let length = 1; length <= LONGEST_TERM; length += 1) {
    const known = length === 1 ? undefined : repeatedKeys(titles, length, terms);
    for (const [position, { group, phrases }] of titles.entries()) {
      for (const run of runsOf(phrases, length)) {
        const key = keyOf(run);
        if (known === undefined || known.has(key)) count(terms, { key, run, group, position });
      }
    }
  }
  return terms;
}

/** Keys of the runs that stand more than once; of three words only where both pairs in them do. */
function repeatedKeys(
  titles: readonly GroupedTitle[],
  length: number,
  terms: ReadonlyMap<string, CountedTerm>,
): ReadonlySet<string> {
  const once = new Set<string>();
  const more = new Set<string>();
  for (const { phrases } of titles) {
    for (const run of runsOf(phrases, length)) {
      if (length > 2 && !(terms.has(keyOf(run.slice(1))) && terms.has(keyOf(run.slice(0, -1))))) continue;
      const key = keyOf(run);
      if (once.has(key)) more.add(key);
      else once.add(key);
    }
  }
  return more;
}

/** Runs of so many words; those of general words alone say nothing. */
function* runsOf(phrases: readonly Phrase[], length: number): Generator<Phrase> {
  for (const phrase of phrases) {
    for (let from = 0; from + length <= phrase.length; from += 1) {
      const run = phrase.slice(from, from + length);
      if (!run.every(({ isGeneral }) => isGeneral)) yield run;
    }
  }
}

function keyOf(run: Phrase): string {
  let key = '';
  for (const word of run) key += word.key;
  return key;
}

interface Occurrence {
  readonly key: string;
  readonly run: readonly TitleWord[];
  readonly group: number;
  readonly position: number;
}

function count(terms: Map<string, CountedTerm>, { key, run, group, position }: Occurrence): void {
  let term = terms.get(key);
  if (term === undefined) {
    term = {
      key,
      words: run.map((word) => word.key),
      titles: new Map(),
      total: 0,
      surfaces: new Map(),
      latest: -1,
    };
    terms.set(key, term);
  }
  if (term.latest === position) return;
  term.latest = position;
  term.total += 1;
  term.titles.set(group, (term.titles.get(group) ?? 0) + 1);
  const surface = run.map((word) => word.surface).join(' ');
  const weight = run.every(({ showsCase }) => showsCase) ? SHOWN_CASE : 1;
  term.surfaces.set(surface, (term.surfaces.get(surface) ?? 0) + weight);
}
