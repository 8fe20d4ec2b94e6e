import { CiteloomError, messageOf } from '../errors.js';
import type { KnownLookup } from '../model/lookup.js';
import type { Seed } from '../model/seed.js';
import { seedOfRecord } from '../model/seed-of-record.js';
import { mapCrossrefRecord } from '../sources/crossref/map.js';
import type { SeedContent } from './contract.js';
import { messageIn } from './crossref-json.js';
import type { SeedFile } from './decoded-file.js';

/**
 * Crossref records, one a line: the first is the survey, the others what is known of its references. A line
 * that is no record is left out with a warning that names it; of two records of one work the later counts.
 * @throws CiteloomError SEED_UNREADABLE when the first line is no record, or has no references
 */
export async function readRecordLines({ name, lines }: SeedFile): Promise<SeedContent> {
  let seed: Seed | undefined;
  const known = new Map<string, KnownLookup>();
  const warnings: string[] = [];
  let number = 0;
  for await (const line of lines()) {
    number += 1;
    if (line.trim() === '') continue;
    const lookup = recordIn(line);
    if ('problem' in lookup) {
      if (seed === undefined) throw noSurvey(name, number, lookup.problem);
      warnings.push(`${name}, line ${number}: ${lookup.problem}; left out.`);
    } else if (seed === undefined) seed = seedOfRecord(lookup.record, { name, raw: lookup.raw });
    else known.set(lookup.doi, lookup);
  }
  if (seed === undefined) throw noSurvey(name, number, 'it is empty');
  return {
    seeds: [{ ...seed, warnings }],
    known: { get: (doi) => known.get(doi), lookups: () => known.values() },
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

function noSurvey(name: string, line: number, problem: string): CiteloomError {
  return new CiteloomError('SEED_UNREADABLE', `Seed ${name}, line ${line}, is not the survey: ${problem}.`, {
    hint: "Let the first line be the survey's Crossref record; one record a line.",
  });
}
