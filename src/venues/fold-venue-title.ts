import { cleanVenueTitle } from './clean-venue-title.js';

/** Words that do not tell one series from another. */
const FILLER = new Set([
  ...['a', 'an', 'and', 'et', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'und', 'with'],
  ...['annu', 'annual', 'proc', 'proceedings'],
]);

/** Spellings of one meeting differ in these; in the names of periodicals (`IEEE MultiMedia`) they count. */
const MEETING_FILLER = new Set([
  ...['acm', 'cvf', 'iapr', 'ieee', 'ifip', 'siam'],
  ...['int', 'international', 'intl'],
]);

const MEETING = /^(?:conf|conference|symp|symposium|workshops?|congr|congress|meeting)$/;

const MAX_WORDS = 40;

/**
 * A venue's title as the words by which spellings are compared: clean, without case, accents, punctuation and
 * filler. Never empty for a title with a letter or digit.
 */
export function foldVenueTitle(title: string): string[] {
  const words = cleanVenueTitle(title)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/\b(conference|conf\.?) and workshops\b/i, '$1')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS);
  const isMeeting = words.some((word) => MEETING.test(word));
  const kept = words.filter((word) => !FILLER.has(word) && !(isMeeting && MEETING_FILLER.has(word)));
  return kept.length > 0 ? kept : words;
}

/**
 * Whether two spellings mean one title: as many words, and of each pair one begins the other, as in
 * `Comput Vis Pattern Recognit` and `Computer Vision and Pattern Recognition`.
 * @see https://www.issn.org/services/online-services/access-to-the-ltwa/ (ISO 4)
 */
export function sameVenueTitle(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.length > 0 && a.every((word, index) => abbreviates(word, b[index] ?? ''));
}

function abbreviates(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short === long) return true;
  if (short === 'j') return long === 'journal';
  return short.length >= 3 && long.startsWith(short);
}
