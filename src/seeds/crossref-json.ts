import { CiteloomError, messageOf } from '../errors.js';
import type { Seed } from '../model/seed.js';
import { seedOfRecord } from '../model/seed-of-record.js';
import { mapCrossrefRecord } from '../sources/crossref/map.js';
import type { SeedReader } from './contract.js';

/**
 * The Crossref record of a citing work: the API's answer (`{status, message-type, message}`) or the bare
 * `message`.
 * @see https://api.crossref.org/swagger-ui/index.html (GET /works/{doi})
 */
export const crossrefJson: SeedReader = {
  id: 'crossref-json',
  title: 'Crossref record (JSON)',
  accepts: ({ head }) => head.trimStart().startsWith('{'),
  read: async (file) => ({ seeds: [readCrossrefJson(file.name, await file.text())] }),
};

function readCrossrefJson(name: string, text: string): Seed {
  const raw = messageIn(parseJson(name, text));
  const record = mapCrossrefRecord(raw);
  if (record === undefined) {
    throw new CiteloomError('SEED_UNREADABLE', `Seed ${name} holds no Crossref record: it has no DOI.`, {
      hint: 'Give the answer of https://api.crossref.org/works/DOI, saved as a file, or the DOI itself.',
    });
  }
  return seedOfRecord(record, { name, raw });
}

function parseJson(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new CiteloomError('SEED_UNREADABLE', `Seed ${name} is not valid JSON: ${messageOf(cause)}.`, {
      hint: 'Save the record again, whole, as the API answers it.',
      cause,
    });
  }
}

/** The record in the API's answer, or the value itself when it is no answer. */
export function messageIn(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'message' in json ? json.message : json;
}
