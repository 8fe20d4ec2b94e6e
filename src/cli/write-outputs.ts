import { join } from 'node:path';
import { CiteloomError } from '../errors.js';
import type { ExportFormat } from '../exports/contract.js';
import { embedDocument } from '../exports/embed-document.js';
import { EXPORT_FORMATS } from '../exports/registry.js';
import type { GraphDocument } from '../model/graph-document.js';
import { writeWhole } from './files.js';

/** A file that was written, or why it was not. */
export interface Output {
  readonly path: string;
  readonly title: string;
  readonly opensIn: readonly string[];
  readonly skipped?: string;
}

/** Where to write, and which formats; all of them when none is named. */
export interface OutputOptions {
  readonly folder: string;
  readonly formats: readonly string[];
  readonly viewerTemplate: string;
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
  if (unknown !== undefined) {
    throw new CiteloomError('USAGE', `There is no format ${JSON.stringify(unknown)}.`, {
      hint: `Formats: ${known.map(({ id }) => id).join(', ')}.`,
    });
  }
  return names.length === 0 ? known : known.filter(({ id }) => names.includes(id));
}

/** Writes every chosen format, the report and the viewer, each whole or not at all. */
export async function writeOutputs(document: GraphDocument, options: OutputOptions): Promise<Output[]> {
  const { folder, formats, viewerTemplate } = options;
  const outputs = await writeFormats(document, folder, chooseFormats(formats));
  const { writeReport } = await import('../report/write-report.js');
  const report = join(folder, 'report.html');
  await writeWhole(report, [writeReport(document)]);
  outputs.push({ path: report, title: 'Report', opensIn: ['any browser'] });
  const viewer = join(folder, 'viewer', 'index.html');
  await writeWhole(viewer, embedDocument(viewerTemplate, document));
  outputs.push({ path: viewer, title: 'Viewer', opensIn: ['any browser, no server needed'] });
  return outputs;
}

/** Writes some formats, each whole or not at all; one with an obstacle is skipped and says why. */
export async function writeFormats(
  document: GraphDocument,
  folder: string,
  formats: readonly ExportFormat[],
): Promise<Output[]> {
  const outputs: Output[] = [];
  for (const format of formats) {
    const path = join(folder, format.fileName);
    const skipped = format.obstacle?.(document);
    if (skipped === undefined) await writeWhole(path, format.write(document));
    const { title, opensIn } = format;
    outputs.push({ path, title, opensIn, ...(skipped === undefined ? {} : { skipped }) });
  }
  return outputs;
}
