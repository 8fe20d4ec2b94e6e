import type { MatchCandidate } from '../model/match.js';
import type { Reference } from '../model/reference.js';
import type { WorkRecord } from '../model/work.js';
import { authorAgreement } from './author-agreement.js';
import {
  type ContainerComparison,
  compareStructured,
  containerAgreement,
  peopleOf,
  placeAgreement,
  yearAgreement,
  yearsOf,
} from './compare-structured.js';
import { compareUnstructured, readLine } from './compare-unstructured.js';
import {
  type Agreement,
  agreeingFields,
  CLOSE_TITLE,
  type Comparison,
  SAME_TITLE,
  scoreOf,
} from './comparison.js';
import { lookAlikeObjection } from './look-alikes.js';

/** A candidate after weighing, with what ranking needs. */
export interface Weighed {
  readonly record: WorkRecord;
  readonly candidate: MatchCandidate;
  /** How much agrees beside the title. */
  readonly support: number;
  /** Whether title and author fit, so that a person should have a look although it is not taken. */
  readonly isPlausible: boolean;
}

/** Compares a reference with a record and says whether the record may be what it means, and if not, why. */
export function weigh(
  reference: Reference,
  record: WorkRecord,
  compareContainers: ContainerComparison,
): Weighed {
  const comparison = comparisonOf(reference, record, compareContainers);
  const lookAlike = lookAlikeObjection(reference, record);
  const objection = lookAlike === undefined ? objectionTo(comparison, record) : `it ${lookAlike}`;
  const { title, fields } = comparison;
  return {
    record,
    support: supportOf(comparison),
    isPlausible:
      lookAlike === undefined &&
      title >= SAME_TITLE &&
      (fields.author === 'same' || fields.author === 'near') &&
      isNear(reference.year, record),
    candidate: {
      doi: record.doi,
      ...(record.title === undefined ? {} : { title: record.title }),
      score: scoreOf(comparison),
      agreeing: agreeingFields(comparison),
      ...(objection === undefined ? {} : { objection }),
    },
  };
}

/** Farther off a title is more often another work's than the year is wrong. */
const YEARS_OFF = 3;

function isNear(year: number | undefined, record: WorkRecord): boolean {
  return year === undefined || yearsOf(record).every((known) => Math.abs(known - year) <= YEARS_OFF);
}

/** By its fields; without a title among them by its text, which its other fields complete. */
function comparisonOf(
  reference: Reference,
  record: WorkRecord,
  compareContainers: ContainerComparison,
): Comparison {
  const { title, author, year, unstructured } = reference;
  if (title !== undefined || unstructured === undefined)
    return compareStructured(reference, record, compareContainers);
  const comparison = compareUnstructured(readLine(unstructured), record);
  const told: Comparison['fields'] = {
    author: authorAgreement(author, peopleOf(record)),
    year: yearAgreement(year, record),
    container: containerAgreement(reference, record, compareContainers),
    ...placeAgreement(reference, record),
  };
  return { ...comparison, fields: completed(comparison.fields, told) };
}

/** What the fields tell, where the text tells nothing or they agree better. */
function completed(text: Comparison['fields'], told: Comparison['fields']): Comparison['fields'] {
  const fields = { ...text };
  for (const field of ['author', 'year', 'container', 'volume', 'issue', 'page'] as const)
    if (told[field] === 'same' || (text[field] === 'unknown' && told[field] !== 'unknown'))
      fields[field] = told[field];
  return fields;
}

/** What a match needs beside its title: author and year, or as much else. */
const NEEDED_SUPPORT = 1.5;
const VALUE: Readonly<Record<Agreement, number>> = { same: 1, near: 0.5, different: 0, unknown: 0 };

function supportOf({ fields: { author, year, container, volume, issue, page } }: Comparison): number {
  const values = [author === 'near' ? 'same' : author, year, container, volume, page] as const;
  return values.reduce((sum, agreement) => sum + VALUE[agreement], 0) + VALUE[issue] / 2;
}

/** Why a record is not taken for what a reference means; undefined when it is. */
function objectionTo(comparison: Comparison, record: WorkRecord): string | undefined {
  const { title, fields } = comparison;
  const { author, year, container, volume, page } = fields;
  if (title < CLOSE_TITLE) return 'the titles differ';
  if (author === 'different' && !isPinned(comparison)) return 'the authors differ';
  if (year === 'different') return `it appeared in another year (${record.year})`;
  if (volume === 'different' && page === 'different') return 'volume and page differ';
  const someDiffer = volume === 'different' || page === 'different';
  if (someDiffer && (container !== 'same' || author !== 'same' || year !== 'same'))
    return volume === 'different' ? 'the volumes differ' : 'the pages differ';
  return objectionToTitle(comparison) ?? objectionToPlace(comparison);
}

/** What else must agree the less the titles do. */
function objectionToTitle(comparison: Comparison): string | undefined {
  const { title, fields, isWholeTitle, isTellingTitle, isBook } = comparison;
  const { author, year, container, volume, page } = fields;
  const isPlaced = isPlacedBy(comparison);
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
  const { fields, namesContainer } = comparison;
  if (namesContainer && fields.container !== 'same' && !isPlacedBy(comparison))
    return fields.container === 'different'
      ? 'it appeared elsewhere'
      : 'nothing tells that it appeared there';
  return supportOf(comparison) < NEEDED_SUPPORT ? 'too little beside the title agrees' : undefined;
}

/** Whether all that tells the place of a work agrees: then a name was mixed up. */
function isPinned({ title, fields: { year, container, volume, page } }: Comparison): boolean {
  return title >= SAME_TITLE && [year, container, volume, page].every((agreement) => agreement === 'same');
}

/** Whether volume or page say that it is this one. */
function isPlacedBy({ fields: { volume, page } }: Comparison): boolean {
  return volume === 'same' || page === 'same';
}
