import { appendTo } from '../model/append-to.js';
import { alignTitles, initialsOf } from './compare-titles.js';

/** Something that titles name, and one title of it as words. */
export interface IndexedTitle<T> {
  readonly words: readonly string[];
  readonly names: T;
}

/** Finds what titles name, by the words of a title or of its abbreviation. */
export interface TitleIndex<T> {
  /** What has exactly this title. */
  exact(words: readonly string[]): T | undefined;
  /** All that these words may be a spelling of, best fits only; a lookup compares titles of the same initials. */
  aligned(words: readonly string[]): ReadonlySet<T>;
  /** All transactions whose title these words begin, as lists with room for so many letters cut it. */
  begunBy(words: readonly string[]): ReadonlySet<T>;
}

/** `IEEE T PATTERN ANAL`: what is left names the field. */
const FEWEST_BEGUN = 4;
const TRANSACTIONS = 'transactions';

function begins(words: readonly string[], title: readonly string[]): boolean {
  return title.length > words.length && alignTitles(words, title.slice(0, words.length)) > 0;
}

/** Indexes titles; of two things with the same title the last counts. */
export function createTitleIndex<T>(titles: Iterable<IndexedTitle<T>>): TitleIndex<T> {
  const byWords = new Map<string, T>();
  const byInitials = new Map<string, IndexedTitle<T>[]>();
  for (const title of titles) {
    byWords.set(exactKey(title.words), title.names);
    appendTo(byInitials, initialsOf(title.words), title);
  }
  const transactions = [...byInitials.values()].flat().filter(({ words }) => words[1] === TRANSACTIONS);
  return {
    exact: (words) => byWords.get(exactKey(words)),
    aligned: (words) => bestFits(words, byInitials.get(initialsOf(words)) ?? []),
    begunBy: (words) =>
      words.length < FEWEST_BEGUN || words[1] !== TRANSACTIONS
        ? new Set()
        : new Set(transactions.filter((title) => begins(words, title.words)).map(({ names }) => names)),
  };
}

/** The words as one: `NeuroImage` and `Neuro Image`, `Ärzteblatt`, `Aerzteblatt` and `Arzteblatt` are the same. */
export function exactKey(words: readonly string[]): string {
  return words.join('').replace(/(?<=[aou])e/g, '');
}

function bestFits<T>(words: readonly string[], titles: readonly IndexedTitle<T>[]): ReadonlySet<T> {
  let best = 1;
  const fitting: [T, number][] = [];
  for (const { words: others, names } of titles) {
    const fit = alignTitles(words, others);
    if (fit === 0) continue;
    if (fit > best) best = fit;
    fitting.push([names, fit]);
  }
  return new Set(fitting.filter(([, fit]) => fit === best).map(([names]) => names));
}
