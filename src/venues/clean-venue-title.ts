import { expandAbbreviations } from './expand-abbreviations.js';
import { CUTS, FIRST_CUTS, MEETING, MEETING_CUTS } from './title-cuts.js';

/** Longer titles are cut: no venue needs more, and each pattern stays fast. */
const MAX_LENGTH = 300;

/**
 * The title of a series without what tells one volume from another: years, ordinals, places and dates,
 * "Proceedings of", brackets, page and volume numbers. For people. A title that is nothing else stays.
 *
 * Idempotent. `Proc. 10th IEEE Conf. on X, X 2017, Venice, Italy` → `IEEE Conference on X`.
 */
export function cleanVenueTitle(title: string): string {
  let text = title.slice(0, MAX_LENGTH).toWellFormed().trim();
  for (let previous = ''; previous !== text; ) {
    previous = text;
    text = cutOnce(expandAbbreviations(text));
    if (text === '') return previous;
  }
  return text;
}

function cutOnce(text: string): string {
  const cuts = [...FIRST_CUTS, ...(MEETING.test(text) ? MEETING_CUTS : []), ...CUTS];
  return cuts.reduce((left, [pattern, replacement]) => left.replace(pattern, replacement), text).trim();
}
