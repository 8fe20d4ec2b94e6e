import { readFileSync } from 'node:fs';
import { seededRandom } from '../../../src/model/random.js';
import { mapReferences } from '../../../src/sources/crossref/map-references.js';
import type { CrossrefRecord } from '../../replica/holdings.js';
import { surveyField, surveyReferences } from '../../replica/survey.js';
import { lookAlikes } from './look-alikes.js';
import type { GoldReference, MatchingSet } from './matching-set.js';
import { outlineOf } from './outline.js';
import { nearTitle, otherTitle } from './survey-titles.js';

/** One reference of the survey and the work it means, found by hand. */
export interface SurveyGold {
  readonly key: string;
  /** Where the DOI is from; `none`: Crossref has no record of the work. */
  readonly sure: 'library' | 'general knowledge' | 'none';
  readonly why?: string;
  readonly note?: string;
  /** The work in the shape of a Crossref record, with a DOI when it has one. */
  readonly work: Readonly<Record<string, unknown>> & { readonly DOI?: string };
}

/** A record that is not the work that some references mean. */
export interface SurveyLookAlike {
  readonly beside: readonly string[];
  readonly kind: string;
  readonly record: CrossrefRecord;
}

const CONTAINERS = [
  'IEEE Transactions on Faces and Machines',
  'Journal of Affective Machines',
  'Proceedings of the Conference on Visual Affect (ICVA)',
  'Pattern Recognition Papers',
  'Lecture Notes in Faces',
];
const LOOK_ALIKES_EACH = 6;

export function surveyGold(): readonly SurveyGold[] {
  return readItems('survey-gold.json');
}

export function surveyLookAlikes(): readonly SurveyLookAlike[] {
  return readItems('survey-look-alikes.json');
}

function readItems<T>(name: string): readonly T[] {
  return JSON.parse(readFileSync(new URL(name, import.meta.url), 'utf8')).items;
}

/**
 * The survey's 40 references without a DOI, among the records of the works they mean, look-alikes made by hand
 * and by rule, and made-up records of the survey's other works.
 */
export function surveySet(): MatchingSet {
  const gold = surveyGold();
  const rng = seededRandom(40);
  const references = new Map(
    mapReferences(surveyReferences()).map((reference) => [reference.key, reference]),
  );
  const records = gold.flatMap(({ key, work }) => {
    const hasRecord = work.DOI !== undefined;
    const options = {
      key,
      hasRecord,
      count: LOOK_ALIKES_EACH,
      rng,
      nearTitle,
      otherTitle,
      containers: CONTAINERS,
    };
    const own = hasRecord ? [{ ...work, DOI: work.DOI }] : [];
    return [...own, ...lookAlikes(outlineOf(work), options)];
  });
  return {
    name: 'the survey',
    references: gold.flatMap(({ key, work, note, why }): GoldReference[] => {
      const reference = references.get(key);
      if (reference === undefined) return [];
      const remark = [why, note].filter((text) => text !== undefined).join(' ');
      const expected = work.DOI === undefined ? {} : { expected: work.DOI };
      return [{ reference, ...expected, ...(remark === '' ? {} : { note: remark }) }];
    }),
    records: [...surveyField(), ...records, ...surveyLookAlikes().map(({ record }) => record)],
  };
}
