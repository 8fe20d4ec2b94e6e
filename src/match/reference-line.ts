import { foldWords } from '../model/text/fold-text.js';
import { asTitleWords } from './title-words.js';

/** A reference as one line of text, prepared for comparing. */
export interface ReferenceLine {
  readonly raw: string;
  readonly words: readonly string[];
  /** The words as titles are compared, and all their letters in one piece. */
  readonly titleWords: readonly string[];
  readonly squeezed: string;
  /** Where a word begins in `squeezed` → its position among the words. */
  readonly starts: ReadonlyMap<number, number>;
}

/** Longer references are cut: no citation needs more. */
const MAX_LENGTH = 2_000;

/** Prepares a line once for all its candidates. */
export function readLine(text: string): ReferenceLine {
  const raw = text.slice(0, MAX_LENGTH);
  const words = foldWords(raw);
  const titleWords = asTitleWords(words);
  const starts = new Map<number, number>();
  let offset = 0;
  for (const [position, word] of titleWords.entries()) {
    starts.set(offset, position);
    offset += word.length;
  }
  return { raw, words, titleWords, squeezed: titleWords.join(''), starts };
}
