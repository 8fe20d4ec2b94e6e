import { noticeType } from '../model/notice-types.js';
import { type Reference, referenceText } from '../model/reference.js';
import { foldText } from '../model/text/fold-text.js';
import type { Update, WorkRecord } from '../model/work.js';

/** Types of records that stand beside works: parts, covers and talk about them. */
const NO_WORKS: ReadonlyMap<string, string> = new Map([
  ['component', 'is a part of a work (figure, table, supplement)'],
  ['journal-issue', 'is an issue of a journal'],
  ['journal-volume', 'is a volume of a journal'],
  ['journal', 'is a journal'],
  ['proceedings-series', 'is a series of proceedings'],
  ['book-set', 'is a set of books'],
  ['book-series', 'is a series of books'],
  ['report-component', 'is a part of a report'],
  ['report-series', 'is a series of reports'],
  ['peer-review', 'is a review of a work'],
  ['grant', 'is a grant'],
  ['sa-component', 'is a part of a work'],
]);

/** Whole volumes, which only a reference without the title of an article may mean. */
const VOLUMES = new Set(['proceedings', 'book', 'monograph', 'edited-book', 'reference-book']);

const PREPRINT =
  /\b(?:arxiv|[a-z]+rxiv|corr|preprints?|ssrn|research square|authorea|zenodo|osf|in press|e-?prints?|working paper)\b/i;

const NOTICE =
  /^(?:(?:author|authors|author s|publisher|publishers|publisher s) )?(?:correction|corrigendum|corrigenda|erratum|errata|retraction|expression of concern|withdrawal|frontispiece|(?:(?:front|back|inside|inner|outside) )?cover (?:picture|image|feature|profile)|(?:front|back) cover|addendum|reply|response|comments? on|commentary|review of|book review|editorial|supplement(?:ary|al)? (?:material|information|data)|supporting information|discussion of)\b/;

/** Some publishers put it behind the title. */
const NOTICE_BEHIND = / (corrigendum|erratum|addendum|correction|retraction)$/;

/**
 * Why a record cannot be what a reference means though its title may be the same, in words after "it"; undefined
 * when it can.
 */
export function lookAlikeObjection(reference: Reference, record: WorkRecord): string | undefined {
  const { type = '', title = '' } = record;
  const part = NO_WORKS.get(type);
  if (part !== undefined) return part;
  if (isPreprint(record) && !namesPreprint(reference)) return 'is a preprint, and the reference names none';
  if (VOLUMES.has(type) && type === 'proceedings' && reference.title !== undefined)
    return 'is a whole volume of proceedings';
  const folded = foldText(title);
  const notice = NOTICE.exec(folded)?.[0] ?? NOTICE_BEHIND.exec(folded)?.[1];
  const isNotice = notice !== undefined || record.updatesWork?.some(isNoticeType) === true;
  if (!isNotice) return undefined;
  const named = foldText(reference.title ?? referenceText(reference));
  return notice !== undefined && named.includes(notice)
    ? undefined
    : 'is a notice about a work, not the work';
}

/** A new version of a work is a work all the same. */
function isNoticeType({ type }: Update): boolean {
  return noticeType(type).gravity !== 'version';
}

/** Kinds of works that appear by themselves, and types of records of them. */
const ALONE = new Set(['dissertation', 'report', 'standard', 'posted-content', 'dataset', 'database']);

/** Whether a record is of a work that appeared by itself: what a reference names is no container of it. */
export function standsAlone({ type = '', containerTitle }: WorkRecord): boolean {
  return containerTitle === undefined && ALONE.has(type);
}

/** Whether a record is that of a preprint. */
export function isPreprint({ type, subtype }: WorkRecord): boolean {
  return type === 'posted-content' || subtype === 'preprint';
}

/** Whether a type is that of a whole book. */
export function isBook(type: string | undefined): boolean {
  return type !== undefined && VOLUMES.has(type);
}

function namesPreprint({ containerTitle, unstructured, volume }: Reference): boolean {
  return PREPRINT.test(`${containerTitle ?? ''} ${unstructured ?? ''} ${volume ?? ''}`);
}
