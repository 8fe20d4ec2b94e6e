import { parse } from 'csv-parse/sync';
import { messageOf } from '../errors.js';
import type { Bibliography, BibliographyEntry, Unread } from './contract.js';

/** A row of a table, by the names of its columns in lower case; empty fields are absent. */
export type Row = (...columns: readonly string[]) => string | undefined;

/** The names in the first line of a text, in lower case, and what parts them. */
export interface TableHead {
  readonly columns: ReadonlySet<string>;
  readonly delimiter: ',' | ';' | '\t';
}

/** Where a header ends; quotes may hold no line end in it. */
const LONGEST_HEADER = 20_000;

/** The header of a table, if the text begins with one line of names. */
export function tableHead(head: string): TableHead {
  const line =
    head
      .slice(0, LONGEST_HEADER)
      .replace(/^\ufeff/, '')
      .split(/\r\n|\r|\n/, 1)[0] ?? '';
  const delimiter = line.includes('\t') ? '\t' : line.includes(',') ? ',' : ';';
  const names = line.split(delimiter).map(nameOf);
  return { columns: new Set(names), delimiter };
}

/** Whether a text begins with a header that has all these columns. */
export function hasColumns(head: string, ...names: readonly string[]): boolean {
  const { columns } = tableHead(head);
  return names.every((name) => columns.has(name));
}

/**
 * Reads a table row by row. Rows with too few or too many cells are read as far as they go, and told; a quote that is
 * never closed takes what follows, so it is told too.
 */
export function readTable(
  text: string,
  take: (row: Row, line: number) => BibliographyEntry | string,
): Bibliography {
  const entries: BibliographyEntry[] = [];
  const unread: Unread[] = [];
  const { delimiter } = tableHead(text);
  let names: readonly string[] | undefined;
  for (const { cells, line } of rowsOf(text, delimiter, unread)) {
    if (names === undefined) {
      names = cells.map(nameOf);
      continue;
    }
    if (cells.every((cell) => cell.trim() === '')) continue;
    const columns = names;
    if (cells.length > columns.length && cells.slice(columns.length).some((cell) => cell.trim() !== ''))
      unread.push({
        line,
        reason: `the row has ${cells.length} cells and the header ${columns.length}; those beyond were left out`,
      });
    const taken = take((...wanted) => firstFilled(cells, columns, wanted), line);
    if (typeof taken === 'string') unread.push({ line, reason: taken });
    else entries.push(taken);
  }
  return { entries, unread };
}

interface NumberedRow {
  readonly cells: readonly string[];
  readonly line: number;
}

function rowsOf(text: string, delimiter: string, unread: Unread[]): NumberedRow[] {
  const rows: NumberedRow[] = [];
  let line = 1;
  const isTabbed = delimiter === '\t';
  try {
    parse(text, {
      bom: true,
      delimiter,
      quote: isTabbed ? null : '"',
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
      on_record: (cells: string[], { lines }) => {
        rows.push({ cells, line });
        line = lines + 1;
        return null;
      },
    });
  } catch (thrown) {
    unread.push({ line, reason: `the table breaks off here: ${messageOf(thrown)}` });
  }
  return rows;
}

function firstFilled(
  cells: readonly string[],
  columns: readonly string[],
  wanted: readonly string[],
): string | undefined {
  for (const name of wanted) {
    const value = cells[columns.indexOf(name)]?.trim();
    if (value !== undefined && value !== '') return value;
  }
  return undefined;
}

function nameOf(cell: string): string {
  return cell.trim().replace(/^"|"$/g, '').trim().toLowerCase();
}
