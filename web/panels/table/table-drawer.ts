import '../../table/drawer-handle.js';
import '../../table/work-table.js';
import { html, nothing } from 'lit';
import type { DocumentIndex } from '../../document/document-index.js';
import { memoizeLast } from '../../document/memoize.js';
import { saveFile } from '../../export/save-file.js';
import { select, type TableState } from '../../state/state.js';
import { sortTable, toggleTable } from '../../state/table-steps.js';
import type { TableColumn } from '../../table/columns.js';
import { columnsOf, shownColumns, sortingOf, tableCaption } from '../../table/shown-columns.js';
import { createSortWorks } from '../../table/sort-works.js';
import type { TableContent } from '../../table/table-content.js';
import { tableCsv } from '../../table/table-csv.js';
import { ICONS } from '../icons.js';
import type { Panel, PanelContext } from '../panel.js';
import { columnChoice } from './column-choice.js';

/** Columns and rows of a document; what did not change since the table was last drawn is the same object. */
function tableParts(index: DocumentIndex) {
  const sortWorks = createSortWorks(index);
  return {
    shownOf: memoizeLast((chosen: TableState['columns']) => shownColumns(index, columnsOf(index), chosen)),
    rowsOf: memoizeLast(
      (
        passing: readonly boolean[],
        found: readonly number[] | null,
        column: TableColumn,
        descending: boolean,
      ) => {
        const works = found ?? passing.map((_, work) => work);
        return sortWorks(
          works.filter((work) => passing[work] === true),
          { column, descending },
        );
      },
    ),
  };
}

/** The works in rows: what the graph shows, for reading, sorting and saving. */
export const tableDrawer: Panel = {
  id: 'table-drawer',
  place: 'drawer',
  follows: ['table', 'passing', 'found', 'query', 'scale', 'selected'],
  render: (context) => {
    const { index, state, derived, stage, update } = context;
    const { table } = state;
    if (!table.open) return nothing;
    const columns = columnsOf(index);
    const { shownOf, rowsOf } = index.cached(tableParts);
    const shown = shownOf(table.columns);
    const sorting = sortingOf(columns, table);
    const searching = state.query.trim() !== '';
    const found = searching && table.onlyFound ? derived.found.works : null;
    const rows = rowsOf(derived.passing, found, sorting.column, sorting.descending);
    const content: TableContent = {
      ...{ index, columns: shown, rows, sorting, colors: derived.scale.colors, selected: state.selected },
      onSort: (column) => update((before) => sortTable(before, column, sorting)),
      onSelect: (work) => update((before) => select(before, work)),
      onPoint: (work) =>
        update((before) => (before.hovered === work ? before : { ...before, hovered: work })),
      onLeave: () => document.getElementById('stage')?.focus({ preventScroll: true }),
    };
    return html`
      <drawer-handle
        role="separator"
        tabindex="0"
        aria-orientation="horizontal"
        aria-label="Height of the table"
        aria-valuemin="25"
        aria-valuemax="80"
        aria-valuenow="50"
        title="Drag to change the height"
        @change=${stage.uncover}
      ></drawer-handle>
      <div class="drawer-head">
        <h2 id="table-caption" class="drawer-caption" aria-live="polite">${tableCaption(index, rows, sorting)}</h2>
        ${searching ? onlyFound(context) : nothing}
        ${columnChoice(context, { columns, shown, sorting })}
        <button
          class="drawer-button"
          title="Save these rows and columns as a file for spreadsheets"
          @click=${() => saveFile(new Blob([tableCsv(index, rows, withDoi(columns, shown))], { type: 'text/csv' }), 'works.csv')}
        >${ICONS.download}<span>Save as CSV</span></button>
        <button class="icon-button" aria-label="Close the table" title="Close (t)" @click=${() => update(toggleTable)}>
          ${ICONS.close}
        </button>
      </div>
      ${rows.length === 0 ? empty(searching) : nothing}
      <work-table ?hidden=${rows.length === 0} .content=${content}></work-table>`;
  },
};

/** A file of works is of little use without what names them. */
function withDoi(columns: readonly TableColumn[], shown: readonly TableColumn[]): TableColumn[] {
  return columns.filter((column) => column.id === 'doi' || shown.includes(column));
}

function onlyFound({ state, update }: PanelContext) {
  return html`
    <label class="drawer-check">
      <input
        type="checkbox"
        .checked=${state.table.onlyFound}
        @change=${() =>
          update((before) => ({ ...before, table: { ...before.table, onlyFound: !before.table.onlyFound } }))}
      />Only what the search finds
    </label>`;
}

function empty(searching: boolean) {
  return html`<p class="drawer-empty">
    No work passes the filters${searching ? ' and the search' : ''}. Take one away above the graph to see more.
  </p>`;
}
