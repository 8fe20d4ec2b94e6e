import type { Reference } from '../model/reference.js';
import type { WorkRecord } from '../model/work.js';
import { CLOSE_TITLE, type Comparison, evidenceOf, SAME_TITLE } from './comparison.js';
import { standsAlone } from './look-alikes.js';

/** What a match needs beside its title: author and year, or as much else. */
const NEEDED_EVIDENCE = 1.5;
/** Where place, author and year agree, titles that share half of their words are spellings of one. */
const SOME_TITLE = 0.5;

/** What is compared. */
export interface Pair {
  readonly reference: Reference;
  readonly record: WorkRecord;
}

/** Why a record is not taken for what a reference means; undefined when it is. */
export function objectionTo(comparison: Comparison, { reference, record }: Pair): string | undefined {
  const { title, fields, isWholeTitle, isDistinctiveTitle: isTellingTitle, isBook } = comparison;
  const { author, year, container, volume, page } = fields;
  const isPlaced = [container, volume, page].every((agreement) => agreement === 'same');
  const agrees = isGood(author) && isGood(year);
  if (isPlaced && agrees && (title >= SOME_TITLE || isUntitled(reference))) return undefined;
  if (title < CLOSE_TITLE) return 'the titles differ';
  const isMixedUp = isPlaced && title >= SAME_TITLE && year === 'same';
  if (author === 'different' && !isMixedUp) return 'the authors differ';
  if (year === 'different') return `it appeared in another year (${record.year})`;
  if (volume === 'different' && page === 'different') return 'volume and page differ';
  if (page === 'different' && !(isTellingTitle && isWholeTitle)) return 'the pages differ';
  const someDiffer = volume === 'different' || page === 'different';
  if (someDiffer && (container !== 'same' || author !== 'same' || year !== 'same'))
    return volume === 'different' ? 'the volumes differ' : 'the pages differ';
  if (isUntitled(reference) && !isBook && !standsAlone(record) && reference.unstructured === undefined)
    return 'the reference names a book, and it is none';
  return objectionToTitle(comparison) ?? objectionToPlace(comparison);
}

function isGood(agreement: Comparison['fields']['author']): boolean {
  return agreement === 'same' || agreement === 'near';
}

/** A text that is too short to hold a title. */
const NO_TITLE = 120;

/** Whether a reference names no title: in physics, say, only authors, journal, volume and page. */
function isUntitled({ title, unstructured }: Reference): boolean {
  return title === undefined && (unstructured === undefined || unstructured.length < NO_TITLE);
}

/** What else must agree the less the titles do. */
function objectionToTitle(comparison: Comparison): string | undefined {
  const { title, fields, isWholeTitle, isDistinctiveTitle: isTellingTitle, isBook } = comparison;
  const { author, year, container, volume, page } = fields;
  const isPlaced = volume === 'same' || page === 'same';
  const hasBoth = volume === 'same' && page === 'same';
  if (!isTellingTitle && isWholeTitle && title < 1 && !hasBoth) return 'the titles are alike, not the same';
  const agreesOtherwise = author === 'same' && year === 'same' && (container === 'same' || isBook);
  if (title < SAME_TITLE) {
    const isEnough = isWholeTitle
      ? isPlaced && container === 'same' && author !== 'unknown'
      : agreesOtherwise || isPlaced;
    if (!isEnough || (!isTellingTitle && !isBook)) return 'the titles are alike, not the same';
  }
  if (!isWholeTitle && year !== 'same' && container !== 'same' && !isPlaced)
    return 'one title says more than the other, and little else is known';
  if (isTellingTitle || container === 'same' || isPlaced) return undefined;
  return isBook && author === 'same' && year === 'same'
    ? undefined
    : 'the title is a common one, and little else is known';
}

function objectionToPlace(comparison: Comparison): string | undefined {
  const { container, volume, page } = comparison.fields;
  const isPlaced = volume === 'same' || page === 'same';
  if (comparison.namesContainer && container !== 'same' && !isPlaced)
    return container === 'different' ? 'it appeared elsewhere' : 'nothing tells that it appeared there';
  return evidenceOf(comparison) < NEEDED_EVIDENCE ? 'too little beside the title agrees' : undefined;
}
