import { foldText, foldWords } from '../model/fold-text.js';
import type { WorkRecord } from '../model/work.js';
import { abbreviationAt, containerWords } from './abbreviated-title.js';
import { nameWords } from './author-agreement.js';
import {
  containersOf,
  isTelling,
  peopleOf,
  titlesOf,
  WITHOUT_SUBTITLE,
  yearsOf,
} from './compare-structured.js';
import type { Agreement, Comparison } from './comparison.js';
import { isBook } from './look-alikes.js';
import { mainTitle } from './subtitle.js';
import { titleWord, titleWords, wordsSimilarity } from './title-similarity.js';

/** Longer references are cut: no citation needs more. */
const MAX_LENGTH = 2_000;

/** A reference as one line of text, prepared for comparing. */
export interface ReferenceLine {
  readonly raw: string;
  readonly words: readonly string[];
  /** The words as titles are compared. */
  readonly titleWords: readonly string[];
}

/** Prepares a line once for all its candidates. */
export function readLine(text: string): ReferenceLine {
  const raw = text.slice(0, MAX_LENGTH);
  const words = foldWords(raw);
  return { raw, words, titleWords: words.map(titleWord) };
}

/**
 * Looks in a line of text for what a record tells: its title in one piece, its authors, year, container, volume
 * and page. What is not found is unknown rather than different, except a year and the authors.
 */
export function compareUnstructured(line: ReferenceLine, record: WorkRecord): Comparison {
  const found = findTitle(line, record);
  const before = line.words.slice(0, found.from);
  const after = line.words.slice(found.to);
  const book = isBook(record.type);
  return {
    title: found.similarity,
    isWholeTitle: found.isWhole,
    isTellingTitle: isTelling(found.title),
    isBook: book,
    fields: {
      author: authorIn(before.length > 0 ? before : line.words, record),
      year: yearIn([...before, ...after], record),
      container: containerIn(after, record),
      volume: numberIn(after, record.volume),
      issue: 'unknown',
      page: pageIn(after, record),
    },
    namesContainer: !book && after.some((word) => /\p{L}{3}/u.test(word)),
  };
}

interface FoundTitle {
  readonly similarity: number;
  readonly title: string;
  /** Whether it was found with its subtitle, if it has one. */
  readonly isWhole: boolean;
  /** Positions among the words of the line. */
  readonly from: number;
  readonly to: number;
}

const NOT_FOUND: FoundTitle = { similarity: 0, title: '', isWhole: true, from: 0, to: 0 };

function findTitle(line: ReferenceLine, record: WorkRecord): FoundTitle {
  const titles = titlesOf(record);
  const mains = titles.flatMap((title) => mainTitle(title) ?? []);
  const found = [
    ...titles.map((title) => bestWindow(line, title)),
    ...mains
      .map((main) => bestWindow(line, main))
      .filter(({ to }) => !hasSubtitle(line, to))
      .map((main) => ({ ...main, isWhole: false, similarity: main.similarity * WITHOUT_SUBTITLE })),
  ];
  return found.reduce((best, next) => (next.similarity > best.similarity ? next : best), NOT_FOUND);
}

/** Whether a colon follows the words before a position: there the line has a subtitle of its own. */
function hasSubtitle({ raw, words }: ReferenceLine, to: number): boolean {
  const [last, next] = [words[to - 1], words[to]];
  if (last === undefined || next === undefined) return false;
  const text = raw.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return text.includes(`${last}: ${next}`);
}

/** The piece of the line that is most like a title; it must begin and end where a piece of a citation does. */
function bestWindow(line: ReferenceLine, title: string): FoundTitle {
  const words = titleWords(title);
  let best: FoundTitle = { ...NOT_FOUND, title };
  if (words.length === 0) return best;
  const known = new Set(words);
  for (let from = 0; from < line.words.length; from += 1) {
    if (!known.has(line.titleWords[from] ?? '') && !known.has(line.titleWords[from + 1] ?? '')) continue;
    for (const length of [words.length, words.length - 1, words.length + 1]) {
      const to = from + length;
      if (length < 1 || to > line.words.length) continue;
      const similarity = wordsSimilarity(line.titleWords.slice(from, to), words);
      if (similarity > best.similarity) best = { similarity, title, isWhole: true, from, to };
      if (best.similarity === 1) break;
    }
    if (best.similarity === 1) break;
  }
  return isPiece(line, best) ? best : { ...best, similarity: Math.min(best.similarity, 0.7) };
}

/** Punctuation, a year or the end of the line stands on both sides of a title. */
function isPiece({ raw, words }: ReferenceLine, { from, to }: FoundTitle): boolean {
  if (to === 0) return false;
  const pattern = words
    .slice(from, to)
    .map((word) => [...word].map((letter) => `${escaped(letter)}\\p{M}*`).join("['’]?"))
    .join('[^\\p{L}\\p{N}]+');
  const text = raw.normalize('NFKD').toLowerCase();
  const at = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').exec(text);
  // Letters that fold to others are not found again: such a line is trusted.
  if (at === null) return true;
  const [before, after] = [
    text.slice(0, at.index).trimEnd(),
    text.slice(at.index + at[0].length).trimStart(),
  ];
  const begins = before === '' || /[^\p{L}\p{M}\s]$/u.test(before);
  const ends = after === '' || /^(?:[^\p{L}\s]|in\b)/u.test(after);
  return begins && ends;
}

function escaped(letter: string): string {
  return letter.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
}

function authorIn(words: readonly string[], record: WorkRecord): Agreement {
  const [first, ...others] = (peopleOf(record) ?? []).map(nameWords).filter((name) => name.length > 0);
  if (first === undefined) return 'unknown';
  const named = new Set(nameWords(words.join(' ')));
  if (named.has(first.at(-1) ?? '')) return 'same';
  return others.some((name) => named.has(name.at(-1) ?? '')) ? 'near' : 'different';
}

function yearIn(words: readonly string[], record: WorkRecord): Agreement {
  const named = words.flatMap((word) => /^((?:1[5-9]|20)\d\d)[a-z]?$/.exec(word)?.[1] ?? []).map(Number);
  const years = yearsOf(record);
  if (named.length === 0 || years.length === 0) return 'unknown';
  const off = Math.min(...named.flatMap((year) => years.map((known) => Math.abs(known - year))));
  return off === 0 ? 'same' : off === 1 ? 'near' : 'different';
}

function containerIn(words: readonly string[], record: WorkRecord): Agreement {
  const acronym = foldText(record.event?.acronym ?? '').replace(/ ?\d+$/, '');
  if (acronym !== '' && words.includes(acronym)) return 'same';
  const plain = words.filter((word) => !/^\d/.test(word));
  const found = containersOf(record).some((container) => {
    const title = containerWords(container);
    if (title.length === 0) return false;
    if (title.length === 1) return plain.includes(title[0] ?? '');
    return plain.some((_word, from) => abbreviationAt(plain, title, from) > 0);
  });
  return found ? 'same' : 'unknown';
}

function numberIn(words: readonly string[], number: string | undefined): Agreement {
  const known = number?.toLowerCase();
  return known !== undefined && words.includes(known) ? 'same' : 'unknown';
}

function pageIn(words: readonly string[], { pages, articleNumber }: WorkRecord): Agreement {
  const first = pages
    ?.split(/[-–—,]/)[0]
    ?.trim()
    .toLowerCase();
  const known = [first, articleNumber?.toLowerCase()].filter((page) => page !== undefined && page !== '1');
  return known.some((page) => words.includes(page ?? '')) ? 'same' : 'unknown';
}
