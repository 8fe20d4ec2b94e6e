import { alignTitles } from '../align-titles.js';
import type { Spelling } from '../read-spelling.js';
import { venueName } from '../series-graph.js';
import { issnName, type Join, titleName } from './contract.js';

/** A number that more titles than these share is that of a series of books, whatever the table says. */
const MOST_TITLES = 6;
const MEETING = /\b(?:conference|symposium|workshop|congress)\b/;

/** Joins titles that bear the same ISSN; meetings only where their titles align, for they may share a series of books. */
export const joinIssn: Join = ({ containers }, graph) => {
  const titles = new Map<string, Spelling[]>();
  for (const { issn, resolved, spellings } of containers) {
    const [first] = spellings;
    for (const number of issn) {
      if (resolved?.evidence === 'issn') graph.join(issnName(number), venueName(resolved.venue.key), 'issn');
      if (first !== undefined) titles.set(number, [...(titles.get(number) ?? []), first]);
    }
  }
  for (const [number, spellings] of titles) {
    const distinct = new Set(spellings.map((spelling) => graph.seriesOf(titleName(spelling))));
    if (distinct.size > MOST_TITLES) continue;
    const meetings = spellings.filter(({ words }) => MEETING.test(words.join(' ')));
    const others = spellings.filter((spelling) => !meetings.includes(spelling));
    for (const spelling of others) graph.join(titleName(spelling), issnName(number), 'issn');
    const [main] = others.length > 0 ? [] : meetings;
    for (const spelling of meetings) {
      if (main !== undefined && alignTitles(main.words, spelling.words) > 0) {
        graph.join(titleName(spelling), issnName(number), 'issn');
      }
    }
  }
};
