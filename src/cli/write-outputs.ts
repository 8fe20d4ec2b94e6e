import { join } from 'node:path';
import { CiteloomError } from '../errors.js';
import type { ExportFormat } from '../exports/contract.js';
import { markedCsv } from '../exports/csv.js';
import { embedDocument } from '../exports/embed-document.js';
import { EXPORT_FORMATS } from '../exports/registry.js';
import type { GraphDocument } from '../model/graph-document.js';
import type { FolderClaim } from './claim-folder.js';
import { PAGES } from './folder-record.js';
import { identityOf } from './graph-identity.js';
import { type FileToWrite, type StaleFiles, writeFiles } from './write-files.js';

/** A file that was written, or why it was not. */
export interface Output {
  readonly path: string;
  readonly title: string;
  readonly opensIn: readonly string[];
  readonly skipped?: string;
}

/** Where to write, and which formats. */
export interface FormatOptions {
  readonly folder: string;
  readonly formats: readonly ExportFormat[];
  /** Whether all that is in the way may be written over. */
  readonly force?: true | undefined;
  /** Whether CSV files begin with a byte order mark. */
  readonly csvBom?: true | undefined;
}

/** The same for a build, which also writes the viewer. */
export interface OutputOptions extends FormatOptions {
  readonly viewerTemplate: string;
}

/** What was written, and what became of files of a former build. */
export interface Written {
  readonly outputs: readonly Output[];
  readonly stale: StaleFiles;
}

/**
 * The formats that the user named, `json` always among them: the viewer and every other command read it.
 * @throws CiteloomError USAGE for a name that is none
 */
export function chooseFormats(names: readonly string[]): readonly ExportFormat[] {
  return namedFormats(names.length === 0 ? [] : ['json', ...names]);
}

/**
 * The formats that the user named and no other, all when none is named; in the order of the registry.
 * @throws CiteloomError USAGE for a name that is none
 */
export function namedFormats(names: readonly string[]): readonly ExportFormat[] {
  const known: readonly ExportFormat[] = EXPORT_FORMATS;
  const unknown = names.find((name) => !known.some(({ id }) => id === name));
  if (unknown !== undefined)
    throw new CiteloomError('USAGE', `There is no format ${JSON.stringify(unknown)}.`, {
      hint: `Formats: ${known.map(({ id }) => id).join(', ')}.`,
    });
  return names.length === 0 ? known : known.filter(({ id }) => names.includes(id));
}

/** What a build is about to write, to be claimed before its work begins. */
export function claimOfBuild(
  { folder, formats, force }: FormatOptions,
  graph: FolderClaim['graph'],
): FolderClaim {
  const files = [...formats.map(({ fileName }) => fileName), ...Object.values(PAGES)];
  return { folder, graph, files, force };
}

/**
 * Writes every chosen format, the report and the viewer; what else a former build wrote there goes.
 * @param beforeEach called before each file is made; where it throws, nothing is written
 */
export async function writeOutputs(
  document: GraphDocument,
  options: OutputOptions,
  beforeEach: () => void = () => undefined,
): Promise<Written> {
  const { folder, viewerTemplate, force } = options;
  const { outputs, files } = formatFiles(document, options);
  const { writeReport } = await import('../report/write-report.js');
  const stale = await writeFiles({
    ...{ folder, force, graph: identityOf(document), replacesAll: true, beforeEach },
    files: [
      ...files,
      { path: PAGES.report, chunks: [writeReport(document)] },
      { path: PAGES.viewer, chunks: embedDocument(viewerTemplate, document) },
    ],
  });
  const report = { path: join(folder, PAGES.report), title: 'Report', opensIn: ['any browser'] };
  const viewer = {
    path: join(folder, PAGES.viewer),
    title: 'Viewer',
    opensIn: ['any browser, no server needed'],
  };
  return { outputs: [...outputs, report, viewer], stale };
}

/** Writes some formats, and leaves what else is in the folder; one with an obstacle is skipped and says why. */
export async function writeFormats(document: GraphDocument, options: FormatOptions): Promise<Output[]> {
  const { folder, force } = options;
  const { outputs, files } = formatFiles(document, options);
  await writeFiles({ folder, force, graph: identityOf(document), replacesAll: false, files });
  return outputs;
}

/** What is told of files of a former build. */
export function staleNotes(folder: string, { removed, kept }: StaleFiles): string[] {
  const notes: string[] = [];
  if (removed.length > 0)
    notes.push(`Removed from ${folder}, for this build does not write it: ${removed.join(', ')}.`);
  for (const path of kept)
    notes.push(`${join(folder, path)} is of a former build and was changed since: it is left as it is.`);
  return notes;
}

function formatFiles(
  document: GraphDocument,
  { folder, formats, csvBom }: FormatOptions,
): { readonly outputs: Output[]; readonly files: FileToWrite[] } {
  const outputs: Output[] = [];
  const files: FileToWrite[] = [];
  for (const format of formats) {
    const { title, opensIn, fileName } = format;
    const skipped = format.obstacle?.(document);
    const isMarked = csvBom === true && fileName.endsWith('.csv');
    if (skipped === undefined)
      files.push({ path: fileName, chunks: markedCsv(format.write(document), isMarked) });
    outputs.push({
      path: join(folder, fileName),
      title,
      opensIn,
      ...(skipped === undefined ? {} : { skipped }),
    });
  }
  return { outputs, files };
}
