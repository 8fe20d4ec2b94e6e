import type { DocumentIndex } from '../document/document-index.js';
import type { TableColumn } from './columns.js';
import type { Sorting } from './shown-columns.js';

/** What a table shows and what it tells of. */
export interface TableContent {
  readonly index: DocumentIndex;
  readonly columns: readonly TableColumn[];
  /** Works in the order of the rows. */
  readonly rows: Int32Array;
  readonly sorting: Sorting;
  /** Colour of each work on the stage. */
  readonly colors: readonly string[];
  readonly selected: number | null;
  readonly onSort: (column: TableColumn) => void;
  readonly onSelect: (work: number) => void;
  /** The row under the pointer or the focus; null when it is left. */
  readonly onPoint: (work: number | null) => void;
  /** Escape. */
  readonly onLeave: () => void;
}
