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

/** The file that a path names: graph.json in the folder of a build, edges.csv where only tables stand in it. */
export async function graphFileAt(path: string): Promise<string> {
  const entryOf = (file: string) => stat(file).catch(() => undefined);
  const isFolder = (await entryOf(path))?.isDirectory() === true;
  if (!isFolder) return path;
  const [document, table] = [join(path, 'graph.json'), join(path, 'edges.csv')];
  const onlyTables = (await entryOf(document)) === undefined && (await entryOf(table)) !== undefined;
  return onlyTables ? table : document;
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
