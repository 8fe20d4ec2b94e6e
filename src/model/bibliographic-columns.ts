import type { Column, WorkColumns } from './graph-document.js';

/** What citing and reading a work takes beside its title, authors, year and container. */
export const BIBLIOGRAPHIC_COLUMNS = [
  'authorParts',
  'editors',
  'editorParts',
  'abstract',
  'volume',
  'issue',
  'pages',
  'edition',
  'publisher',
] as const satisfies readonly (keyof WorkColumns)[];

/** Those columns, each only where at least one work has a value. */
export type BibliographicColumns = Pick<WorkColumns, (typeof BIBLIOGRAPHIC_COLUMNS)[number]>;

/** The columns that hold a value, so that documents do not grow by empty ones. */
export function withoutEmptyColumns<Columns extends Readonly<Record<string, Column<unknown>>>>(
  columns: Columns,
): Partial<Columns> {
  const kept: Partial<Columns> = { ...columns };
  for (const name in columns) if (columns[name]?.every((value) => value === null)) delete kept[name];
  return kept;
}
