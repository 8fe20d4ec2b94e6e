import { messageIn, type RecordList, recordListIn } from '../../src/seeds/record-list.js';
import { mapCrossrefRecord } from '../../src/sources/crossref/map.js';

/** So many values are looked at to tell whether a list is one of records. */
const LOOKED_AT = 10;

/** The list of Crossref records that a value of JSON is, as seeds know it; undefined when it holds none. */
export function crossrefList(json: unknown): RecordList | undefined {
  const list = recordListIn(json);
  return list?.items.slice(0, LOOKED_AT).some(isCrossrefRecord) ? list : undefined;
}

/** Whether a value of JSON is the record of one work, alone or as the API answers it. */
export function isCrossrefRecord(value: unknown): boolean {
  return mapCrossrefRecord(messageIn(value)) !== undefined;
}
