import type { Venue } from '../model/venue.js';
import { fitOf } from './abbreviated-words.js';
import { foldVenueTitle } from './fold-venue-title.js';

/** Words that say what sort of thing it is, not what it is about. */
const GENERIC = new Set([
  ...['conference', 'symposium', 'workshop', 'congress', 'meeting', 'summit', 'joint', 'colloquium'],
  ...['acm', 'cvf', 'ieee', 'iapr', 'ifip', 'siam', 'international', 'annual', 'proceedings'],
  ...['companion', 'adjunct', 'abstracts', 'publication'],
]);

/** The words of a title that say what it is about, without an acronym that stands beside it. */
export function topicWords(words: readonly string[], acronym = ''): string[] {
  return words.filter((word) => !GENERIC.has(word) && word.toUpperCase() !== acronym);
}

/** Whether two titles with the same acronym share most of their topic's words. */
export function topicsAgree(topic: readonly string[], other: readonly string[]): boolean {
  const [few, many] = topic.length <= other.length ? [topic, other] : [other, topic];
  const shared = few.filter((word) => many.some((whole) => fitOf(word, whole) > 0 || fitOf(whole, word) > 0));
  return shared.length > few.length / 2;
}

/** Whether a title shares most of its topic's words with the name of a venue. */
export function resemblesVenue(words: readonly string[], { name }: Venue): boolean {
  return topicsAgree(topicWords(words), topicWords(foldVenueTitle(name)));
}
