import { textAt } from './byte-text.js';
import type { GraphFileContent } from './contract.js';
import { jsonFault } from './json-fault.js';
import { quoted, unreadable } from './unreadable.js';

const CONTEXT = 20;

/**
 * The value of a JSON file.
 * @throws CiteloomError GRAPH_UNREADABLE with the line at which it ends or breaks early
 */
export function parseJson({ name, bytes }: GraphFileContent): unknown {
  let text = '';
  try {
    text = textAt(bytes, 0, bytes.length);
    return JSON.parse(text);
  } catch (cause) {
    const at = jsonFault(text);
    const line = text.slice(0, at).split(/\r\n|\r|\n/).length;
    const near = text.slice(at, at + CONTEXT);
    const problem = near === '' ? 'the JSON ends early' : `the JSON breaks at ${quoted(near)}`;
    throw unreadable({ name, line }, problem, { cause });
  }
}

/** A value of JSON that has members, by their name. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether a value of JSON has members. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
