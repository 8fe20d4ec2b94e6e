import { CiteloomError } from '../../errors.js';
import { jsonProblem } from '../../input/json-fault.js';
import type { GraphDocument } from '../../model/graph-document.js';
import { checkDocument } from './check-document.js';
import { isMembers, Misfit } from './checks.js';

const FORMAT = 'citeloom-graph';
const VERSION = 1;

const REBUILD = 'Build it again with `citeloom build`, or take a whole copy of the file.';

/** Whether a value of JSON says that it is a graph of citeloom, whatever its version and state. */
export function isDocument(value: unknown): boolean {
  return isMembers(value) && value.format === FORMAT;
}

/** Whether a text that may be damaged begins like a graph of citeloom. */
export function beginsDocument(head: string): boolean {
  return /^\s*\{\s*"format"\s*:\s*"citeloom-graph"/.test(head);
}

/**
 * A value of JSON as a document, when all of it holds together: the one border that graph.json crosses, on the
 * command line, in the viewer and in the library. Members that this version does not know are kept.
 * @param name what messages call it
 * @throws CiteloomError DOCUMENT_INVALID naming the place and the value, or the version that can read it
 */
export function readDocument(value: unknown, name: string): GraphDocument {
  assertDocument(value, name);
  return value;
}

/**
 * A text as a document.
 * @throws CiteloomError DOCUMENT_INVALID also where the JSON ends or breaks early, naming the line
 */
export function parseDocument(text: string, name: string): GraphDocument {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw damagedJson(text, { name, cause });
  }
  return readDocument(value, name);
}

/** The error for a document of which the JSON ends or breaks early. */
export function damagedJson(text: string, { name, cause }: { name: string; cause: unknown }): CiteloomError {
  const { line, problem } = jsonProblem(text);
  return new CiteloomError('DOCUMENT_INVALID', `${name} is damaged, line ${line}: ${problem}.`, {
    hint: REBUILD,
    cause,
  });
}

function assertDocument(value: unknown, name: string): asserts value is GraphDocument {
  if (!isMembers(value) || !isDocument(value))
    throw new CiteloomError('DOCUMENT_INVALID', `${name} is not a graph of citeloom (graph.json).`, {
      hint: 'Build one first: citeloom build --out out',
    });
  if (value.version !== VERSION) throw otherVersion(value.version, name);
  try {
    checkDocument(value);
  } catch (thrown) {
    if (!(thrown instanceof Misfit)) throw thrown;
    throw new CiteloomError('DOCUMENT_INVALID', `${name} is damaged: ${thrown.message}.`, {
      hint: REBUILD,
      cause: thrown,
    });
  }
}

function otherVersion(version: unknown, name: string): CiteloomError {
  const isLater = typeof version === 'number' && Number.isInteger(version) && version > VERSION;
  const message = `${name} has version ${JSON.stringify(version) ?? 'none'}; this citeloom reads version ${VERSION} of graphs.`;
  const hint = isLater ? 'A later citeloom wrote it: read it with that one, or a newer.' : REBUILD;
  return new CiteloomError('DOCUMENT_INVALID', message, { hint });
}
