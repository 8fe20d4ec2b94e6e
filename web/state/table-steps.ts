import type { ViewerState } from './state.js';

/** What sorting needs to know of a column. */
export interface SortableColumn {
  readonly id: string;
  /** Numbers stand at the end of their cells. */
  readonly alignment: 'start' | 'end';
}

/** Opens the table, or closes it. */
export function toggleTable(state: ViewerState): ViewerState {
  return { ...state, hovered: null, table: { ...state.table, open: !state.table.open } };
}

/** Sorts by a column; again by the same one turns the direction. Numbers begin with the largest. */
export function sortTable(
  state: ViewerState,
  { id, alignment }: SortableColumn,
  before: { readonly column: Pick<SortableColumn, 'id'>; readonly descending: boolean },
): ViewerState {
  const descending = before.column.id === id ? !before.descending : alignment === 'end';
  return { ...state, hovered: null, table: { ...state.table, sortBy: id, descending } };
}

/** Shows a column, or hides it. */
export function toggleColumn(
  state: ViewerState,
  id: string,
  shown: readonly Pick<SortableColumn, 'id'>[],
): ViewerState {
  const ids = shown.map((column) => column.id);
  const columns = ids.includes(id) ? ids.filter((other) => other !== id) : [...ids, id];
  return { ...state, table: { ...state.table, columns } };
}
