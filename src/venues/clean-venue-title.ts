import { defined } from '../model/defined.js';
import { beginning } from '../model/text/shortened.js';
import type { WorkFacts } from '../model/work.js';
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
  let text = cut(title).trim();
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

/** Abbreviated words of meetings' and journals' titles that mean one thing only; `Comput` and `Sci` do not. */
const FULL_WORDS: ReadonlyMap<string, string> = new Map(
  `
  Annual: annu; Bulletin: bull; Conference: conf; International: int int'l intl; Journal: j;
  Letters: lett; Magazine: mag; National: natl; Proceedings: proc procedings;
  Recognition: recog recogn recognit; Symposium: symp symposia; Workshops: wkshps; Transactions: trans
  `
    .split(';')
    .map((entry) => entry.trim().split(/:? /))
    .flatMap(([whole = '', ...short]) => short.map((word) => [word, whole])),
);

/**
 * A title with the words written out that name a sort of publication: `Int. Conf.` → `International
 * Conference`. Other words stay as they are: what they stand for only a table of titles can tell.
 * @see https://www.issn.org/services/online-services/access-to-the-ltwa/ (ISO 4)
 */
function expandAbbreviations(title: string): string {
  return title
    .replace(/(?<=\p{L}\.)(?=\p{Lu})/gu, ' ')
    .replace(/(?<![\p{L}\p{N}-])([A-Za-z]+(?:['’]l)?)(?![\p{L}\p{N}-])\.?/gu, (written, word: string) => {
      return FULL_WORDS.get(word.toLowerCase().replace('’', "'")) ?? written;
    })
    .replace(/\bI\.? (?=Conference\b)/u, 'International ')
    .replace(/^(IEEE|ACM) T\.? (?=\p{L})/u, '$1 Transactions ')
    .replace(/(?<=\p{L}\.? )Res\.?$/u, 'Research');
}

/** Facts whose titles and acronyms are cut to a length that any pattern reads in good time. */
export function boundedFacts<Facts extends WorkFacts>(facts: Facts): Facts {
  const { containerTitle, shortContainerTitle, event } = facts;
  const texts = [containerTitle, shortContainerTitle, event?.name, event?.acronym];
  if (texts.every((text) => text === undefined || text.length <= MAX_LENGTH)) return facts;
  const cutEvent = event && defined({ name: cut(event.name), acronym: cut(event.acronym) });
  return {
    ...facts,
    ...defined({
      containerTitle: cut(containerTitle),
      shortContainerTitle: cut(shortContainerTitle),
      event: cutEvent,
    }),
  };
}

function cut(text: string): string;
function cut(text: string | undefined): string | undefined;
function cut(text: string | undefined): string | undefined {
  return text === undefined ? undefined : beginning(text, MAX_LENGTH).toWellFormed();
}
