import { appendTo } from '../../model/append-to.js';
import { alignTitles, resemblesVenue, topicsAgree, topicWords } from '../compare-titles.js';
import type { Spelling } from '../read-spelling.js';
import { venueName } from '../series-graph.js';
import { issnName, type Join, titleName } from './contract.js';
import { type Support, supportOf } from './support.js';

/** A number that more titles than these share is that of a series of books, whatever the table says. */
const MOST_TITLES = 6;
const MEETING = /\b(?:conference|symposium|workshop|congress)\b/;

/** Of the works with an ISSN, so many at least must bear a title that resembles none of the others. */
const STRANGE_SHARE = 0.1;

/**
 * Joins titles that bear the same ISSN; meetings only where their titles align, for they may share a series of books.
 * A title that resembles none of the others must be borne by its share of the works.
 */
export const joinIssn: Join = (corpus, graph) => {
  const support = supportOf(corpus);
  const titles = new Map<string, Spelling[]>();
  for (const { issn, resolved, spellings } of corpus.containers) {
    const [first] = spellings;
    for (const number of issn) {
      if (resolved?.evidence === 'issn' && isLed(number, resolved.venue.key, support))
        graph.join(issnName(number), venueName(resolved.venue.key), 'issn');
      if (first === undefined) continue;
      const isOfVenue =
        resolved === undefined ||
        (isLed(number, resolved.venue.key, support) &&
          (support.together(first.key, number) > 1 || resemblesVenue(first.words, resolved.venue)));
      if (isOfVenue) appendTo(titles, number, first);
    }
  }
  for (const [number, spellings] of titles) {
    const distinct = new Set(spellings.map((spelling) => graph.seriesOf(titleName(spelling))));
    if (distinct.size > MOST_TITLES) continue;
    const meetings = spellings.filter(({ words }) => MEETING.test(words.join(' ')));
    const others = spellings.filter((spelling) => !meetings.includes(spelling));
    for (const spelling of others)
      if (isBorne(spelling, { number, others, support }))
        graph.join(titleName(spelling), issnName(number), 'issn');
    const [main] = others.length > 0 ? [] : meetings;
    for (const spelling of meetings) {
      const isSeries = main !== undefined && alignTitles(main.words, spelling.words) > 0;
      if (isSeries && isBorne(spelling, { number, others: meetings, support }))
        graph.join(titleName(spelling), issnName(number), 'issn');
    }
  }
};

/** Whether most works with an ISSN are led to a venue: a record may bear the ISSNs of two series. */
function isLed(number: string, venue: string, support: Support): boolean {
  return 2 * support.venue(number, venue) > support.issn(number);
}

/** Whether enough works bear a title with an ISSN, or it resembles another title with it. */
function isBorne(
  spelling: Spelling,
  {
    number,
    others,
    support,
  }: { readonly number: string; readonly others: readonly Spelling[]; readonly support: Support },
): boolean {
  const together = support.together(spelling.key, number);
  const isOfItsWorks = together === support.title(spelling.key) || 2 * together > support.title(spelling.key);
  if (isOfItsWorks && together >= STRANGE_SHARE * support.issn(number)) return true;
  return others.some(
    (other) => other.key !== spelling.key && topicsAgree(topicWords(spelling.words), topicWords(other.words)),
  );
}
