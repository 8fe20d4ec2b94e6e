import { CiteloomError, messageOf } from '../errors.js';
import type { Seed } from '../model/seed.js';
import type { WorkRecord } from '../model/work.js';
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
  const record = mapCrossrefRecord(messageIn(parseJson(name, text)));
  if (record === undefined) {
    throw new CiteloomError('SEED_UNREADABLE', `Seed ${name} holds no Crossref record: it has no DOI.`, {
      hint: 'Give the answer of https://api.crossref.org/works/DOI, saved as a file, or the DOI itself.',
    });
  }
  return seedOfRecord(record, name);
}

/**
 * The seed that a citing work's record makes.
 * @throws CiteloomError SEED_UNREADABLE when the record has no references
 */
export function seedOfRecord(record: WorkRecord, name: string): Seed {
  if (record.references === undefined) {
    throw new CiteloomError(
      'SEED_UNREADABLE',
      `Seed ${name} has no references: there is nothing to follow.`,
      {
        hint: 'Its publisher may not deposit reference lists; take another survey of the field.',
      },
    );
  }
  return {
    id: record.doi,
    title: record.title ?? record.doi,
    record,
    references: record.references,
    warnings: [],
  };
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
