import { FIELDS } from './folded-works.js';

/** What a word is worth where it stands, whole or begun, in the order of the parts of a work. */
const WORTH = [
  [10, 6],
  [10, 6],
  [4, 2],
  [6, 1],
] as const;
const DEFAULTS = {
  /** A word that is only close to one that was asked for. */
  close: 3,
  /** All words in the order asked for; at the beginning of the title; the whole title. */
  phrase: 10,
  beginning: 6,
  title: 20,
  /** Nothing is worth more; and so often a word is looked for in one work. */
  best: 10,
  places: 4,
};

/** The ways in which a word of a query may stand in a text: begun, or as another that is close to it. */
export interface WantedWord {
  readonly word: string;
  readonly close: readonly string[];
}

/** A query taken apart. */
export interface WantedWords {
  readonly words: readonly WantedWord[];
  /** All of them as they were asked for. */
  readonly phrase: string;
}

/** A work's text and where its parts begin. */
export interface ScoredText {
  readonly text: string;
  readonly starts: Uint16Array;
  /** Of the first part among all starts. */
  readonly at: number;
}

/** How well a work fits a query: a whole number, 0 when a word of it is not there. */
export function scoreOf(scored: ScoredText, { words, phrase }: WantedWords): number {
  let score = 0;
  for (const wanted of words) {
    const worth = worthOf(scored, wanted);
    if (worth === 0) return 0;
    score += worth;
  }
  const { text, starts, at } = scored;
  const titleEnd = starts[at + 1] ?? 0;
  if (words.length > 1 && text.includes(` ${phrase}`)) score += DEFAULTS.phrase;
  if (text.startsWith(` ${phrase}`)) score += DEFAULTS.beginning;
  if (titleEnd === phrase.length + 2 && text.startsWith(` ${phrase} `)) score += DEFAULTS.title;
  return score;
}

/** The best place counts. */
function worthOf({ text, starts, at }: ScoredText, { word, close }: WantedWord): number {
  const wanted = ` ${word}`;
  let best = 0;
  let place = text.indexOf(wanted);
  for (let tries = 0; place >= 0 && best < DEFAULTS.best && tries < DEFAULTS.places; tries += 1) {
    let field = 0;
    while (field < FIELDS.length - 1 && place >= (starts[at + field + 1] ?? 0)) field += 1;
    const isWhole = text.charCodeAt(place + wanted.length) === 32;
    best = Math.max(best, WORTH[field]?.[isWhole ? 0 : 1] ?? 0);
    place = text.indexOf(wanted, place + 1);
  }
  if (best > 0) return best;
  return close.some((other) => text.includes(` ${other} `)) ? DEFAULTS.close : 0;
}
