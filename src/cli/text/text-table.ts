import { printable } from '../terminal.js';
import { cutToWidth, displayWidth } from './fit-text.js';

/** A column of a table, from left to right. */
export interface TextColumn {
  readonly heading?: string;
  readonly align?: 'right';
  /** May be cut with an ellipsis, down to so many columns of the screen, so that the table fits. */
  readonly shrinkTo?: number;
  /** Never cut: where it is longer than so many columns of the screen, it has a line to itself. */
  readonly wholeUpTo?: number;
  /** Colours a cell. */
  readonly style?: (text: string) => string;
}

/** How a table is set. */
export interface TableOptions {
  readonly columns: readonly TextColumn[];
  /** Columns of the screen. */
  readonly width: number;
  readonly headingStyle?: (text: string) => string;
}

/** An id longer than this has a line to itself, so that it is never cut: other commands take it. */
export const MOST_ID_COLUMNS = 36;

/** Between two columns. */
const GAP = '  ';

/**
 * A table without lines, for terminals and for text that is piped, no wider than the screen where its columns
 * may shrink. Cells may hold anything: control characters and line breaks are taken out, then it is coloured.
 * @returns lines, without a line break at the end
 */
export function textTable(rows: readonly (readonly string[])[], options: TableOptions): string {
  const { columns, headingStyle = plain } = options;
  const cells = rows.map((row) => columns.map((_column, at) => oneLine(row[at] ?? '')));
  const headings = columns.map(({ heading = '' }) => heading);
  const widths = fitted([...cells, headings], options);
  const styles = columns.map(({ style = plain }) => style);
  const lines = cells.map((row) => lineOf(row, styles, { columns, widths }));
  const hasHeadings = headings.some((heading) => heading !== '');
  const head = hasHeadings
    ? [
        lineOf(
          headings,
          columns.map(() => headingStyle),
          { columns, widths },
        ),
      ]
    : [];
  return [...head, ...lines].join('\n');
}

/** The width of each column: what it needs, less where the table would be too wide. */
function fitted(rows: readonly (readonly string[])[], { columns, width }: TableOptions): number[] {
  const widths = columns.map(({ wholeUpTo = Number.POSITIVE_INFINITY }, at) => {
    const needed = rows.map((row) => displayWidth(row[at] ?? '')).filter((one) => one <= wholeUpTo);
    return needed.reduce((most, one) => Math.max(most, one), 0);
  });
  const sum = () => widths.reduce((total, one) => total + one, GAP.length * (widths.length - 1));
  for (let excess = sum() - width; excess > 0; excess = sum() - width) {
    const widest = widestShrinking(columns, widths);
    if (widest === undefined) break;
    widths[widest] = (widths[widest] ?? 0) - 1;
  }
  return widths;
}

function widestShrinking(columns: readonly TextColumn[], widths: readonly number[]): number | undefined {
  let widest: number | undefined;
  for (const [at, { shrinkTo }] of columns.entries()) {
    const width = widths[at] ?? 0;
    if (shrinkTo !== undefined && width > shrinkTo && width > (widths[widest ?? -1] ?? 0)) widest = at;
  }
  return widest;
}

type Style = (text: string) => string;

function lineOf(
  row: readonly string[],
  styles: readonly Style[],
  { columns, widths }: { readonly columns: readonly TextColumn[]; readonly widths: readonly number[] },
): string {
  const long = columns.flatMap(({ wholeUpTo }, at) =>
    wholeUpTo !== undefined && displayWidth(row[at] ?? '') > wholeUpTo
      ? [(styles[at] ?? plain)(row[at] ?? '')]
      : [],
  );
  const shown = row.map((cell, at) => {
    const width = widths[at] ?? 0;
    const { wholeUpTo, align } = columns[at] ?? {};
    const isElsewhere = wholeUpTo !== undefined && displayWidth(cell) > wholeUpTo;
    const text = isElsewhere ? '' : cutToWidth(cell, width);
    const padding = ' '.repeat(width - displayWidth(text));
    const styled = text === '' ? '' : (styles[at] ?? plain)(text);
    return align === 'right' ? `${padding}${styled}` : `${styled}${padding}`;
  });
  return [...long, shown.join(GAP).trimEnd()].join('\n');
}

function oneLine(text: string): string {
  return printable(text).replace(/\s+/g, ' ');
}

function plain(text: string): string {
  return text;
}
