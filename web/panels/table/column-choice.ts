import { html } from 'lit';
import { sortTable, toggleColumn } from '../../state/table-steps.js';
import type { TableColumn } from '../../table/columns.js';
import type { Sorting } from '../../table/shown-columns.js';
import type { PanelContext } from '../panel.js';

/** The columns of a table: all of them, those in sight, and the one sorted by. */
export interface ColumnChoice {
  readonly columns: readonly TableColumn[];
  readonly shown: readonly TableColumn[];
  readonly sorting: Sorting;
}

/** Which columns are shown; on narrow pages, which have few, what to sort by. */
export function columnChoice({ index, update }: PanelContext, { columns, shown, sorting }: ColumnChoice) {
  return html`
    <label class="drawer-sort"><span>Sort by</span>
      <select
        @change=${({ target }: Event) => {
          const column = columns.find(({ id }) => target instanceof HTMLSelectElement && id === target.value);
          if (column !== undefined) update((before) => sortTable(before, column, sorting));
        }}
      >
        ${columns.map(
          (column) =>
            html`<option value=${column.id} .selected=${column.id === sorting.column.id}>${column.title(index)}</option>`,
        )}
      </select>
    </label>
    <details class="column-choice" @focusout=${closeWhenLeft} @keydown=${closeOnEscape}>
      <summary class="drawer-button">Columns</summary>
      <div class="column-menu" role="group" aria-label="Columns" tabindex="-1">
        ${columns.slice(1).map(
          (column) => html`
            <label class="drawer-check" title=${column.explanation(index) ?? ''}>
              <input
                type="checkbox"
                .checked=${shown.includes(column)}
                @change=${() => update((before) => toggleColumn(before, column.id, shown))}
              />${column.title(index)}
            </label>`,
        )}
      </div>
    </details>`;
}

function closeWhenLeft({ currentTarget, relatedTarget }: FocusEvent): void {
  if (!(currentTarget instanceof HTMLDetailsElement)) return;
  if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) currentTarget.open = false;
}

function closeOnEscape(event: KeyboardEvent): void {
  const { currentTarget } = event;
  if (event.key !== 'Escape' || !(currentTarget instanceof HTMLDetailsElement) || !currentTarget.open) return;
  currentTarget.open = false;
  currentTarget.querySelector('summary')?.focus();
  event.stopPropagation();
}
