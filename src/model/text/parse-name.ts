import { isFamilyFirst, type PersonName } from '../person-name.js';

/** Words that begin a family name rather than end the given ones. */
const PARTICLES = new Set(
  (
    'af al ap ben bin d’ da dal dall dalla dalle das de degli dei del dell della delle den der des di do dos du el ' +
    'ibn la las le li lo los op san santa st st. ’t ten ter th van vande vanden vander vom von vor zu zum zur'
  ).split(' '),
);

/** Those of them with which, capitalised, a name begins that has no given ones; `Di`, `Le`, `Ben` are given names too. */
const BEGINNINGS = new Set(
  (
    'da dal dalla dalle das de degli dei del della delle den der des dos el la las los op ten ter van vande vanden ' +
    'vander vom von zu zum zur'
  ).split(' '),
);

const GENERATION = /^(?:jr|sr|junior|senior)\.?$|^(?:ii|iii|iv|viii?|ix|2nd|3rd|4th)$/i;

/** `P.`, `J.-P.`, `A.B.`, `GW`, `RDK`: letters that stand for given names; `LIU` is a family name in capitals. */
const INITIALS = /^(?:\p{Lu}\p{Ll}?\.[-‐–]?)+\p{Lu}?$|^\p{Lu}(?:[-‐–]?\p{Lu})?$|^[B-DF-HJ-NP-TV-Z]{3}$/u;

/** What names of groups hold, and names of people do not. */
const GROUP =
  /(?<!\p{L})(?:academy|academia|acad[ée]mie|administration|agency|alliance|associa(?:tion|zione)|asociaci[óo]n|authority|bureau|bundesamt|centre|center|centro|chamber|collaborations?|collaborative|college|comisi[óo]n|comit[ée]|commission|committee|compan(?:y|ies)|conference|consortium|corp|corporation|council|department|development team|direction|directorate|editors|federation|foundation|gesellschaft|gmbh|government|groups?|inc|initiative|institut[eo]?|institution|investigators|laborator(?:y|ies)|llc|ltd|minist(?:ry|[èe]re|erio)|municipality|nations|network|organi[sz]ation|organizaci[óo]n|panel|parliament|programme|project|secretariat|sociedad|soci[ée]t[ée]|society|task force|team|trialists|universidade?|universit(?:y|[ée]|ät|à)|workgroup|working party)(?!\p{L})/iu;

/** What names of groups hold, and those of some people too: taken so only in words without initials. */
const MAYBE_GROUP =
  /(?<!\p{L})(?:bank|board|clinic|fund|hospital|library|museum|office|research|school|services?|staff|survey|union)$/iu;

/** `of`, `for` and their like part no name of a person. */
const GROUP_WORDS = /^the\s|\s(?:of|for|für|on|the)\s|[()@/]|\s\d+(?!\d|nd\b|rd\b|th\b)/i;

/**
 * The parts of a name that a source gives as text alone: `Laurens van der Maaten`, `van der Maaten, Laurens`,
 * `Ekman P.`, `SJ Murdoch`, `King, Martin Luther, Jr.`, `World Health Organization`.
 *
 * Without a comma the last word is taken for the family name, with the particles before it, unless initials stand
 * there. This is the one place in which names are guessed apart: sources that give parts keep them.
 */
export function parseName(name: string): PersonName {
  const text = name.trim().replace(/\s+/g, ' ');
  if (GROUP.test(text) || GROUP_WORDS.test(text)) return { literal: text };
  const pieces = text.split(/\s*[,，、]\s*/).filter((piece) => piece !== '');
  const [first, ...others] = pieces;
  if (first === undefined) return { literal: text };
  if (others.length === 0) return ofWords(first.split(' '));
  const words = first.split(' ');
  if (words.every(isInitials) && first.length <= 3) return ofWords(pieces.join(' ').split(' '));
  return ofPieces(first, others, text);
}

/** `King, Martin Luther, Jr.`, `King, Jr., Martin Luther`, `King Jr., Martin Luther`, `King, Jr.`. */
function ofPieces(first: string, others: readonly string[], text: string): PersonName {
  const suffix = others.find((piece) => GENERATION.test(piece));
  const [given, more] = others.filter((piece) => piece !== suffix);
  if (more !== undefined) return { literal: text };
  const words = first.split(' ');
  const last = words.at(-1) ?? '';
  const ends = suffix === undefined && words.length > 1 && GENERATION.test(last);
  if (given === undefined && suffix !== undefined) return { ...ofWords(words), suffix };
  return person(ends ? words.slice(0, -1) : words, given?.split(' ') ?? [], ends ? last : suffix);
}

function ofWords(words: readonly string[]): PersonName {
  const text = words.join(' ');
  if (words.length === 1) return /^\p{Lu}{3,}$/u.test(text) ? { literal: text } : { family: text };
  if (isFamilyFirst(text)) return person(words.slice(0, 1), words.slice(1), undefined);
  if (MAYBE_GROUP.test(text) && !words.some(isInitials)) return { literal: text };
  const last = words.at(-1) ?? '';
  const isNamesake = words.length > 2 && GENERATION.test(last);
  const suffix = isNamesake ? last : undefined;
  const names = isNamesake ? words.slice(0, -1) : words;
  const start = isFamilyFirstWithInitials(names) ? 0 : startOfFamily(names);
  const end = start === 0 ? endOfFamily(names) : names.length;
  return person(names.slice(start, end), start === 0 ? names.slice(end) : names.slice(0, start), suffix);
}

function isInitials(word: string): boolean {
  return INITIALS.test(word);
}

/** `Ekman P.`, `van der Maaten L`: initials stand for given names wherever they stand. */
function isFamilyFirstWithInitials(words: readonly string[]): boolean {
  return isInitials(words.at(-1) ?? '') && !isInitials(words[0] ?? '');
}

/** Where the initials begin with which such a name ends; its length where there are none. */
function endOfFamily(words: readonly string[]): number {
  let end = words.length;
  while (end > 1 && isInitials(words[end - 1] ?? '')) end -= 1;
  return end;
}

function startOfFamily(words: readonly string[]): number {
  let start = words.length - 1;
  if (start > 1 && /^[ye]$/.test(words[start - 1] ?? '')) start -= 2;
  while (start > 1 && isParticle(words[start - 1])) start -= 1;
  const [first = ''] = words;
  const begins = PARTICLES.has(first) || BEGINNINGS.has(first.toLowerCase());
  return start === 1 && begins && !isInitials(first) ? 0 : start;
}

function isParticle(word = ''): boolean {
  return PARTICLES.has(word.toLowerCase().replaceAll("'", '’'));
}

function person(family: readonly string[], given: readonly string[], suffix: string | undefined): PersonName {
  return {
    family: family.join(' '),
    ...(given.length === 0 ? {} : { given: given.join(' ') }),
    ...(suffix === undefined ? {} : { suffix }),
  };
}
