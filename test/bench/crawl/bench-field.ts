import { seededRandom } from '../../../src/model/random.js';
import type { CrossrefRecord } from '../../replica/holdings.js';
import { surveyField } from '../../replica/survey.js';
import { syntheticField } from '../../replica/synthetic-field.js';

/** What a crawl of a size asks for. */
export interface BenchField {
  readonly dois: readonly string[];
  readonly records: readonly CrossrefRecord[];
}

/** References of each work on average: few, so that the replica holds 100,000 records in memory. */
const CITATIONS = 8;
const SURVEY = 164;

/** SYNTHETIC TEST DATA: the survey's own DOIs, or as many made-up ones of usual length. */
export function benchField(size: number): BenchField {
  const records =
    size === SURVEY
      ? surveyField()
      : syntheticField(
          Array.from({ length: size }, (_, index) => ({
            key: `ref${index}`,
            DOI: `10.5555/bench.${2000 + (index % 23)}.${String(index).padStart(7, '0')}`,
          })),
          { rng: seededRandom(size), citationsPerWork: CITATIONS },
        );
  return { records, dois: records.map(({ DOI }) => DOI) };
}
