import { CiteloomError, messageOf } from '../errors.js';
import type { Seed } from '../model/seed.js';
import { seedOfRecord } from '../model/seed-of-record.js';
import { mapCrossrefRecord } from '../sources/crossref/map.js';
import type { SeedFile, SeedReader } from './contract.js';

/**
 * The Crossref record of a citing work: the API's answer (`{status, message-type, message}`) or the bare
 * `message`.
 * @see https://api.crossref.org/swagger-ui/index.html (GET /works/{doi})
 */
export const crossrefJson: SeedReader = {
  id: 'crossref-json',
  title: 'Crossref record (JSON)',
  accepts: ({ text }) => text.trimStart().startsWith('{'),
  read: readCrossrefJson,
};

function readCrossrefJson({ name, text }: SeedFile): Seed {
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

function messageIn(json: unknown): unknown {
  return typeof json === 'object' && json !== null && 'message' in json ? json.message : json;
}
