import type { Reference } from '../model/reference.js';
import { squeezeText } from '../model/text/fold-text.js';
import type { WorkRecord } from '../model/work.js';
import { abbreviationAt, containerWords } from './abbreviated-title.js';
import { authorAgreement } from './author-agreement.js';
import type { Agreement, Comparison } from './comparison.js';
import { isBook, standsAlone } from './look-alikes.js';
import { containersOf, peopleOf, yearsOf } from './record-facts.js';
import { titlesOf } from './record-titles.js';
import { mainTitle } from './subtitle.js';
import { isBeginning, isWithin, wordsSimilarity } from './title-similarity.js';
import { titleWords } from './title-words.js';

/** Whether two works appeared in one series, as far as their facts tell. */
export type ContainerComparison = (
  one: { readonly containerTitle?: string; readonly issn?: readonly string[] },
  other: WorkRecord,
) => 'same' | 'different' | 'unknown';

/** Compares the fields of a reference with those of a record. */
export function compareStructured(
  reference: Reference,
  record: WorkRecord,
  compareContainers: ContainerComparison,
): Comparison {
  const { title, containerTitle, volume, firstPage } = reference;
  const named = title ?? containerTitle ?? '';
  const book = isBook(record.type);
  const namesJournal = title !== undefined || (!book && volume !== undefined && firstPage !== undefined);
  const isAlone = standsAlone(record) && (firstPage === undefined || firstPage === '1');
  return {
    ...bestTitle(named, record),
    isDistinctiveTitle: isDistinctive(named),
    isBook: book,
    fields: {
      author: authorAgreement(reference.author, peopleOf(record)),
      year: yearAgreement(reference.year, record),
      container: namesJournal ? containerAgreement(reference, record, compareContainers) : 'unknown',
      ...placeAgreement(reference, record),
    },
    namesContainer: title !== undefined && containerTitle !== undefined && !book && !isAlone,
  };
}

/** Where in its container a work stands. */
export function placeAgreement(
  { volume, issue, firstPage }: Reference,
  record: WorkRecord,
): Pick<Comparison['fields'], 'volume' | 'issue' | 'page'> {
  return {
    volume: numberAgreement(volume, record.volume),
    issue: numberAgreement(issue, record.issue),
    page: pageAgreement(firstPage, record),
  };
}

/** A title of four words that say something, or of 25 letters, tells works apart. */
export function isDistinctive(title: string): boolean {
  return titleWords(title).filter((word) => word.length > 3).length >= 4 || squeezeText(title).length >= 25;
}

/** How two titles compare. */
export type TitleComparison = Pick<Comparison, 'title' | 'isWholeTitle'>;

/** Of every title of a record, with and without its subtitle, the one that comes nearest. */
function bestTitle(named: string, record: WorkRecord): TitleComparison {
  return titlesOf(record)
    .map((title) => compareTitles(named, title))
    .reduce((best, next) => (next.title > best.title ? next : best), { title: 0, isWholeTitle: true });
}

/** The same but for a subtitle that one of them leaves out. */
export const WITHOUT_SUBTITLE = 0.95;
/** One goes on where the other ends, or says something between: it was cut or changed, or is of another work. */
const LENGTHENED = 0.85;

function compareTitles(one: string, other: string): TitleComparison {
  const [words, title] = [titleWords(one), titleWords(other)];
  const whole = wordsSimilarity(words, title);
  const main = Math.max(mainSimilarity(words, other), mainSimilarity(title, one)) * WITHOUT_SUBTITLE;
  const [short, long] = words.length < title.length ? [words, title] : [title, words];
  const lengthened = isBeginning(short, long) || isWithin(short, long) ? LENGTHENED : 0;
  return { title: Math.max(whole, main, lengthened), isWholeTitle: whole >= Math.max(main, lengthened) };
}

/** How far words are those of a title before its subtitle. */
function mainSimilarity(words: readonly string[], title: string): number {
  const main = mainTitle(title);
  return main === undefined ? 0 : wordsSimilarity(words, titleWords(main));
}

/** A year may be that of early access: one off is near. */
export function yearAgreement(year: number | undefined, record: WorkRecord): Agreement {
  const years = yearsOf(record);
  if (year === undefined || years.length === 0) return 'unknown';
  const off = Math.min(...years.map((known) => Math.abs(known - year)));
  return off === 0 ? 'same' : off === 1 ? 'near' : 'different';
}

function numberAgreement(named: string | undefined, known: string | undefined): Agreement {
  const [one, other] = [numberIn(named), numberIn(known)];
  if (one === undefined || other === undefined) return 'unknown';
  return one === other ? 'same' : 'different';
}

function numberIn(text: string | undefined): string | undefined {
  return text === undefined
    ? undefined
    : (/[\p{L}\d]*\d[\p{L}\d]*/u.exec(text.toLowerCase())?.[0].replace(/^0+(?=\d)/, '') ?? undefined);
}

/** Page 1 is often no more than a guess where pages are not known. */
function pageAgreement(page: string | undefined, { pages, articleNumber }: WorkRecord): Agreement {
  const named = numberIn(page);
  const known = [pages?.split(/[-–—,]/)[0], articleNumber].map(numberIn).filter((one) => one !== undefined);
  if (named === undefined || known.length === 0) return 'unknown';
  if (known.includes(named)) return named === '1' ? 'near' : 'same';
  return named === '1' ? 'unknown' : 'different';
}

/** Whether a reference and a record name one container. */
export function containerAgreement(
  { containerTitle, issn }: Reference,
  record: WorkRecord,
  compareContainers: ContainerComparison,
): Agreement {
  if (containerTitle === undefined) return 'unknown';
  const told = compareContainers({ containerTitle, ...(issn === undefined ? {} : { issn: [issn] }) }, record);
  if (told === 'same') return 'same';
  if (containersOf(record).some((container) => isOneContainer(containerTitle, container))) return 'same';
  return told;
}

function isOneContainer(named: string, container: string): boolean {
  const [words, title] = [containerWords(named), containerWords(container)];
  if (words.length === 0 || words.length !== title.length) return false;
  if (words.length === 1) return words[0] === title[0];
  return abbreviationAt(words, title, 0) === words.length || abbreviationAt(title, words, 0) === title.length;
}
