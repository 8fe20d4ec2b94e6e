import { quoted } from '../../input/warnings.js';
import type { AttributeCell } from '../../model/graph-columns.js';
import type { GraphFileContent } from '../contract.js';
import { unreadable } from '../unreadable.js';
import type { IdTable } from './id-table.js';
import { type Delimiter, TableRows } from './rows.js';

/** Columns that hold the id of a node, the first that is there, by the letters of their names. */
const ID_NAMES = ['id', 'nodeid', 'workid', 'paperid', 'key', 'node', 'doi', 'name'];
const DELIMITERS: readonly Delimiter[] = ['\t', ';', ','];

/** The nodes that a table gives, which have the first positions: attributes by the name of their column. */
export interface NodeRows {
  readonly count: number;
  readonly attributes: Map<string, AttributeCell[]>;
  /** Ids that stood before; their first row counts. */
  readonly repeated: readonly string[];
}

/**
 * Reads a table of nodes, one to a row under a header, and adds their ids, which must be the first. Empty cells
 * are absent.
 * @throws CiteloomError GRAPH_UNREADABLE when no column holds ids, or a quote is not closed
 */
export function readNodeRows(file: GraphFileContent, ids: IdTable): NodeRows {
  const { delimiter, header, idColumn } = headerOf(file);
  const names = header.filter((_name, column) => column !== idColumn);
  const attributes = new Map<string, AttributeCell[]>(names.map((name) => [name, []]));
  const repeated: string[] = [];
  const rows = new TableRows(file, delimiter);
  if (rows.next()) rows.texts();
  while (rows.next()) {
    const cells = rows.texts();
    const id = cells[idColumn] ?? '';
    if (id === '') continue;
    const bytes = new TextEncoder().encode(id);
    const count = ids.count;
    if (ids.positionOf(bytes, 0, bytes.length) !== count) {
      repeated.push(id);
      continue;
    }
    for (const [column, name] of header.entries())
      if (column !== idColumn) attributes.get(name)?.push(cells[column] || null);
  }
  return { count: ids.count, attributes, repeated };
}

interface Header {
  readonly delimiter: Delimiter;
  readonly header: readonly string[];
  readonly idColumn: number;
}

function headerOf(file: GraphFileContent): Header {
  for (const delimiter of DELIMITERS) {
    const rows = new TableRows(file, delimiter);
    const header = rows.next() ? rows.texts() : [];
    const names = header.map((name) => name.toLowerCase().replace(/[^a-z]/g, ''));
    const idColumn = ID_NAMES.map((name) => names.indexOf(name)).find((column) => column >= 0);
    if (header.length > 1 && idColumn !== undefined) return { delimiter, header, idColumn };
  }
  const rows = new TableRows(file, ',');
  const first = rows.next() ? rows.texts().join(',') : '';
  throw unreadable({ name: file.name, line: 1 }, `${quoted(first)} names no column of ids`, {
    hint: 'Give its first row the names of its columns, with one called id; or read the table of edges from a folder without it.',
  });
}
