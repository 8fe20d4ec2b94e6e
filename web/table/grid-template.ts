import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { retractionWord } from '../../src/model/notices.js';
import { shortened } from '../../src/model/text/shortened.js';
import { swatch } from '../encoding/swatch.js';
import { allColumns, type TableColumn } from './columns.js';
import type { Cell } from './grid-step.js';
import type { TableContent } from './table-content.js';

/** A table as it is drawn at one moment. */
export interface GridView extends TableContent {
  /** Rows in the document, ascending. */
  readonly drawn: readonly number[];
  readonly rowHeight: number;
  /** The cell that Tab leads to. */
  readonly active: Cell;
  /** Whether what has no column stands in a second line. */
  readonly compact: boolean;
}

/** The rows in sight as a grid with its headers. */
export function gridTemplate(view: GridView) {
  const { rows, columns, rowHeight, compact, drawn } = view;
  const widths = columns.map(({ width }, i) =>
    i === 0 ? `minmax(${compact ? 0 : width}px, 1fr)` : `${width}px`,
  );
  return html`
    <div
      class="table-grid"
      role="grid"
      aria-labelledby="table-caption"
      aria-rowcount=${rows.length + 1}
      .style="--table-columns: ${widths.join(' ')}"
    >
      <div class="table-head" role="rowgroup">
        <div class="table-row" role="row" aria-rowindex="1">
          ${columns.map((column, i) => header(view, column, i))}
        </div>
      </div>
      <div class="table-body" role="rowgroup" .style="height: ${rows.length * rowHeight}px">
        ${repeat(
          drawn,
          (row) => rows[row],
          (row) => rowTemplate(view, row),
        )}
      </div>
    </div>`;
}

function header({ index, sorting, active, onSort }: GridView, column: TableColumn, position: number) {
  const sorted = sorting.column.id === column.id;
  const direction = sorting.descending ? 'descending' : 'ascending';
  const here = active.row === -1 && active.column === position;
  return html`
    <div class="table-cell cell-${column.alignment}" role="columnheader" aria-sort=${sorted ? direction : 'none'}>
      <button
        tabindex=${here ? 0 : -1}
        data-row="-1"
        data-column=${position}
        title=${column.explanation(index) ?? nothing}
        @click=${() => onSort(column)}
      ><span>${column.title(index)}</span>${sorted ? html`<span class="sort-mark" aria-hidden="true">${sorting.descending ? '↓' : '↑'}</span>` : nothing}</button>
    </div>`;
}

function rowTemplate(view: GridView, row: number) {
  const { rows, columns, rowHeight, selected } = view;
  const work = rows[row] ?? 0;
  return html`
    <div
      class=${row % 2 === 1 ? 'table-row row-odd' : 'table-row'}
      role="row"
      aria-rowindex=${row + 2}
      aria-selected=${work === selected}
      data-work=${work}
      .style="top: ${row * rowHeight}px"
    >${columns.map((column, i) => cell(view, column, { row, column: i }))}</div>`;
}

function cell(view: GridView, column: TableColumn, { row, column: position }: Cell) {
  const { index, rows, active } = view;
  const here = active.row === row && active.column === position;
  const work = rows[row] ?? 0;
  return html`
    <div
      class="table-cell cell-${column.alignment}"
      role=${position === 0 ? 'rowheader' : 'gridcell'}
      tabindex=${here ? 0 : -1}
      data-row=${row}
      data-column=${position}
    >${position === 0 ? title(view, work) : html`<bdi>${column.text(index, work)}</bdi>`}</div>`;
}

function title({ index, colors, columns, compact }: GridView, work: number) {
  const { nodes } = index.document;
  const word = retractionWord(nodes.updates[work]);
  return html`${nodes.isSeed[work] === true ? html`<span class="mark mark-seed" aria-hidden="true"></span>` : swatch(colors[work] ?? '')}
    <span class="cell-title">${word === undefined ? nothing : html`<span class="taken-back">${word}</span> `}<bdi>${shortened(nodes.label[work] ?? '', 240)}</bdi></span>
    ${compact ? html`<span class="cell-rest secondary"><bdi>${restOf(index, work, columns)}</bdi></span>` : nothing}`;
}

/** What has no column of its own on a narrow page. */
function restOf(index: TableContent['index'], work: number, columns: readonly TableColumn[]): string {
  return allColumns(index)
    .filter((column) => ['authors', 'venue', 'type'].includes(column.id) && !columns.includes(column))
    .map(({ text }) => text(index, work))
    .filter((text) => text !== '')
    .join(' · ');
}
