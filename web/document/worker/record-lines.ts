import { messageOf } from '../../../src/errors.js';
import type { GraphFileContent } from '../../../src/imports/contract.js';
import type { SeedContent } from '../../../src/seeds/contract.js';
import { decodedSeed, firstOf } from '../../../src/seeds/decoded-seed.js';
import { jsonLines } from '../../../src/seeds/json-lines.js';
import { isSnapshotHeader, readSnapshot } from '../../../src/seeds/snapshot.js';
import { contentOfRecords, type RecordItem } from './content-of-records.js';
import { piecesOf } from './gzip.js';

/**
 * The records of a file of JSON Lines: a snapshot, or Crossref records; undefined when it is of another kind.
 * @throws CiteloomError SEED_UNREADABLE when it is of this kind but holds no record
 */
export async function recordLines({ name, bytes }: GraphFileContent): Promise<SeedContent | undefined> {
  const file = await decodedSeed({ name, path: name }, piecesOf(bytes));
  if (!jsonLines.accepts(file)) return undefined;
  const { first, all } = await firstOf(file.lines());
  if (isSnapshotHeader(first)) return readSnapshot({ name, path: name, lines: all });
  const items: RecordItem[] = [];
  let number = 0;
  for await (const line of all) {
    number += 1;
    if (line.trim() === '') continue;
    items.push(itemOf(line, number));
  }
  return contentOfRecords(name, items);
}

function itemOf(line: string, number: number): RecordItem {
  const place = `line ${number}`;
  try {
    return { place, value: JSON.parse(line) as unknown };
  } catch (thrown) {
    return { place, problem: `it is not valid JSON (${messageOf(thrown)})` };
  }
}
