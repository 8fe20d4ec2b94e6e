import { CiteloomError } from '../../src/errors.js';
import type { ExportFormat } from '../../src/exports/contract.js';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { partOfDocument } from '../../src/model/part-of-document.js';
import { blobOfChunks, type Scheduler } from './blob-of-chunks.js';
import type { ExportedFile } from './export-picture.js';

/** What is to be written. */
export interface GraphInput {
  readonly document: GraphDocument;
  /** For each work whether it is taken; all are when absent. */
  readonly chosen: readonly boolean[] | undefined;
  readonly format: ExportFormat;
}

/**
 * The graph, or the works chosen with what lies between them, as a file of a format.
 *
 * @throws {CiteloomError} EXPORT_FAILED when it cannot be written so.
 */
export async function exportGraph(
  { document, chosen, format }: GraphInput,
  scheduler: Scheduler,
): Promise<ExportedFile> {
  const part = chosen === undefined ? document : partOfDocument(document, (work) => chosen[work] === true);
  const obstacle = format.obstacle?.(part);
  if (obstacle !== undefined) throw new CiteloomError('EXPORT_FAILED', obstacle);
  const blob = await blobOfChunks(format.write(part), typeOf(format.fileName), scheduler);
  return { blob, name: part === document ? format.fileName : format.fileName.replace('.', '-part.') };
}

function typeOf(fileName: string): string {
  if (fileName.endsWith('.json')) return 'application/json';
  return fileName.endsWith('.csv') ? 'text/csv' : 'text/plain';
}
