/** Small words of names: `van den Oord`, `dos Santos`. */
const PARTICLES = new Set(
  'van von der den de del della di da do dos du la le el al ter ten zu y i e bin ibn st'.split(' '),
);

const INITIALS = /^(?:\p{L}\p{Ll}?\.-?)+$|^\p{Lu}{1,3}$/u;
const NAME = /^\p{Lu}[\p{L}\p{M}'’‘`´.-]*$/u;

/** Words of one name. */
const LONGEST_NAME = 5;

/** What a piece between commas of a list of names is. */
type Piece = 'initials' | 'initials first' | 'initials last' | 'words' | 'others' | 'none';

/** What the pieces of a list of names were so far. */
interface Names {
  /** Whether they can be names. */
  readonly areNames: boolean;
  /** Whether each is `A. B. Name`: only then a title may follow a comma. */
  readonly areInitialsFirst: boolean;
  readonly last?: Piece;
}

const NO_NAMES: Names = { areNames: true, areInitialsFirst: true };

/** Whether a text is nothing but names: `B. Allaert, I. M. Bilasco, and C. Djeraba`, `Ba, J. and Caruana, R.`. */
export function isNameList(text: string): boolean {
  const { areNames, last } = extended(NO_NAMES, text);
  return areNames && last !== undefined;
}

function extended(names: Names, text: string): Names {
  let { areNames, areInitialsFirst, last } = names;
  for (const { words, isAnd } of piecesOf(text)) {
    const piece = pieceOf(words);
    // `J.` and `Geoffrey E.` stand behind a family name and a comma, or are part of another name.
    const isGiven = piece === 'initials' || piece === 'initials last';
    areNames &&= piece !== 'none' && (!isGiven || (last === 'words' && !isAnd));
    areInitialsFirst &&= piece === 'initials first';
    last = piece;
  }
  return { areNames, areInitialsFirst, ...(last === undefined ? {} : { last }) };
}

/** Letters from one comma of a list of names to the next. */
const LONGEST_PART = 120;

/** Names before a title, and what follows them; undefined where nothing tells them apart. O(length) */
export function splitAfterNames(line: string): { readonly names: string; readonly rest: string } | undefined {
  let before = NO_NAMES;
  let from = 0;
  for (const { 0: stop, index } of line.matchAll(/\.\s+|,\s+(?:and\s+)?/gu)) {
    if (!before.areNames || index - from > LONGEST_PART) return undefined;
    const isSentence = stop.startsWith('.');
    const start = index + stop.length;
    const part = line.slice(from, index + (isSentence ? 1 : 0));
    const found = { names: line.slice(0, from + part.length), rest: line.slice(start) };
    const isNameNext = /^(?:\p{Lu}\.|and\b|&|et al)/u.test(found.rest);
    if (isSentence && !isNameNext && !/(?:^|[\s.-])\p{L}\.$/u.test(part)) {
      // The first sentence is that of the names, or there are none.
      const isTitle = isWords(found.rest) || isLongHeading(found.rest);
      return isTitle && isNames(extended(before, part.slice(0, -1))) ? found : undefined;
    }
    const names = extended(before, part);
    const isListed = isSentence ? isNames(names) : isNames(names) && names.areInitialsFirst;
    if (!isNameNext && isListed && isWords(found.rest) && !startsWithName(found.rest)) return found;
    if (isSentence) continue;
    before = /\band\s/u.test(stop) ? { ...names, last: 'others' } : names;
    from = start;
  }
  return undefined;
}

function isNames({ areNames, last }: Names): boolean {
  return areNames && last !== undefined;
}

/** The family name of the first of some names: the last word of the first piece that is no initial. */
export function firstFamilyName(names: string): string | undefined {
  const [first] = piecesOf(names);
  const named = (first?.words ?? []).filter(
    (word) => /\p{L}{2}/u.test(word) && !/^(?:et|al\.?)$/u.test(word),
  );
  const words = named.filter((word) => !INITIALS.test(word));
  return (words.at(-1) ?? named[0])?.replace(/\.$/u, '');
}

function piecesOf(text: string): { readonly words: readonly string[]; readonly isAnd: boolean }[] {
  const pieces: { words: readonly string[]; isAnd: boolean }[] = [];
  let isAnd = false;
  for (const part of text.split(/([,;]\s*(?:and\b|&)?|\s(?:and|&)\s)/u)) {
    if (/^(?:[,;]\s*(?:and|&)?|\s(?:and|&)\s)$/u.test(part)) isAnd ||= /and|&/u.test(part);
    else if (part.trim() !== '') {
      pieces.push({ words: part.trim().split(/\s+/u), isAnd });
      isAnd = false;
    }
  }
  return pieces;
}

function pieceOf(words: readonly string[]): Piece {
  const text = words.join(' ');
  if (/^(?:et al\.?|others)$/u.test(text)) return 'others';
  const bare = text.replace(/ et al\.?$/u, '').split(' ');
  if (bare.length > LONGEST_NAME) return 'none';
  const isInitial = bare.map((word) => INITIALS.test(word));
  if (!bare.every((word, at) => isInitial[at] || NAME.test(word) || PARTICLES.has(word))) return 'none';
  if (isInitial.every(Boolean)) return 'initials';
  if (isInitial[0] === true) return 'initials first';
  return isInitial.at(-1) === true ? 'initials last' : 'words';
}

/** Whether words follow as no list of names has them, before the next full stop. */
function isWords(rest: string): boolean {
  return sentenceOf(rest)
    .split(/[\s:-]+/u)
    .some((word) => /^\p{Ll}{2,},?$/u.test(word) && !PARTICLES.has(word));
}

/** `ImageNet Large Scale Visual Recognition Challenge`: no name has so many words. */
function isLongHeading(rest: string): boolean {
  const sentence = sentenceOf(rest);
  return !sentence.includes(',') && sentence.split(/\s+/u).length >= LONGEST_NAME;
}

/** Whether a name stands before the next comma. */
function startsWithName(rest: string): boolean {
  const sentence = sentenceOf(rest);
  const at = sentence.search(/,|\sand\s/u);
  return sentence.includes(',') && isNameList(sentence.slice(0, at));
}

/** Up to the first full stop, question or exclamation mark. */
function sentenceOf(text: string): string {
  const at = text.search(/[.?!](?:\s|$)/u);
  return at < 0 ? text : text.slice(0, at);
}
