import { csvRecord } from '../../src/exports/csv.js';
import type { DocumentIndex } from '../document/document-index.js';
import type { TableColumn } from './columns.js';

/**
 * The rows of a table as CSV (RFC 4180) under the titles of its columns: whole titles, all authors, unrounded
 * numbers; text that a spreadsheet would run as a formula is defused. O(rows × columns).
 */
export function tableCsv(
  index: DocumentIndex,
  rows: Iterable<number>,
  columns: readonly TableColumn[],
): string {
  const records = [csvRecord(columns.map(({ title }) => title(index)))];
  for (const work of rows) records.push(csvRecord(columns.map(({ inFull }) => inFull(index, work))));
  return records.join('');
}
