import type { Lookup, Search } from '../../src/model/lookup.js';
import type { Reference } from '../../src/model/reference.js';
import type { Seed } from '../../src/model/seed.js';
import { parseName } from '../../src/model/text/parse-name.js';
import type { WorkRecord } from '../../src/model/work.js';
import type { MetadataSource } from '../../src/sources/contract.js';

/** A survey that cites what it is given. */
export function surveyOf(references: readonly Reference[], id = '10.1000/survey'): Seed {
  return { id, title: 'A survey', record: { doi: id }, references, warnings: [] };
}

/** A record about hidden emotions: what a reference of the same number means. */
export function recordOf(number: number, more: Partial<WorkRecord> = {}): WorkRecord {
  return {
    doi: `10.1000/${number}`,
    title: `Recognition of hidden emotions in long videos, study ${number}`,
    authors: ['Ada Wu', 'Bo Chen'].map(parseName),
    year: 2000 + number,
    containerTitle: 'Journal of Hidden Emotions',
    type: 'journal-article',
    ...more,
  };
}

/** A reference to the record of that number, without its DOI. */
export function referenceTo(number: number, more: Partial<Reference> = {}): Reference {
  return {
    key: `ref${number}`,
    title: `Recognition of Hidden Emotions in Long Videos: study ${number}`,
    author: 'wu',
    year: 2000 + number,
    ...more,
  };
}

/** The record as a source gives it. */
export function lookupOf(record: WorkRecord): Lookup {
  return { doi: record.doi, record, raw: { DOI: record.doi } };
}

/** A source that holds records, finds all of them with every search, and notes what it was asked for. */
export function sourceOf(records: readonly WorkRecord[], failing: readonly string[] = []) {
  const asked: { lookups: string[]; searches: string[] } = { lookups: [], searches: [] };
  const source: Required<MetadataSource> = {
    id: 'test',
    async *lookup(dois) {
      asked.lookups.push(...dois);
      for (const doi of dois) {
        const record = records.find((one) => one.doi === doi);
        yield record === undefined ? { doi, missing: 'not-found' } : lookupOf(record);
      }
    },
    async *search(queries) {
      for (const query of queries) {
        asked.searches.push(query);
        const hits = records.map((record) => ({ record, raw: { DOI: record.doi } }));
        const found: Search = failing.includes(query)
          ? { query, failed: 'api-error', failure: { what: 'answered 500', tries: 5 } }
          : { query, hits };
        yield found;
      }
    },
  };
  return { source, asked };
}
