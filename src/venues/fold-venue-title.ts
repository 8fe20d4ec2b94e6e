import { cleanVenueTitle } from './clean-venue-title.js';

/** Words that do not tell one series from another. */
const FILLER = new Set(['a', 'an', 'and', 'et', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'und', 'with']);

/** Who holds a meeting. In the names of periodicals (`IEEE MultiMedia`) these words count. */
export const SPONSORS: ReadonlySet<string> = new Set(['acm', 'cvf', 'iapr', 'ieee', 'ifip', 'siam']);

/** Spellings of one meeting differ in these too. */
const MEETING_FILLER = new Set(['annual', 'international', 'proceedings']);

const MEETING = /^(?:conference|symposium|workshops?|congress|meeting|summit)$/;

const MAX_WORDS = 40;

/**
 * A venue's title as the words by which spellings are compared: clean, without case, accents, punctuation and
 * filler. Never empty for a title with a letter or digit.
 */
export function foldVenueTitle(title: string): string[] {
  const words = cleanVenueTitle(title)
    .replace(/\s+(?:and|&)\s+workshops?\b/i, '')
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .slice(0, MAX_WORDS);
  const isMeeting = words.some((word) => MEETING.test(word));
  const kept = words.filter(
    (word) => !FILLER.has(word) && !(isMeeting && (SPONSORS.has(word) || MEETING_FILLER.has(word))),
  );
  return kept.length > 0 ? kept : words;
}
