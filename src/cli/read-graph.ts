import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { CiteloomError } from '../errors.js';
import type { GraphDocument } from '../model/graph-document.js';
import { readText } from './files.js';

/** A graph document, and where it stands. */
export interface GraphFile {
  readonly file: string;
  readonly document: GraphDocument;
}

/**
 * The graph document at a path: a graph.json, or the folder that holds it.
 * @throws CiteloomError DOCUMENT_INVALID when there is none
 */
export async function readGraph(path: string): Promise<GraphFile> {
  const file = await graphFileAt(path);
  const text = await readText(file);
  const hint = 'Build one first: citeloom build --out out';
  if (text === undefined)
    throw new CiteloomError('DOCUMENT_INVALID', `There is no graph at ${file}.`, { hint });
  const document = parseDocument(text);
  if (document === undefined)
    throw new CiteloomError('DOCUMENT_INVALID', `${file} is not a citeloom graph (graph.json).`, { hint });
  return { file, document };
}

/** The graph document at a path; undefined when what stands there is none. */
export async function findGraph(path: string): Promise<GraphFile | undefined> {
  const file = await graphFileAt(path);
  const text = await readText(file);
  const document = text === undefined ? undefined : parseDocument(text);
  return document === undefined ? undefined : { file, document };
}

/** The file that a path names: graph.json where it is the folder of a build. */
export async function graphFileAt(path: string): Promise<string> {
  const isFolder = await stat(path).then(
    (entry) => entry.isDirectory(),
    () => false,
  );
  return isFolder ? join(path, 'graph.json') : path;
}

function parseDocument(text: string): GraphDocument | undefined {
  try {
    const json: unknown = JSON.parse(text);
    const isDocument =
      typeof json === 'object' && json !== null && 'format' in json && json.format === 'citeloom-graph';
    return isDocument ? (json as GraphDocument) : undefined;
  } catch {
    return undefined;
  }
}
