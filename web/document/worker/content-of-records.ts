import { CiteloomError } from '../../../src/errors.js';
import type { KnownLookup } from '../../../src/model/lookup.js';
import { cacheOfRecords } from '../../../src/model/lookup-cache.js';
import type { Seed } from '../../../src/model/seed.js';
import { seedOfRecord } from '../../../src/model/seed-of-record.js';
import type { WorkRecord } from '../../../src/model/work.js';
import type { SeedContent } from '../../../src/seeds/contract.js';
import { messageIn } from '../../../src/seeds/record-list.js';
import { mapCrossrefRecord } from '../../../src/sources/crossref/map.js';

/** A value of a file that should be a record, or why it is none; the place is for people: `line 3`. */
export type RecordItem = { readonly place: string } & (
  | { readonly value: unknown }
  | { readonly problem: string }
);

/**
 * What a list of Crossref records says. When the first cites most of the others it is their survey, as on the
 * command line; otherwise the file is a list of works. Of two records of one work the later counts; what is no
 * record is left out with a warning.
 * @throws CiteloomError SEED_UNREADABLE when nothing is a record
 */
export function contentOfRecords(name: string, items: Iterable<RecordItem>): SeedContent {
  const records = new Map<string, WorkRecord>();
  const warnings: string[] = [];
  for (const item of items) {
    const record = 'value' in item ? mapCrossrefRecord(messageIn(item.value)) : undefined;
    if (record !== undefined) records.set(record.doi, record);
    else warnings.push(`${name}, ${item.place}: ${'problem' in item ? item.problem : NO_RECORD}; left out.`);
  }
  const [first] = records.values();
  if (first === undefined)
    throw new CiteloomError('SEED_UNREADABLE', `${name} holds no Crossref record.`, {
      hint: 'Records are JSON as https://api.crossref.org gives it: one a line, a list, or an answer of the API.',
    });
  const seed = isSurveyOf(first, records) ? seedOfRecord(first, { name }) : listOf(name, records);
  const known = new Map(
    [...records.values()].map((record): [string, KnownLookup] => [record.doi, { doi: record.doi, record }]),
  );
  return {
    seeds: [{ ...seed, warnings }],
    cache: cacheOfRecords(known),
  };
}

const NO_RECORD = 'it holds no Crossref record: it has no DOI';

/** Whether a record cites at least half of the others. */
function isSurveyOf({ doi, references }: WorkRecord, records: ReadonlyMap<string, WorkRecord>): boolean {
  if (references === undefined) return false;
  const cited = new Set(references.map((reference) => reference.doi));
  const others = [...records.keys()].filter((other) => other !== doi);
  return 2 * others.filter((other) => cited.has(other)).length >= others.length;
}

function listOf(name: string, records: ReadonlyMap<string, WorkRecord>): Seed {
  const references = [...records.keys()].map((doi, at) => ({ key: `record-${at + 1}`, doi }));
  return { id: `file:${name}`, title: name, references, warnings: [] };
}
