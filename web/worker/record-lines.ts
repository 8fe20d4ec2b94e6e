import { messageOf } from '../../src/errors.js';
import type { GraphFileContent } from '../../src/imports/contract.js';
import { isRecord } from '../../src/imports/parse-json.js';
import type { SeedContent } from '../../src/seeds/contract.js';
import { decodedFile } from '../../src/seeds/decoded-file.js';
import { jsonLines } from '../../src/seeds/json-lines.js';
import { isSnapshotHeader, readSnapshot } from '../../src/seeds/snapshot.js';
import { contentOfRecords, type RecordItem } from './content-of-records.js';

/**
 * The records of a file of JSON Lines: a snapshot, or Crossref records; undefined when it is of another kind.
 * @throws CiteloomError SEED_UNREADABLE when it is of this kind but holds no record
 */
export async function recordLines({ name, bytes }: GraphFileContent): Promise<SeedContent | undefined> {
  const file = await decodedFile(name, () => piecesOf(bytes));
  if (!jsonLines.accepts(file)) return undefined;
  const items: RecordItem[] = [];
  let number = 0;
  for await (const line of file.lines()) {
    number += 1;
    if (line.trim() === '') continue;
    const item = itemOf(line, number);
    if (items.length === 0 && 'value' in item && isRecord(item.value) && isSnapshotHeader(item.value))
      return readSnapshot(file);
    items.push(item);
  }
  return contentOfRecords(name, items);
}

const PIECE = 1 << 20;

async function* piecesOf(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += PIECE) yield bytes.subarray(at, at + PIECE);
}

function itemOf(line: string, number: number): RecordItem {
  const place = `line ${number}`;
  try {
    return { place, value: JSON.parse(line) as unknown };
  } catch (thrown) {
    return { place, problem: `it is not valid JSON (${messageOf(thrown)})` };
  }
}
