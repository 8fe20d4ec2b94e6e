import type { WorkRecord } from '../model/work.js';
import { WITHOUT_SUBTITLE } from './compare-structured.js';
import { titlesOf } from './record-titles.js';
import type { ReferenceLine } from './reference-line.js';
import { mainTitle } from './subtitle.js';
import { wordsSimilarity } from './title-similarity.js';
import { isContentWord, titleWords } from './title-words.js';

/** The piece of a line of text that is most like a title of a record. */
export interface FoundTitle {
  readonly similarity: number;
  readonly title: string;
  /** Whether it was found with its subtitle, if it has one. */
  readonly isWhole: boolean;
  /** Positions among the words of the line. */
  readonly from: number;
  readonly to: number;
}

const NOT_FOUND: FoundTitle = { similarity: 0, title: '', isWhole: true, from: 0, to: 0 };
/** What a title that stands amid a sentence counts at most. */
const NO_PIECE = 0.7;

/** Looks in a line for every title of a record, with and without its subtitle. */
export function findTitle(line: ReferenceLine, record: WorkRecord): FoundTitle {
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
  const exact = exactWindow(line, words);
  const best =
    exact === undefined
      ? similarWindow(line, title, words)
      : { similarity: 1, title, isWhole: true, ...exact };
  return isPiece(line, best) ? best : { ...best, similarity: Math.min(best.similarity, NO_PIECE) };
}

/** Where the letters of a title stand in the line, whatever parts them. */
function exactWindow(
  { titleWords: line, starts, squeezed }: ReferenceLine,
  words: readonly string[],
): { readonly from: number; readonly to: number } | undefined {
  const title = words.join('');
  if (title === '') return undefined;
  for (let at = squeezed.indexOf(title); at >= 0; at = squeezed.indexOf(title, at + 1)) {
    const from = starts.get(at);
    const to = at + title.length === squeezed.length ? line.length : starts.get(at + title.length);
    if (from !== undefined && to !== undefined) return { from, to };
  }
  return undefined;
}

/** Of the pieces that share half of the content words, the one whose words are most like those of the title. */
function similarWindow(
  { titleWords: line }: ReferenceLine,
  title: string,
  words: readonly string[],
): FoundTitle {
  let best: FoundTitle = { ...NOT_FOUND, title };
  const content = new Set(words.filter(isContentWord));
  const wanted = content.size / 2;
  for (let from = 0; from < line.length; from += 1) {
    const longest = line.slice(from, from + words.length + 1);
    if (wanted === 0 || new Set(longest.filter((word) => content.has(word))).size < wanted) continue;
    for (const length of [words.length, words.length - 1, words.length + 1]) {
      if (length < 1 || from + length > line.length) continue;
      const similarity = wordsSimilarity(longest.slice(0, length), words);
      if (similarity > best.similarity) best = { similarity, title, isWhole: true, from, to: from + length };
    }
  }
  return best;
}

/** Punctuation, a year or the end of the line stands on both sides of a title. */
function isPiece({ raw, words }: ReferenceLine, { from, to }: FoundTitle): boolean {
  if (to === 0) return false;
  const pattern = words
    .slice(from, to)
    .map((word) => [...word].map((letter) => `${letter}\\p{M}*`).join("['’]?"))
    .join('[^\\p{L}\\p{N}]+');
  const text = raw.normalize('NFKD').toLowerCase();
  const at = new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u').exec(text);
  // Letters that fold to others are not found again: such a line is trusted.
  if (at === null) return true;
  const before = text.slice(0, at.index).trimEnd();
  const after = text.slice(at.index + at[0].length).trimStart();
  const begins = before === '' || /[^\p{L}\p{M}\s]$/u.test(before);
  const ends = after === '' || /^(?:[^\p{L}\s]|in\b)/u.test(after);
  return begins && ends;
}
