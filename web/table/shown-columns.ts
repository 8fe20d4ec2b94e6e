import { nodeWords } from '../../src/model/edge-words.js';
import type { DocumentIndex } from '../document/document-index.js';
import { worksInWords } from '../document/works-in-words.js';
import type { TableState } from '../state/state.js';
import { counted, formatNumber } from '../text/wording.js';
import { allColumns, type TableColumn, TITLE } from './columns.js';

const COUNT = 'inDegree';

/** The columns that have values in a document. O(V) for each column without one. */
export function columnsOf(index: DocumentIndex): readonly TableColumn[] {
  return index.cached(presentColumns);
}

function presentColumns(index: DocumentIndex): readonly TableColumn[] {
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

/** What a table shows, in words: `203 works and the survey, sorted by citations here`. O(rows). */
export function tableCaption(index: DocumentIndex, rows: Iterable<number>, { column }: Sorting): string {
  const { one, many } = nodeWords(index.document);
  const total = index.workCount;
  const works = worksInWords(index, rows, (count) =>
    count === total ? counted(count, one, many) : `${formatNumber(count)} of ${counted(total, one, many)}`,
  );
  const title = column.title(index);
  const by = /^(?!Katz)\p{Lu}\p{Ll}+(?: |$)/u.test(title)
    ? title.charAt(0).toLowerCase() + title.slice(1)
    : title;
  return `${works}, sorted by ${by}`;
}
