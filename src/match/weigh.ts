import type { MatchCandidate } from '../model/match.js';
import type { Reference } from '../model/reference.js';
import type { WorkRecord } from '../model/work.js';
import { type ContainerComparison, compareStructured } from './compare-structured.js';
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
      (fields.author === 'same' || fields.author === 'near'),
    candidate: {
      doi: record.doi,
      ...(record.title === undefined ? {} : { title: record.title }),
      score: scoreOf(comparison),
      agreeing: agreeingFields(comparison),
      ...(objection === undefined ? {} : { objection }),
    },
  };
}

function comparisonOf(
  reference: Reference,
  record: WorkRecord,
  compareContainers: ContainerComparison,
): Comparison {
  const { title, containerTitle, unstructured } = reference;
  if (title === undefined && containerTitle === undefined && unstructured !== undefined)
    return compareUnstructured(readLine(unstructured), record);
  return compareStructured(reference, record, compareContainers);
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
  const { title, fields, isTellingTitle, namesContainer } = comparison;
  const { author, year, container, volume, page } = fields;
  if (title < CLOSE_TITLE) return 'the titles differ';
  const isPlace = volume === 'same' && page === 'same';
  const isCertain = title >= SAME_TITLE && isPlace && container === 'same';
  if (author === 'different' && !isCertain) return 'the authors differ';
  if (year === 'different' && !isCertain) return `it appeared in another year (${record.year})`;
  if (volume === 'different' && page === 'different') return 'volume and page differ';
  const support = supportOf(comparison);
  const someDiffer = volume === 'different' || page === 'different';
  if (someDiffer && (container !== 'same' || author !== 'same' || year !== 'same'))
    return volume === 'different' ? 'the volumes differ' : 'the pages differ';
  const isPlaced = volume === 'same' || page === 'same';
  if (title < SAME_TITLE && !(isPlaced && container === 'same' && author !== 'unknown'))
    return 'the titles are alike, not the same';
  if (namesContainer && container !== 'same' && !isPlaced)
    return container === 'different' ? 'it appeared elsewhere' : 'nothing tells that it appeared there';
  if (!isTellingTitle && container !== 'same' && !isPlaced)
    return 'the title is a common one, and little else is known';
  if (support < NEEDED_SUPPORT) return 'too little beside the title agrees';
  return undefined;
}
