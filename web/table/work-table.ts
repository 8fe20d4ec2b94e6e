import { render } from 'lit';
import { type Cell, gridStep, withinGrid } from './grid-step.js';
import { gridTemplate } from './grid-template.js';
import { rowWindow, type Scrolled, scrolledTo } from './row-window.js';
import { fewColumns } from './shown-columns.js';
import type { TableContent } from './table-content.js';

const POINTING_DELAY = 80;
/** Rows on paper. */
const MOST_PRINTED = 40;
const narrow = matchMedia('(max-width: 560px)');

/**
 * The table of works as an element that scrolls on its own: only rows in sight are in the document, and
 * scrolling draws nothing else of the page. One stop of Tab; the arrow keys move within.
 */
class WorkTable extends HTMLElement {
  #content: TableContent | undefined;
  #active: Cell = { row: 0, column: 0 };
  #pointing = 0;
  #pointed = false;
  #printing = false;
  #listening = new AbortController();
  readonly #resizing = new ResizeObserver(() => this.#draw());

  /** Shows another content; what the reader looks at stays in sight unless the order changed. */
  set content(next: TableContent) {
    const before = this.#content;
    this.#content = next;
    if (before === undefined || !this.isConnected) return;
    const resorted =
      before.sorting.column !== next.sorting.column || before.sorting.descending !== next.sorting.descending;
    const { scrollTop, rowHeight } = this.#scrolled();
    const topRow = Math.floor(scrollTop / rowHeight);
    const top = next.rows.indexOf(before.rows[topRow] ?? -1);
    const active = next.rows.indexOf(before.rows[this.#active.row] ?? -1);
    if (active >= 0) this.#active = { ...this.#active, row: active };
    this.#draw();
    if (resorted) this.scrollTop = 0;
    else if (before.rows !== next.rows && top >= 0) this.scrollTop = scrollTop + (top - topRow) * rowHeight;
    if (next.selected !== before.selected && next.selected !== null) this.#showWork(next.selected);
    this.#draw();
  }

  connectedCallback(): void {
    this.#listening = new AbortController();
    const { signal } = this.#listening;
    this.addEventListener('scroll', () => this.#draw(), { signal, passive: true });
    this.addEventListener('keydown', (event) => this.#press(event), { signal });
    this.addEventListener('focusin', ({ target }) => this.#focused(target), { signal });
    this.addEventListener(
      'focusout',
      ({ relatedTarget }) => {
        if (!(relatedTarget instanceof Node && this.contains(relatedTarget))) this.#point(null);
      },
      { signal },
    );
    this.addEventListener('click', ({ target }) => this.#select(workAt(target)), { signal });
    this.addEventListener(
      'pointerover',
      (event) => event.pointerType !== 'touch' && this.#point(workAt(event.target)),
      {
        signal,
      },
    );
    this.addEventListener('pointerleave', () => this.#point(null), { signal });
    narrow.addEventListener('change', () => this.#draw(), { signal });
    window.addEventListener('beforeprint', () => this.#print(true), { signal });
    window.addEventListener('afterprint', () => this.#print(false), { signal });
    this.#resizing.observe(this);
    this.#draw();
    const selected = this.#content?.selected ?? null;
    if (selected !== null) this.#showWork(selected);
    this.#draw();
  }

  disconnectedCallback(): void {
    this.#listening.abort();
    this.#resizing.disconnect();
    this.#point(null);
  }

  /** Moves the focus to the cell that Tab would lead to. */
  focusCell(): void {
    const { row, column } = this.#active;
    const cell = this.querySelector<HTMLElement>(`[data-row="${row}"][data-column="${column}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  #scrolled(): Scrolled {
    const style = getComputedStyle(this);
    const rowHeight = Number.parseFloat(style.getPropertyValue('--row-height')) || 32;
    const headHeight = Number.parseFloat(style.getPropertyValue('--head-height')) || 32;
    const count = this.#content?.rows.length ?? 0;
    return {
      scrollTop: this.scrollTop,
      height: Math.max(0, this.clientHeight - headHeight),
      rowHeight,
      count,
    };
  }

  #draw(): void {
    const content = this.#content;
    if (content === undefined || !this.isConnected) return;
    const scrolled = this.#scrolled();
    const compact = narrow.matches;
    const columns = compact ? fewColumns(content.columns, content.sorting) : content.columns;
    // Paper would be blank as far as rows reach that are not drawn.
    const rows = this.#printing ? content.rows.subarray(0, MOST_PRINTED) : content.rows;
    if (!this.#printing)
      this.#active = withinGrid(this.#active, { rows: rows.length, columns: columns.length, page: 0 });
    const { start, end } = this.#printing ? { start: 0, end: rows.length } : rowWindow(scrolled);
    const drawn = Array.from({ length: end - start }, (_, i) => start + i);
    const { row } = this.#active;
    // The row with the focus stays in the document wherever the reader scrolls to.
    if (row >= 0 && row < start) drawn.unshift(row);
    if (row >= end && row < rows.length) drawn.push(row);
    const focused = this.contains(document.activeElement);
    const { rowHeight } = scrolled;
    render(
      gridTemplate({ ...content, rows, columns, drawn, rowHeight, active: this.#active, compact }),
      this,
    );
    if (focused && !this.contains(document.activeElement)) this.focusCell();
  }

  #showWork(work: number): void {
    const row = this.#content?.rows.indexOf(work) ?? -1;
    if (row < 0) return;
    this.#active = { ...this.#active, row };
    this.scrollTop = scrolledTo(row, this.#scrolled());
  }

  #press(event: KeyboardEvent): void {
    const { target, key } = event;
    if (event.ctrlKey || event.metaKey || event.altKey || !this.#content) return;
    const scrolled = this.#scrolled();
    const columns = this.querySelectorAll('[role=columnheader]').length;
    const page = Math.max(1, Math.floor(scrolled.height / scrolled.rowHeight) - 1);
    const next = gridStep(key, this.#active, { rows: scrolled.count, columns, page });
    if (next !== undefined) this.#moveTo(next);
    else if (key === 'Escape') this.#content.onLeave();
    else if ((key === 'Enter' || key === ' ') && this.#active.row >= 0) this.#select(workAt(target));
    else return;
    event.preventDefault();
    event.stopPropagation();
  }

  #moveTo(cell: Cell): void {
    this.#active = cell;
    if (cell.row >= 0) this.scrollTop = scrolledTo(cell.row, this.#scrolled());
    this.#draw();
    this.focusCell();
  }

  #focused(target: EventTarget | null): void {
    if (!(target instanceof HTMLElement) || target.dataset.row === undefined) return;
    const cell = { row: Number(target.dataset.row), column: Number(target.dataset.column) };
    const moved = cell.row !== this.#active.row || cell.column !== this.#active.column;
    this.#active = cell;
    if (!moved) return;
    this.#draw();
    this.#point(workAt(target));
  }

  #select(work: number | null): void {
    clearTimeout(this.#pointing);
    if (work !== null) this.#content?.onSelect(work);
  }

  #point(work: number | null): void {
    clearTimeout(this.#pointing);
    const tell = () => {
      this.#pointed = work !== null;
      this.#content?.onPoint(work);
    };
    if (work !== null) this.#pointing = window.setTimeout(tell, POINTING_DELAY);
    else if (this.#pointed) tell();
  }

  #print(printing: boolean): void {
    this.#printing = printing;
    this.#draw();
  }
}

/** The work whose row something stands in. */
function workAt(target: EventTarget | null): number | null {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-work]') : null;
  return row === null ? null : Number(row.dataset.work);
}

customElements.define('work-table', WorkTable);

declare global {
  interface HTMLElementTagNameMap {
    'work-table': WorkTable;
  }
}
