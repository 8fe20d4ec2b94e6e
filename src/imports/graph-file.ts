import { jsonProblem } from '../input/json-fault.js';
import { textAt } from './byte-text.js';
import type { GraphFile, GraphFileContent } from './contract.js';
import { beginsDocument, damagedJson } from './document/read-document.js';
import { unreadable } from './unreadable.js';

const HEAD = 4096;

/** A file for readers: its encoding made one that bytes can be looked at in, its head, its JSON on demand. */
export function graphFileOf({ name, bytes: given, companion }: GraphFileContent): GraphFile {
  const bytes = withoutMark(given);
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, HEAD));
  const extension = /\.[^.]*$/.exec(name)?.[0].toLowerCase() ?? '';
  let parsed: { readonly value: unknown } | undefined;
  const json = () => {
    if (extension !== '.json' && !/^\s*[{[]/.test(head)) return undefined;
    parsed ??= { value: parseJson({ name, bytes }) };
    return parsed.value;
  };
  const beside =
    companion === undefined ? {} : { companion: { ...companion, bytes: withoutMark(companion.bytes) } };
  return { name, bytes, ...beside, extension, head, json };
}

/** UTF-16, which only a mark tells, becomes UTF-8. */
function withoutMark(bytes: Uint8Array): Uint8Array {
  const [first, second, third] = bytes;
  if (first === 0xef && second === 0xbb && third === 0xbf) return bytes.subarray(3);
  if (first === 0xff && second === 0xfe) return recoded(bytes, 'utf-16le');
  if (first === 0xfe && second === 0xff) return recoded(bytes, 'utf-16be');
  return bytes;
}

function recoded(bytes: Uint8Array, encoding: string): Uint8Array {
  return new TextEncoder().encode(new TextDecoder(encoding).decode(bytes));
}

/** Bytes of a JSON file: more characters cannot be one text in a browser or in Node. */
const LARGEST_JSON = 2 ** 29 - 25;

/**
 * The value of a JSON file.
 * @throws CiteloomError GRAPH_UNREADABLE with the line at which it ends or breaks early, or when it is too large;
 *   DOCUMENT_INVALID where it begins like a graph of citeloom
 */
function parseJson({ name, bytes }: GraphFileContent): unknown {
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
