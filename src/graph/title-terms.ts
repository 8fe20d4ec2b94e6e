import { foldText, squeezeText } from '../model/fold-text.js';
import { isGeneral, isJoining } from './minor-words.js';
import { isTitleCase, withoutCapitals } from './title-case.js';

/** A word or phrase of a title. */
export interface TitleTerm {
  /** What the spellings of a term share: `Micro-expressions`, `micro expression` and `microexpression` do. */
  readonly key: string;
  /** Keys of its words. */
  readonly words: readonly string[];
  /** As people read it, without the capitals that its place in the title asks for. */
  readonly surface: string;
  /** Whether the title shows how the term is capitalised: not so where every word has a capital. */
  readonly showsCase: boolean;
}

interface Word {
  readonly folded: string;
  readonly key: string;
  readonly surface: string;
  readonly showsCase: boolean;
}

const LONGEST_TERM = 3;
/** Letters and digits, with hyphens and apostrophes between them. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}+]|[-‐‑'’](?=[\p{L}\p{N}]))*/gu;
/** What parts phrases: any mark but a blank, hyphens that stand alone included. */
const BETWEEN_PHRASES = /[^\p{L}\p{N}\p{M}\s'’‐‑+-]+|(?<=\s)[-‐‑]+(?=\s)/u;

/** The terms of a title, of up to three words that nothing parts; each once. */
export function titleTerms(title: string): TitleTerm[] {
  const terms = new Map<string, TitleTerm>();
  for (const phrase of phrasesOf(title)) {
    for (const from of phrase.keys()) {
      for (let to = from + 1; to <= Math.min(phrase.length, from + LONGEST_TERM); to += 1) {
        const run = phrase.slice(from, to);
        if (run.every(({ folded }) => isGeneral(folded))) continue;
        const term = termOf(run);
        if (!terms.has(term.key)) terms.set(term.key, term);
      }
    }
  }
  return [...terms.values()];
}

function termOf(run: readonly Word[]): TitleTerm {
  const words = run.map(({ key }) => key);
  return {
    key: words.join(''),
    words,
    surface: run.map(({ surface }) => surface).join(' '),
    showsCase: run.every(({ showsCase }) => showsCase),
  };
}

/** Runs of words that neither marks nor joining words part. */
function phrasesOf(title: string): Word[][] {
  const capitalised = isTitleCase(title);
  const phrases: Word[][] = [];
  for (const part of title.normalize('NFC').split(BETWEEN_PHRASES)) {
    let phrase: Word[] = [];
    for (const [position, [written]] of [...part.matchAll(WORD)].entries()) {
      const folded = foldText(written);
      if (isJoining(folded)) {
        phrases.push(phrase);
        phrase = [];
        continue;
      }
      const lowered = withoutCapitals(written);
      const showsCase = !capitalised && position > 0;
      const surface = showsCase ? written : lowered;
      phrase.push({
        folded,
        key: singular(squeezeText(written)),
        surface,
        showsCase: showsCase || lowered === written,
      });
    }
    phrases.push(phrase);
  }
  return phrases;
}

/** English plurals as their singular, as far as counting needs it; what comes out need not be a word. */
function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|ss|x|z)es$/.test(word) ? word.slice(0, -2) : word.replace(/s$/, '');
}
