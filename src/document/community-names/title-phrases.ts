import { foldText, squeezeText } from '../../model/text/fold-text.js';
import { isGeneral, isStopWord } from './stop-words.js';

/** A word of a title. */
export interface TitleWord {
  /** What its spellings share: `Micro-expressions` and `microexpression` do. */
  readonly key: string;
  /** As people read it, without the capital that its place in the title asks for. */
  readonly surface: string;
  /** Whether the title shows how it is capitalised: not so where every word has a capital. */
  readonly showsCase: boolean;
  /** Whether it names no subject when it stands alone. */
  readonly isGeneral: boolean;
}

/** Words that neither marks nor joining words part. */
export type Phrase = readonly TitleWord[];

/** Letters and digits, with hyphens and apostrophes between them. */
const WORD = /[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}+]|[-‐‑'’](?=[\p{L}\p{N}]))*/gu;
/** What parts phrases: any mark but a blank, hyphens that stand alone included. */
const BETWEEN_PHRASES = /[^\p{L}\p{N}\p{M}\s'’‐‑+-]+|(?<=\s)[-‐‑]+(?=\s)/u;

/** Makes a reader of titles that looks at each spelling of a word once. */
export function createPhraseReader(): (title: string) => Phrase[] {
  const spellings = new Map<string, Spelling>();
  const spellingOf = (written: string): Spelling => {
    const spelling = spellings.get(written) ?? readSpelling(written);
    spellings.set(written, spelling);
    return spelling;
  };
  return (title) => {
    const capitalised = isTitleCase(title);
    const phrases: TitleWord[][] = [];
    for (const part of title.normalize('NFC').split(BETWEEN_PHRASES)) {
      let phrase: TitleWord[] = [];
      phrases.push(phrase);
      for (const [position, written] of (part.match(WORD) ?? []).entries()) {
        const { joins, inside, atStart } = spellingOf(written);
        if (joins) {
          phrase = [];
          phrases.push(phrase);
        } else phrase.push(capitalised || position === 0 ? atStart : inside);
      }
    }
    return phrases;
  };
}

/** A word as it is written, within a sentence and where its capital means nothing. */
interface Spelling {
  readonly joins: boolean;
  readonly inside: TitleWord;
  readonly atStart: TitleWord;
}

function readSpelling(written: string): Spelling {
  const folded = foldText(written);
  const lowered = withoutCapitals(written);
  const word = { key: singular(squeezeText(written)), isGeneral: isGeneral(folded) };
  return {
    joins: isStopWord(folded),
    inside: { ...word, surface: written, showsCase: true },
    atStart: { ...word, surface: lowered, showsCase: lowered === written },
  };
}

/** English plurals as their singular, as far as counting needs it; what comes out need not be a word. */
function singular(word: string): string {
  if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return /(?:ch|sh|ss|x|z)es$/.test(word) ? word.slice(0, -2) : word.replace(/s$/, '');
}

const LONG_WORD = /[\p{L}][\p{L}\p{M}'’]{3,}/gu;
/** A capital with small letters behind it, also on both sides of a hyphen: what a sentence begins with. */
const CAPITALISED = /^\p{Lu}[\p{Ll}\p{M}\p{N}'’]*$/u;

/** Whether a title gives its words capitals as titles have them, or has capitals only: then they tell nothing. */
function isTitleCase(title: string): boolean {
  const [, ...words] = title.match(LONG_WORD) ?? [];
  const capitalised = words.filter((word) => /^\p{Lu}/u.test(word));
  return 5 * capitalised.length > 2 * words.length;
}

/** A word without the capital that its place asks for; `CNN`, `MobileNet` and `e-Learning` keep theirs. */
function withoutCapitals(word: string): string {
  return word
    .split(/([-‐‑])/u)
    .map((part) => (CAPITALISED.test(part) ? part.toLowerCase() : part))
    .join('');
}
