import type { MatchCandidate } from '../model/match.js';
import type { Reference } from '../model/reference.js';
import { titleOfFacts } from '../model/text/full-title.js';
import type { WorkRecord } from '../model/work.js';
import { authorAgreement } from './author-agreement.js';
import {
  type ContainerComparison,
  compareStructured,
  containerAgreement,
  placeAgreement,
  yearAgreement,
} from './compare-structured.js';
import { compareUnstructured } from './compare-unstructured.js';
import { agreeingFields, type Comparison, evidenceOf, SAME_TITLE, scoreOf } from './comparison.js';
import { lookAlikeObjection } from './look-alikes.js';
import { objectionTo } from './objections.js';
import { peopleOf, yearsOf } from './record-facts.js';
import { type ReferenceLine, readLine } from './reference-line.js';

/** A record with its score, and what ranking needs beside it. */
export interface ScoredCandidate {
  readonly record: WorkRecord;
  readonly candidate: MatchCandidate;
  /** How far the titles are the same, 0 to 1. */
  readonly title: number;
  /** How much agrees beside the title. */
  readonly evidence: number;
  /** Whether title and author fit, so that a person should have a look although it is not taken. */
  readonly isPlausible: boolean;
}

/** Compares records with a reference, which is prepared once: says of each whether it may be meant, and if not, why. */
export function createScorer(
  reference: Reference,
  compareContainers: ContainerComparison,
): (record: WorkRecord) => ScoredCandidate {
  const { title, unstructured } = reference;
  const line = title === undefined && unstructured !== undefined ? readLine(unstructured) : undefined;
  return (record) => {
    const comparison =
      line === undefined
        ? compareStructured(reference, record, compareContainers)
        : compareLine(line, { reference, record, compareContainers });
    return scored(reference, record, comparison);
  };
}

function scored(reference: Reference, record: WorkRecord, comparison: Comparison): ScoredCandidate {
  const lookAlike = lookAlikeObjection(reference, record);
  const objection =
    lookAlike === undefined ? objectionTo(comparison, { reference, record }) : `it ${lookAlike}`;
  const { title, fields } = comparison;
  const named = titleOfFacts(record);
  const fits = title >= SAME_TITLE && (fields.author === 'same' || fields.author === 'near');
  return {
    record,
    title,
    evidence: evidenceOf(comparison),
    isPlausible: lookAlike === undefined && fits && isNear(reference.year, record),
    candidate: {
      doi: record.doi,
      ...(named === undefined ? {} : { title: named }),
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

interface Sides {
  readonly reference: Reference;
  readonly record: WorkRecord;
  readonly compareContainers: ContainerComparison;
}

/** A line of text, which the fields beside it complete. */
function compareLine(line: ReferenceLine, { reference, record, compareContainers }: Sides): Comparison {
  const comparison = compareUnstructured(line, record);
  const told: Comparison['fields'] = {
    author: authorAgreement(reference.author, peopleOf(record)),
    year: yearAgreement(reference.year, record),
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
