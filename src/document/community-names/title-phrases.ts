import { foldText, squeezeText } from '../../model/text/fold-text.js';
import { isGeneral, isStopWord } from './stop-words.js';
import { isTitleCase, withoutCapitals } from './title-case.js';

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
