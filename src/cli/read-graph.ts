import { CiteloomError } from '../errors.js';
import type { GraphFile as ImportedFile } from '../imports/contract.js';
import { isDocument, readDocument } from '../imports/document/read-document.js';
import { graphFileOf } from '../imports/graph-file.js';
import type { Direction } from '../imports/orient-edges.js';
import { readGraphFile } from '../imports/read-graph-file.js';
import type { GraphColumns } from '../model/graph-columns.js';
import type { GraphDocument } from '../model/graph-document.js';
import { readGraphContent } from './graph-content.js';
import type { WatchInput } from './open-input.js';

/** A graph document, and where it stands. */
export interface GraphFile {
  readonly file: string;
  readonly document: GraphDocument;
}

/** What a path names, read once: a graph of citeloom, or a graph file of another program. */
export interface OpenedGraph {
  readonly file: string;
  /** What people call the graph where it says no title. */
  readonly title: string;
  /** Whether the file can be read again, as it is. */
  readonly isPlain: boolean;
  /** Absent where another program wrote the file. */
  readonly document?: GraphDocument;
  /** For readers of any format. */
  readonly content: ImportedFile;
}

/**
 * Opens the graph at a path.
 * @throws CiteloomError DOCUMENT_INVALID for a graph of citeloom that is damaged or of a later version,
 *   GRAPH_UNREADABLE when there is no file, or it is none that can be read
 */
export async function openGraph(path: string, watch?: WatchInput): Promise<OpenedGraph> {
  const { file, title, isPlain, ...read } = await readGraphContent(path, watch);
  const content = graphFileOf(read);
  const value = /^\s*\{/.test(content.head) ? content.json() : undefined;
  return {
    file,
    title,
    isPlain,
    content,
    ...(isDocument(value) ? { document: readDocument(value, file) } : {}),
  };
}

/**
 * The graph document at a path: a graph.json, or the folder that holds it.
 * @throws CiteloomError DOCUMENT_INVALID when there is none, or it is damaged or of a later version
 */
export async function readGraph(path: string, watch?: WatchInput): Promise<GraphFile> {
  const { file, document } = await openGraph(path, watch).catch((thrown: unknown) => {
    if (!(thrown instanceof CiteloomError) || thrown.code !== 'GRAPH_UNREADABLE') throw thrown;
    throw noDocument(thrown.message, thrown);
  });
  if (document !== undefined) return { file, document };
  throw noDocument(`${file} is not a citeloom graph (graph.json).`);
}

function noDocument(message: string, cause?: unknown): CiteloomError {
  return new CiteloomError('DOCUMENT_INVALID', message, {
    hint: 'Build one first: citeloom build --out out',
    cause,
  });
}

/**
 * The graph in a file of any known format, also compressed with gzip, or in the folder of a build; a table of
 * edges with the table of nodes that stands beside it; its edges turned as `orientEdges` does.
 * @throws CiteloomError GRAPH_UNREADABLE
 */
export async function readGraphColumns(
  path: string,
  direction: Direction,
  watch?: WatchInput,
): Promise<GraphColumns> {
  return readGraphFile(await readGraphContent(path, watch), direction);
}
