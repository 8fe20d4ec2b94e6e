import { cleanVenueTitle } from './clean-venue-title.js';

/** Words that do not tell one series from another. */
const FILLER = new Set([
  ...['a', 'an', 'and', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with'],
  ...['de', 'del', 'der', 'des', 'die', 'du', 'et', 'fuer', 'fur', 'la', 'le', 'les', 'und'],
]);

/** Who holds a meeting. In the names of periodicals (`IEEE MultiMedia`) these words count. */
const SPONSORS: ReadonlySet<string> = new Set([
  ...['acm', 'cvf', 'eai', 'embs', 'iapr', 'ieee', 'iet', 'ifip', 'ras', 'rsj', 'usenix'],
  ...['sigact', 'sigchi', 'sigir', 'sigkdd', 'sigmod', 'sigplan', 'sigsac', 'sigsoft', 'sigweb', 'sigarch'],
]);

/** Whether a word names who holds a meeting. */
export function isSponsor(word: string): boolean {
  return SPONSORS.has(word);
}

/** Spellings of one meeting differ in these too. */
const MEETING_FILLER = new Set(['annual', 'international', 'proceedings']);

const MEETING = /^(?:conference|symposium|workshop|congress|meeting|summit|colloquium)$/;

/** Before `Journal` or `Transactions` they are left out as often as not. */
const SOCIETIES = new Set(['asce', 'asme']);
const OWN_ORGAN = /^(?:journal|transactions)$/;

/** At the end they are a section, or a short form of `understanding`. */
const LAST = /^(?:a|und)$/;

/** Volumes beside the proceedings: how they are called, and the word that a folded title ends with. */
const SATELLITES = [
  { called: /\bextended\s+abstracts\b/i, alone: /\bextended\s+abstracts\b/i, word: 'abstracts' },
  {
    called: /\bcompanion\b/i,
    alone: /\bcompanion(?:\s+(?:of|publication|volume|proceedings)\b|$)/i,
    word: 'companion',
  },
  { called: /\badjunct\b/i, alone: /\badjunct(?:\s+(?:publication|proceedings)\b|$)/i, word: 'adjunct' },
];
const VOLUME_WORDS = /\b(?:extended\s+abstracts|companion|adjunct|publication|volume)\b/gi;

const SAME_WORDS: ReadonlyMap<string, string> = new Map([
  ['workshops', 'workshop'],
  ['conferences', 'conference'],
  ['behaviour', 'behavior'],
  ['behavioural', 'behavioral'],
  ['modelling', 'modeling'],
]);

/** Parts of words that are spelt otherwise in Britain. */
const BRITISH = /paed(?=ia)|haem(?=at|o)|anaesth|gynaec|isation|tumour/;
const AMERICAN: Readonly<Record<string, string>> = {
  paed: 'ped',
  haem: 'hem',
  anaesth: 'anesth',
  gynaec: 'gynec',
  isation: 'ization',
  tumour: 'tumor',
};

const MAX_WORDS = 40;

/**
 * A venue's title as the words by which spellings are compared: clean, without case, accents, punctuation and
 * filler. Never empty for a title with a letter or digit.
 */
export function foldVenueTitle(title: string): string[] {
  const cleaned = cleanVenueTitle(title);
  const words = wordsOf(cleaned.replace(/\s+(?:and|&)\s+workshops?\b(?!\s*$)/i, ''));
  const isMeeting = words.some((word) => MEETING.test(word));
  const satellite = SATELLITES.find(({ called, alone }) => (isMeeting ? called : alone).test(cleaned))?.word;
  if (satellite !== undefined)
    return [...telling(wordsOf(cleaned.replace(VOLUME_WORDS, ' ')), true), satellite];
  return isMeeting ? nounFirst(telling(words, true)) : telling(wordsOf(cutAfterSection(cleaned)), false);
}

/** `Internet Measurement Conference` as `Conference on Internet Measurement`. */
function nounFirst(words: readonly string[]): string[] {
  const [last = '', ...nouns] = words.filter((word) => MEETING.test(word));
  return nouns.length === 0 && words.length > 1 && words.at(-1) === last
    ? [last, ...words.slice(0, -1)]
    : [...words];
}

function wordsOf(text: string): string[] {
  return text
    .normalize('NFKD')
    .replace(/(?<!\p{L})[dl]['’](?=\p{L})/giu, '')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS)
    .filter((word, at, words) => !(SOCIETIES.has(word) && OWN_ORGAN.test(words[at + 1] ?? '')))
    .map((word) => SAME_WORDS.get(word) ?? word.replace(BRITISH, (written) => AMERICAN[written] ?? written));
}

/** The words that tell one series from another; all of them, when none does. */
function telling(words: readonly string[], isMeeting: boolean): string[] {
  const kept = words.filter((word, at) => {
    if (isMeeting && (SPONSORS.has(word) || MEETING_FILLER.has(word))) return false;
    return !FILLER.has(word) || (at === words.length - 1 && LAST.test(word));
  });
  const local = kept
    .join(' ')
    .replace(/(?<=\S+ \S+ \S+) (?:usa|u s a?|united states(?: america)?)$/, '')
    .split(' ');
  return kept.length > 0 ? local : [...words];
}

/** `Part B`, `Ser. B`, `Section D`: what follows names the section once more. */
const MARKED =
  /[\s,:.;–-]+\b(?:part|pt|section|sect?|series|ser)\b\.?\s*:?\s*([A-Z]|[IVX]{1,4}|\d)(?![\p{L}\p{N}'’-]).*$/iu;

/** `Physica A: …`, `J Phys B At Mol Opt Phys`; `U S A` and `J. A. Smith` have no section. */
const LETTER =
  /(?<=\p{L}\p{L}\.?,?)(?<!\b(?:[Vv]itamin|[Hh]epatitis|[Tt]ype|[Gg]roup|[Cc]lass|[Gg]rade))[\s,]+([A-H])(?![\p{L}\p{N}'’&-])(?!\.\p{L}).*$/u;

/** `Circuits and Systems II: Express Briefs`. */
const NUMERAL = /\s+([IVX]{1,4})\s*[:,.–-]\s.*$/u;

/**
 * A journal's title up to the letter or numeral of its section, which alone tells it from its sisters:
 * `Journal of Physics A: Mathematical and General` → `Journal of Physics A`.
 */
export function cutAfterSection(title: string): string {
  const marked = title.replace(MARKED, (written, section: string) => {
    return /^(?:[A-Z]|[IVX]+|\d)$/.test(section) ? ` ${section}` : written;
  });
  return marked === title ? title.replace(LETTER, ' $1').replace(NUMERAL, ' $1') : marked;
}
