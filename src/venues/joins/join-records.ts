import { resemblesVenue, topicsAgree, topicWords } from '../compare-titles.js';
import { initialismsOf } from '../initialisms.js';
import type { Spelling } from '../read-spelling.js';
import { venueName } from '../series-graph.js';
import { acronymName, issnName, type Join, titleName } from './contract.js';
import { supportOf } from './support.js';

/** Whether two titles share most of their topic, or one is the initials of the other. */
function areAlike(one: Spelling, other: Spelling): boolean {
  const isInitials = (short: Spelling, long: Spelling) =>
    short.alone !== undefined && initialismsOf(long.title).includes(short.alone.replaceAll('-', ''));
  return (
    isInitials(one, other) ||
    isInitials(other, one) ||
    topicsAgree(topicWords(one.words), topicWords(other.words))
  );
}

/** Rules that go by the title: they lead every work with it to the same venue. */
const TITLE_RULES: ReadonlySet<string> = new Set(['title', 'abbreviation', 'acronym-in-title']);

/**
 * Joins what one record calls its container, and the venue of the table that a rule found for it: by something else
 * than the title, and by titles that are not alike, only where most works with that title say the same.
 */
export const joinRecords: Join = ({ containers, worksOf }, graph) => {
  const support = supportOf({ containers, worksOf });
  for (const { resolved, spellings } of containers) {
    const [first] = spellings;
    for (const spelling of spellings) {
      graph.add(titleName(spelling));
      if (spelling.alone !== undefined)
        graph.join(titleName(spelling), acronymName(spelling.alone, spelling.satellite), 'title');
    }
    if (resolved !== undefined && first !== undefined && resolved.evidence !== 'collection') {
      const led = support.venue(first.key, resolved.venue.key);
      const isLed = led > 1 && 2 * led > support.title(first.key);
      if (isLed || TITLE_RULES.has(resolved.evidence) || resemblesVenue(first.words, resolved.venue))
        graph.join(titleName(first), venueName(resolved.venue.key), resolved.evidence);
    }
  }
  const worksWith = ({ key }: Spelling) => support.titles(key, key);
  for (const { resolved, spellings, issn } of containers) {
    const [first, ...others] = spellings;
    const isLedElsewhere = resolved !== undefined && !TITLE_RULES.has(resolved.evidence);
    if (first === undefined) {
      for (const number of issn) graph.add(issnName(number));
      continue;
    }
    for (const other of others) {
      const isHabit = 2 * support.titles(first.key, other.key) > Math.max(...[first, other].map(worksWith));
      if (other.satellite === first.satellite && (isHabit || (!isLedElsewhere && areAlike(first, other))))
        graph.join(titleName(other), titleName(first), 'same-record');
    }
  }
};
