import { CiteloomError, messageOf } from '../src/errors.js';
import type { GraphDocument } from '../src/model/graph-document.js';

const BLOCK = 'graph-document';
const LAYOUTS = ['venues', 'timeline', 'venueByYear', 'force'];
/** Graphs of earlier versions have none, and graphs without citations. */
const OPTIONAL_LAYOUTS = ['mainPath', 'communities'];
const REBUILD = 'Build it again with `citeloom build`.';

/** What loading needs of a page. */
export interface LoadEffects {
  /** Text of the data block in the page; null when there is none. */
  readonly embedded: string | null;
  /** Fetches the text of a file beside the page. */
  readonly fetchText: (path: string) => Promise<string>;
}

/** The effects of a real page. */
export function pageEffects(page: Document): LoadEffects {
  return {
    embedded: page.getElementById(BLOCK)?.textContent ?? null,
    fetchText: async (path) => {
      const response = await fetch(path);
      if (!response.ok) throw new Error(`the server answered ${response.status}`);
      return response.text();
    },
  };
}

/**
 * The document that the page carries, else the one beside it.
 * @throws CiteloomError DOCUMENT_INVALID when there is none, or it is not one that this viewer reads.
 */
export async function loadDocument(effects: LoadEffects): Promise<GraphDocument> {
  const text = effects.embedded ?? (await fetched(effects));
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new CiteloomError('DOCUMENT_INVALID', 'The graph is not complete: its JSON ends or breaks early.', {
      hint: REBUILD,
      cause,
    });
  }
  return validDocument(value);
}

async function fetched(effects: LoadEffects): Promise<string> {
  try {
    return await effects.fetchText('graph.json');
  } catch (cause) {
    throw new CiteloomError('DOCUMENT_INVALID', `graph.json could not be loaded: ${messageOf(cause)}.`, {
      hint: 'Open it through `citeloom view`, or open viewer/index.html of a build, which carries its graph.',
      cause,
    });
  }
}

/**
 * The value as a document, its shape checked as far as the viewer relies on it.
 * @throws CiteloomError DOCUMENT_INVALID
 */
export function validDocument(value: unknown): GraphDocument {
  if (!isRecord(value) || value.format !== 'citeloom-graph')
    throw invalid('This file is not a graph of citeloom.');
  if (value.version !== 1)
    throw invalid(`This viewer reads version 1 of graphs; this one has version ${String(value.version)}.`);
  const { nodes, edges, layouts, meta } = value;
  if (!isRecord(nodes) || !isRecord(edges) || !isRecord(layouts) || !isRecord(meta))
    throw invalid('The graph lacks its works, citations, layouts or description.');
  const size = Array.isArray(nodes.id) ? nodes.id.length : 0;
  if (size === 0) throw invalid('The graph has no works.');
  for (const [name, column] of Object.entries(nodes)) checkColumn(`nodes.${name}`, column, size);
  for (const name of [...LAYOUTS, ...OPTIONAL_LAYOUTS.filter((optional) => optional in layouts)]) {
    const layout = layouts[name];
    if (!isRecord(layout)) throw invalid(`The graph lacks the layout “${name}”.`);
    checkColumn(`layouts.${name}.x`, layout.x, size);
    checkColumn(`layouts.${name}.y`, layout.y, size);
  }
  const citations = Array.isArray(edges.source) ? edges.source.length : 0;
  for (const name of ['source', 'target']) {
    const column = checkColumn(`edges.${name}`, edges[name], citations);
    if (!holdsIndexes(column, size)) throw invalid(`edges.${name} names a work that is not there.`);
  }
  if (edges.weight !== undefined) checkColumn('edges.weight', edges.weight, citations);
  for (const name of ['venues', 'communities', 'references'])
    if (!Array.isArray(value[name])) throw invalid(`The graph lacks its list of ${name}.`);
  checkVersions(value.versions, size);
  checkMainPaths(value.mainPaths, size, citations);
  checkMissed(isRecord(value.findings) ? value.findings.missed : value.findings, size);
  return value as unknown as GraphDocument;
}

/** Graphs of earlier versions have no such list. */
function checkVersions(versions: unknown, size: number): void {
  if (versions === undefined) return;
  const isWork = (work: unknown) => isIndex(work, size);
  const isPair = (pair: unknown) => isRecord(pair) && isWork(pair.version) && isWork(pair.published);
  if (!Array.isArray(versions) || !versions.every(isPair))
    throw invalid('The graph’s list of versions names a work that is not there.');
}

/** Graphs of earlier versions have none. */
function checkMainPaths(paths: unknown, size: number, citations: number): void {
  if (paths === undefined) return;
  const holds = (list: unknown, length: number) => Array.isArray(list) && holdsIndexes(list, length);
  const isPath = (path: unknown) =>
    isRecord(path) && holds(path.works, size) && holds(path.citations, citations);
  if (!Array.isArray(paths) || !paths.every(isPath))
    throw invalid('A main path of the graph names a work or a citation that is not there.');
}

/** Graphs of earlier versions have no findings, and others nothing that was missed. */
function checkMissed(missed: unknown, size: number): void {
  if (missed === undefined) return;
  const isText = (text: unknown) => text === undefined || typeof text === 'string';
  const isMissed = (work: unknown) =>
    isRecord(work) &&
    typeof work.label === 'string' &&
    Number.isInteger(work.citedBy) &&
    [work.doi, work.author].every(isText) &&
    (work.year === undefined || Number.isInteger(work.year)) &&
    (work.work === undefined || isIndex(work.work, size));
  const isList =
    isRecord(missed) &&
    Array.isArray(missed.works) &&
    missed.works.every(isMissed) &&
    Array.isArray(missed.meaning) &&
    missed.meaning.every((sentence) => typeof sentence === 'string');
  if (!isList) throw invalid('The graph’s list of works that the survey may have missed is damaged.');
}

/** A plain loop: citations are many, and every value of theirs is looked at before anything is drawn. */
function holdsIndexes(column: readonly unknown[], length: number): boolean {
  for (let at = 0; at < column.length; at += 1) if (!isIndex(column[at], length)) return false;
  return true;
}

function isIndex(value: unknown, length: number): boolean {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < length;
}

function checkColumn(name: string, column: unknown, size: number): readonly unknown[] {
  if (!Array.isArray(column) || column.length !== size)
    throw invalid(`${name} should hold ${size} values, one for each.`);
  return column;
}

function invalid(message: string): CiteloomError {
  return new CiteloomError('DOCUMENT_INVALID', message, { hint: REBUILD });
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
