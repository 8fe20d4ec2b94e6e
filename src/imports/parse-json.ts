import { jsonProblem } from '../input/json-fault.js';
import { textAt } from './byte-text.js';
import type { GraphFileContent } from './contract.js';
import { beginsDocument, damagedJson } from './document/read-document.js';
import { unreadable } from './unreadable.js';

/** Bytes of a JSON file: more characters cannot be one text in a browser or in Node. */
const LARGEST_JSON = 2 ** 29 - 25;

/**
 * The value of a JSON file.
 * @throws CiteloomError GRAPH_UNREADABLE with the line at which it ends or breaks early, or when it is too large;
 *   DOCUMENT_INVALID where it begins like a graph of citeloom
 */
export function parseJson({ name, bytes }: GraphFileContent): unknown {
  if (bytes.length > LARGEST_JSON)
    throw unreadable(
      { name },
      `the JSON is ${Math.ceil(bytes.length / 2 ** 20)} MB; up to 512 MB can be read`,
      {
        hint: 'Write the graph as GraphML, Pajek or a table of edges, which are read in pieces.',
      },
    );
  const text = textAt(bytes, 0, bytes.length);
  try {
    return JSON.parse(text);
  } catch (cause) {
    if (beginsDocument(text)) throw damagedJson(text, { name, cause });
    const { line, problem } = jsonProblem(text);
    throw unreadable({ name, line }, problem, { cause });
  }
}

/** A value of JSON that has members, by their name. */
export type JsonRecord = Readonly<Record<string, unknown>>;

/** Whether a value of JSON has members. */
export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
