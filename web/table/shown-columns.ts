import type { DocumentIndex } from '../document-index.js';
import type { TableState } from '../state.js';
import { allColumns, type TableColumn, TITLE } from './columns.js';

const COUNT = 'inDegree';

/** The columns that have values in a document. O(V) for each column without one. */
export function columnsOf(index: DocumentIndex): readonly TableColumn[] {
  return allColumns(index).filter((column) => column === TITLE || !column.absent(index));
}

/** The columns in sight: those chosen, else the usual ones; the title always. */
export function shownColumns(
  index: DocumentIndex,
  columns: readonly TableColumn[],
  chosen: TableState['columns'],
): readonly TableColumn[] {
  return columns.filter(
    (column) => column === TITLE || (chosen === null ? column.atFirst(index) : chosen.includes(column.id)),
  );
}

/** What a table is sorted by: the column asked for, else the title from A to Z. */
export interface Sorting {
  readonly column: TableColumn;
  readonly descending: boolean;
}

/** The sorting of a table; a column that the document lacks cannot be sorted by. */
export function sortingOf(
  columns: readonly TableColumn[],
  { sortBy, descending }: Pick<TableState, 'sortBy' | 'descending'>,
): Sorting {
  const column = columns.find(({ id }) => id === sortBy);
  return column === undefined ? { column: TITLE, descending: false } : { column, descending };
}

/** The title and two columns for narrow pages: the year and what is sorted by, or what is counted. */
export function fewColumns(
  columns: readonly TableColumn[],
  { column: sorted }: Sorting,
): readonly TableColumn[] {
  const usual = columns.filter(({ id }) => id === TITLE.id || id === 'year' || id === COUNT);
  if (usual.includes(sorted)) return usual;
  return [...usual.filter(({ id }) => id !== COUNT), sorted];
}
