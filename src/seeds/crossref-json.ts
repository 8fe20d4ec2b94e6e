import { CiteloomError } from '../errors.js';
import { jsonProblem } from '../input/json-fault.js';
import { seedOfRecord } from '../model/seed-of-record.js';
import { mapCrossrefRecord } from '../sources/crossref/map.js';
import type { SeedContent, SeedReader } from './contract.js';
import type { SeedFile } from './decoded-seed.js';
import { contentOfRecordList, messageIn, recordListIn } from './record-list.js';

/**
 * What the API answers, as JSON: the record of a citing work (`{status, message-type, message}` or the bare
 * `message`), or a list of works, which are the works of the graph.
 * @see https://api.crossref.org/swagger-ui/index.html (GET /works/{doi}, GET /works)
 */
export const crossrefJson: SeedReader = {
  id: 'crossref-json',
  title: 'Crossref record, or a list of them (JSON)',
  accepts: ({ head }) => /^\s*(?:\{|\[\s*[{\]])/.test(head),
  read: readCrossrefJson,
};

async function readCrossrefJson(file: SeedFile): Promise<SeedContent> {
  const json = parseJson(file.path, await file.text());
  const list = recordListIn(json);
  if (list !== undefined) return contentOfRecordList(file, list);
  const raw = messageIn(json);
  const record = mapCrossrefRecord(raw);
  if (record === undefined)
    throw new CiteloomError('SEED_UNREADABLE', `Seed ${file.path} holds no Crossref record: it has no DOI.`, {
      hint: 'Give the answer of https://api.crossref.org/works/DOI, saved as a file, or the DOI itself.',
    });
  return { seeds: [seedOfRecord(record, { name: file.path, raw })] };
}

function parseJson(path: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { line, problem } = jsonProblem(text);
    throw new CiteloomError(
      'SEED_UNREADABLE',
      `Seed ${path}, line ${line}: it is not valid JSON: ${problem}.`,
      {
        hint: 'Save the record again, whole, as the API answers it.',
        cause,
      },
    );
  }
}
