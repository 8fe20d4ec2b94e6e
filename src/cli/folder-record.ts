import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import { array, literal, object, optional, pipe, regex, safeParse, string } from 'valibot';
import type { ExportFormat } from '../exports/contract.js';
import { EXPORT_FORMATS } from '../exports/registry.js';
import { isNodeError, readText } from './files.js';
import { type GraphIdentity, identityOf } from './graph-identity.js';
import { readGraph } from './read-graph.js';

/** What citeloom wrote into a folder: it may write over this, and over nothing else. */
export interface FolderRecord {
  readonly graph: GraphIdentity;
  /** SHA-256 of each file by its path in the folder; while files are being replaced, of both. */
  readonly files: ReadonlyMap<string, readonly string[]>;
}

/** Where the record stands in the folder. */
export const RECORD_FILE = '.citeloom.json';

/** What a build writes beside the formats. */
export const PAGES = Object.freeze({ report: 'report.html', viewer: 'viewer/index.html' });

/** A path that leads nowhere else, whoever wrote the record. */
const INSIDE = /^(?!\.)[\w-][\w.-]*(?:\/[\w-][\w.-]*)*$/;

const SCHEMA = object({
  format: literal('citeloom-files'),
  version: literal(1),
  graph: object({ title: string(), seeds: array(string()), projection: optional(string()) }),
  files: array(object({ path: pipe(string(), regex(INSIDE)), sha256: array(string()) })),
});

/**
 * What citeloom wrote into a folder; undefined when it wrote nothing there. Where only a graph.json tells, as
 * builds of early versions left it, every file that a build writes is taken for one of that build, except a
 * table for people to edit that is not what the graph gives.
 */
export async function readFolderRecord(folder: string): Promise<FolderRecord | undefined> {
  const text = await readText(join(folder, RECORD_FILE)).catch(() => undefined);
  const parsed = text === undefined ? undefined : safeParse(SCHEMA, parsedJson(text));
  if (parsed?.success !== true) return recordOfGraph(folder);
  const { graph, files } = parsed.output;
  const { title, seeds, projection } = graph;
  return {
    graph: { title, seeds, ...(projection === undefined ? {} : { projection }) },
    files: new Map(files.map(({ path, sha256 }) => [path, sha256])),
  };
}

/** The text of a record: the same files give the same bytes. */
export function recordText({ graph, files }: FolderRecord): string {
  const rows = [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, sha256]) => ({ path, sha256 }));
  return `${JSON.stringify({ format: 'citeloom-files', version: 1, graph, files: rows }, null, 1)}\n`;
}

/** SHA-256 of a file; undefined when there is none. */
export async function hashOfFile(path: string): Promise<string | undefined> {
  const hash = createHash('sha256');
  try {
    for await (const chunk of createReadStream(path)) hash.update(chunk);
  } catch (thrown) {
    if (isNodeError(thrown) && (thrown.code === 'ENOENT' || thrown.code === 'ENOTDIR')) return undefined;
    throw thrown;
  }
  return hash.digest('hex');
}

async function recordOfGraph(folder: string): Promise<FolderRecord | undefined> {
  const found = await readGraph(join(folder, 'graph.json')).catch(() => undefined);
  if (found === undefined) return undefined;
  const { document } = found;
  const files = new Map<string, string[]>();
  const formats: readonly ExportFormat[] = EXPORT_FORMATS;
  for (const format of formats) {
    const given = format.isForEditing === true ? hashOfText(format.write(document)) : undefined;
    const hash = given ?? (await hashOfFile(join(folder, format.fileName)));
    if (hash !== undefined) files.set(format.fileName, [hash]);
  }
  for (const path of Object.values(PAGES)) {
    const hash = await hashOfFile(join(folder, path));
    if (hash !== undefined) files.set(path, [hash]);
  }
  return { graph: identityOf(document), files };
}

function hashOfText(chunks: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const chunk of chunks) hash.update(chunk);
  return hash.digest('hex');
}

function parsedJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
