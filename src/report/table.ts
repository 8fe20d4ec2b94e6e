import { type Html, type HtmlValue, html } from './html.js';

/** A column: its heading, and whether it holds numbers. */
export interface TableColumn {
  readonly heading: string;
  readonly numeric?: boolean;
}

/**
 * How a table is laid out where the page is narrow: rows of `texts` stand one cell below the other, `wide` ones
 * scroll sideways.
 */
export type TableLayout = 'figures' | 'texts' | 'wide';

/** A table with a caption; the first cell of each row names the row. */
export function table(
  caption: string,
  columns: readonly TableColumn[],
  rows: readonly HtmlValue[][],
  layout: TableLayout = 'figures',
): Html {
  const headings = columns.map(({ heading, numeric }) =>
    numeric === true
      ? html`<th scope="col" class="number">${heading}</th>`
      : html`<th scope="col">${heading}</th>`,
  );
  const body = rows.map(
    (cells) => html`<tr>${cells.map((value, index) => cell(value, index, columns))}</tr>\n`,
  );
  return html`<div class="scroll"><table class="${layout}"><caption>${caption}</caption>
<thead><tr>${headings}</tr></thead>
<tbody>
${body}</tbody></table></div>`;
}

function cell(value: HtmlValue, index: number, columns: readonly TableColumn[]): Html {
  if (index === 0) return html`<th scope="row">${value}</th>`;
  return columns[index]?.numeric === true ? html`<td class="number">${value}</td>` : html`<td>${value}</td>`;
}
