import { csvRecord } from '../../exports/csv.js';
import type { GraphFigures } from '../../metrics/graph-figures.js';
import { appendTo } from '../../model/append-to.js';
import type { MeasureInfo } from '../../model/graph-document.js';
import { figureText, type GraphFigure } from '../../model/graph-figure.js';
import type { MeasureAttribute } from '../../model/measures.js';
import { certificateLines } from './certificate-lines.js';
import { displayWidth, wrapText } from './fit-text.js';
import { jsonRows } from './json-rows.js';
import type { Screen } from './screen.js';
import { MOST_ID_COLUMNS, type TextColumn, textTable } from './text-table.js';

/** What `citeloom metrics` found out about a graph. */
export interface MeasuredGraph {
  /** Absent where no figures are printed. */
  readonly counts?: GraphFigures;
  /** The graph in numbers, as people see them: the counts, and what graphology-metrics computes. */
  readonly figures: readonly GraphFigure[];
  readonly ids: readonly string[];
  readonly labels: readonly string[];
  /** The columns wanted that have values, in the order asked for. */
  readonly columns: readonly (readonly [MeasureAttribute, Float64Array])[];
  readonly infos: readonly MeasureInfo[];
  /** Which nodes are shown, in order. */
  readonly shown: readonly number[];
}

/** `{graph, figures, measures, works}`, values in full precision; a work without a value has none. */
export function* measuresJson(measured: MeasuredGraph): Generator<string> {
  const { counts, figures, ids, labels, columns, infos, shown } = measured;
  yield `{"graph":${JSON.stringify(counts)},\n"figures":${JSON.stringify(figures)},\n"measures":${JSON.stringify(infos)},\n"works":[`;
  yield* jsonRows(shown, (node) => {
    const values = columns.flatMap(([attribute, column]) => {
      const value = column[node] ?? Number.NaN;
      return Number.isNaN(value) ? [] : [[attribute, value] as const];
    });
    return { id: ids[node], label: labels[node], ...Object.fromEntries(values) };
  });
  yield ']}\n';
}

/** One row for each work, its measures in full precision. */
export function* measuresCsv({ ids, labels, columns, shown }: MeasuredGraph): Generator<string> {
  yield csvRecord(['id', 'label', ...columns.map(([attribute]) => attribute)]);
  for (const node of shown) {
    const values = columns.map(([, column]) => column[node] ?? Number.NaN);
    yield csvRecord([
      ids[node],
      labels[node],
      ...values.map((value) => (Number.isNaN(value) ? null : value)),
    ]);
  }
}

/** The graph in numbers, the works that stand out, and what is to be known of the measures. */
export function measuresTable(measured: MeasuredGraph, screen: Screen): string {
  const { infos } = measured;
  const width = screen.proseColumns;
  const wrap = (text: string) => wrapText(text, { indent: 0, hanging: 0, width });
  const notes = infos.flatMap(({ title, note }) => (note === undefined ? [] : [`${title}: ${note}`]));
  const blocks = [
    figuresTable(measured.figures, screen),
    ...worksTable(measured, screen),
    ...certificateLines(infos, screen),
    ...notes.map(wrap),
    ...absences(infos).map(([titles, reason]) => {
      const text = wrap(`${titles}: ${reason}`);
      return text.startsWith(titles) ? `${screen.colors.yellow(titles)}${text.slice(titles.length)}` : text;
    }),
  ];
  return `${blocks.join('\n\n')}\n`;
}

/** Each reason for which measures are absent once, with their titles. */
function absences(infos: readonly MeasureInfo[]): [titles: string, reason: string][] {
  const titles = new Map<string, string[]>();
  for (const { title, absent } of infos) if (absent !== undefined) appendTo(titles, absent, title);
  return [...titles].map(([reason, measures]) => [measures.join(', '), reason]);
}

/** The graph in numbers. */
export function figuresTable(figures: readonly GraphFigure[], { colors, columns: width }: Screen): string {
  const rows = figures.map((figure) => [
    figure.title,
    figureText(figure),
    figure.absent ?? figure.note ?? '',
  ]);
  return textTable(rows, { width, columns: [{ style: colors.dim }, { align: 'right' }, { shrinkTo: 20 }] });
}

/** The graph in numbers, one row each, values in full precision. */
export function* figuresCsv(figures: readonly GraphFigure[]): Generator<string> {
  yield csvRecord(['id', 'title', 'value', 'note', 'by', 'absent']);
  for (const { id, title, value, note, by, absent } of figures)
    yield csvRecord([id, title, value ?? null, note ?? null, by ?? null, absent ?? null]);
}

/** Columns that a label keeps before a further measure is shown. */
const LEAST_LABEL_COLUMNS = 14;

/** The works by their ids, and as many measures as fit; what does not fit is named below. */
function worksTable(measured: MeasuredGraph, { colors, columns: width, proseColumns }: Screen): string[] {
  const { ids, labels, shown } = measured;
  const columns = measured.columns.map(([attribute, values]) => ({
    heading: attribute,
    cells: shown.map((node) => short(values[node])),
  }));
  const longest = shown.reduce((most, node) => Math.max(most, displayWidth(ids[node] ?? '')), 0);
  let room = width - Math.min(longest, MOST_ID_COLUMNS) - 2 - LEAST_LABEL_COLUMNS;
  const fitting = columns.filter(({ heading, cells }, at) => {
    room -= 2 + cells.reduce((most, cell) => Math.max(most, cell.length), heading.length);
    return at === 0 || room >= 0;
  });
  const rows = shown.map((node, row) => {
    const [id = '', label = ''] = [ids[node], labels[node]];
    return [id, label === id ? '' : label, ...fitting.map(({ cells }) => cells[row] ?? '')];
  });
  const set: TextColumn[] = [
    { heading: 'id', wholeUpTo: MOST_ID_COLUMNS },
    { heading: 'work', shrinkTo: LEAST_LABEL_COLUMNS },
    ...fitting.map(({ heading }) => ({ heading, align: 'right' }) as const),
  ];
  const table = textTable(rows, { width, headingStyle: colors.dim, columns: set });
  const hidden = columns.slice(fitting.length).map(({ heading }) => heading);
  if (hidden.length === 0) return [table];
  const note = `Not shown for want of room: ${hidden.join(', ')}. Name some with --measure, or take --format csv or --json for all of them.`;
  return [table, colors.dim(wrapText(note, { indent: 0, hanging: 0, width: proseColumns }))];
}

function short(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '';
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}
