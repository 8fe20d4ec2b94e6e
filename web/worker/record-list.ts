import { isRecord } from '../../src/imports/parse-json.js';
import { messageIn } from '../../src/seeds/crossref-json.js';
import { mapCrossrefRecord } from '../../src/sources/crossref/map.js';

/** So many values are looked at to tell whether a list is one of records. */
const LOOKED_AT = 10;

/**
 * The Crossref records that a value of JSON holds: a list of them, the API's answer to a search, the answer for
 * one work, or that work itself; undefined when it holds none.
 */
export function recordListIn(json: unknown): readonly unknown[] | undefined {
  const message = messageIn(json);
  const items = isRecord(message) && Array.isArray(message.items) ? message.items : message;
  const list: readonly unknown[] = Array.isArray(items) ? items : [items];
  return list.slice(0, LOOKED_AT).some(bearsDoi) ? list : undefined;
}

function bearsDoi(value: unknown): boolean {
  return mapCrossrefRecord(messageIn(value)) !== undefined;
}
