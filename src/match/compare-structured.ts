import { squeezeText } from '../model/fold-text.js';
import type { Reference } from '../model/reference.js';
import type { WorkRecord } from '../model/work.js';
import { abbreviationAt, containerWords } from './abbreviated-title.js';
import { authorAgreement } from './author-agreement.js';
import type { Agreement, Comparison } from './comparison.js';
import { isBook } from './look-alikes.js';
import { isBeginning, titleWords, wordsSimilarity } from './title-similarity.js';

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
  const named = reference.title ?? reference.containerTitle ?? '';
  return {
    title: bestTitle(named, record),
    isTellingTitle: isTelling(named),
    fields: {
      author: authorAgreement(reference.author, peopleOf(record)),
      year: yearAgreement(reference.year, record),
      container: containerAgreement(reference, record, compareContainers),
      volume: numberAgreement(reference.volume, record.volume),
      issue: numberAgreement(reference.issue, record.issue),
      page: pageAgreement(reference.firstPage, record),
    },
    namesContainer:
      reference.title !== undefined && reference.containerTitle !== undefined && !isBook(record.type),
  };
}

/** A title of four words that say something, or of 25 letters, tells works apart. */
export function isTelling(title: string): boolean {
  return titleWords(title).filter((word) => word.length > 3).length >= 4 || squeezeText(title).length >= 25;
}

/** Of every title of a record, with and without its subtitle, the one that comes nearest. */
function bestTitle(named: string, record: WorkRecord): number {
  return Math.max(0, ...titlesOf(record).map((title) => similarity(named, title)));
}

/** The same but for a subtitle that one of them leaves out. */
const WITHOUT_SUBTITLE = 0.95;
/** One goes on where the other ends, in the same sentence: it was cut, or it is of another work. */
const CUT = 0.85;

function similarity(one: string, other: string): number {
  const [words, title] = [titleWords(one), titleWords(other)];
  const whole = wordsSimilarity(words, title);
  const main = Math.max(mainSimilarity(words, other), mainSimilarity(title, one)) * WITHOUT_SUBTITLE;
  const [short, long] = words.length < title.length ? [words, title] : [title, words];
  return Math.max(whole, main, isBeginning(short, long) ? CUT : 0);
}

/** How far words are those of a title before its subtitle; 0 when that says little. */
function mainSimilarity(words: readonly string[], title: string): number {
  const [main = ''] = title.split(/(?<=\p{L}{2})[:.?!](?=\s)|\s[–—-]\s/u);
  return main === title || !isTelling(main) ? 0 : wordsSimilarity(words, titleWords(main));
}

/** Every title that a record gives its work. */
export function titlesOf({ title, subtitle, alternativeTitles = [] }: WorkRecord): string[] {
  const main = title === undefined ? [] : [title];
  const full = title === undefined || subtitle === undefined ? [] : [`${title}: ${subtitle}`];
  return [...main, ...full, ...alternativeTitles];
}

/** Who made the work: books have editors. */
export function peopleOf({ authors, editors }: WorkRecord): readonly string[] | undefined {
  return authors === undefined ? editors : [...authors, ...(editors ?? [])];
}

/** Every year in which a record says that its work appeared. */
export function yearsOf({ year, otherYears = [] }: WorkRecord): number[] {
  return year === undefined ? [...otherYears] : [year, ...otherYears];
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

function containerAgreement(
  { title, containerTitle, issn }: Reference,
  record: WorkRecord,
  compareContainers: ContainerComparison,
): Agreement {
  if (title === undefined || containerTitle === undefined) return 'unknown';
  const told = compareContainers({ containerTitle, ...(issn === undefined ? {} : { issn: [issn] }) }, record);
  if (told === 'same') return 'same';
  if (containersOf(record).some((container) => isOneContainer(containerTitle, container))) return 'same';
  return told;
}

/** Every title of the container of a record. */
export function containersOf(record: WorkRecord): string[] {
  const { containerTitle, shortContainerTitle, containerTitles = [], event } = record;
  return [containerTitle, shortContainerTitle, ...containerTitles, event?.name].filter(
    (title) => title !== undefined,
  );
}

function isOneContainer(named: string, container: string): boolean {
  const [words, title] = [containerWords(named), containerWords(container)];
  if (words.length === 0 || words.length !== title.length) return false;
  if (words.length === 1) return words[0] === title[0];
  return abbreviationAt(words, title, 0) === words.length || abbreviationAt(title, words, 0) === title.length;
}
