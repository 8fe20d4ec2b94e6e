import { CiteloomError, messageOf } from '../errors.js';
import { Warnings } from '../input/warnings.js';
import type { KnownLookup } from '../model/lookup.js';
import { cacheOfRecords } from '../model/lookup-cache.js';
import type { Seed } from '../model/seed.js';
import { seedOfRecord } from '../model/seed-of-record.js';
import { mapCrossrefRecord } from '../sources/crossref/map.js';
import type { SeedContent } from './contract.js';
import type { SeedLines } from './decoded-seed.js';
import { messageIn } from './record-list.js';
import { MOST_WORKS, tooManyWorks } from './seed-fault.js';

/** Lines told in full where they are no record; the others are counted. */
const TOLD = 100;

/**
 * Crossref records, one a line: the first is the survey, the others what is known of its references. A line
 * that is no record is left out with a warning that names it; of two records of one work the later counts.
 * @throws CiteloomError SEED_UNREADABLE when the first line is no record, or has no references
 */
export async function readRecordLines({ name, path, lines }: SeedLines): Promise<SeedContent> {
  let seed: Seed | undefined;
  const known = new Map<string, KnownLookup>();
  const warnings = new Warnings(TOLD);
  let number = 0;
  for await (const line of lines) {
    number += 1;
    if (line.trim() === '') continue;
    const lookup = recordIn(line);
    if ('problem' in lookup) {
      if (seed === undefined) throw noSurvey(path, number, lookup.problem);
      warnings.add(() => `${name}, line ${number}: ${lookup.problem}; left out.`);
    } else if (seed === undefined) seed = seedOfRecord(lookup.record, { name: path, raw: lookup.raw });
    else known.set(lookup.doi, lookup);
    if (known.size > MOST_WORKS) throw tooManyWorks(path, number);
  }
  if (seed === undefined) throw noSurvey(path, number, 'it is empty');
  return {
    seeds: [{ ...seed, warnings: warnings.list() }],
    cache: cacheOfRecords(known),
  };
}
type RecordLookup = Extract<KnownLookup, { record: unknown }>;

/** The record as its source gave it is parsed again when somebody wants it: as text it takes least room. */
function recordIn(line: string): RecordLookup | { readonly problem: string } {
  try {
    const record = mapCrossrefRecord(messageIn(JSON.parse(line)));
    if (record === undefined) return { problem: 'it holds no Crossref record: it has no DOI' };
    return {
      doi: record.doi,
      record,
      get raw() {
        return messageIn(JSON.parse(line));
      },
    };
  } catch (thrown) {
    return { problem: `it is not valid JSON (${messageOf(thrown)})` };
  }
}

function noSurvey(path: string, line: number, problem: string): CiteloomError {
  return new CiteloomError('SEED_UNREADABLE', `Seed ${path}, line ${line}, is not the survey: ${problem}.`, {
    hint: "Let the first line be the survey's Crossref record; one record a line.",
  });
}
