import pc from 'picocolors';
import { csvRecord } from '../exports/csv.js';
import type { GraphFigures } from '../metrics/graph-figures.js';
import { appendTo } from '../model/append-to.js';
import { countOf, formatCount } from '../model/format-number.js';
import type { MeasureAttribute, MeasureInfo } from '../model/graph-document.js';
import { jsonRows } from './json-rows.js';
import { plainTable } from './plain-table.js';
import { shorten } from './shorten.js';
import { printable } from './terminal.js';

/** What `citeloom metrics` found out about a graph. */
export interface MeasuredGraph {
  readonly figures: GraphFigures;
  readonly ids: readonly string[];
  readonly labels: readonly string[];
  /** The columns wanted that have values, in the order asked for. */
  readonly columns: readonly (readonly [MeasureAttribute, Float64Array])[];
  readonly infos: readonly MeasureInfo[];
  /** Which nodes are shown, in order. */
  readonly shown: readonly number[];
}

/** `{graph, measures, works}`, values in full precision; a work without a value has none. */
export function* measuresJson(measured: MeasuredGraph): Generator<string> {
  const { figures, ids, labels, columns, infos, shown } = measured;
  yield `{"graph":${JSON.stringify(figures)},\n"measures":${JSON.stringify(infos)},\n"works":[`;
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
export function measuresTable(measured: MeasuredGraph): string {
  const { infos } = measured;
  const notes = infos.flatMap(({ title, note }) => (note === undefined ? [] : [`${title}: ${note}`]));
  const blocks = [figuresTable(measured.figures), worksTable(measured), ...notes, ...absences(infos)];
  return `${blocks.join('\n\n')}\n`;
}

/** Each reason for which measures are absent once, with their titles. */
function absences(infos: readonly MeasureInfo[]): string[] {
  const titles = new Map<string, string[]>();
  for (const { title, absent } of infos) if (absent !== undefined) appendTo(titles, absent, title);
  return [...titles].map(([reason, measures]) => `${pc.yellow(`${measures.join(', ')}:`)} ${reason}`);
}

function figuresTable(figures: GraphFigures): string {
  const table = plainTable();
  const cycles = Object.entries(figures.strongComponents).filter(([size]) => size !== '1');
  const rows: [string, string][] = [
    ['works', formatCount(figures.works)],
    [
      'citations',
      `${formatCount(figures.citations)}${figures.loops > 0 ? `, and ${countOf(figures.loops, 'loop')}` : ''}`,
    ],
    ['isolated works', formatCount(figures.isolates)],
    [
      'components',
      `${formatCount(figures.components)}, the largest with ${countOf(figures.largestComponent, 'work')}`,
    ],
    [
      'on cycles',
      cycles.length === 0
        ? 'no works'
        : cycles.map(([size, number]) => `${formatCount(number)} × ${size} works`).join(', '),
    ],
    ['depth', countOf(figures.depth, 'level')],
    ['most cited, most citing', `${formatCount(figures.maxInDegree)}, ${formatCount(figures.maxOutDegree)}`],
  ];
  for (const [name, value] of rows) table.push([pc.dim(name), value]);
  return table.toString();
}

function worksTable({ ids, labels, columns, shown }: MeasuredGraph): string {
  const table = plainTable();
  table.push([pc.dim('work'), ...columns.map(([attribute]) => pc.dim(attribute))]);
  for (const node of shown) {
    const name = labels[node] ?? ids[node] ?? '';
    table.push([printable(shorten(name, 44)), ...columns.map(([, values]) => short(values[node]))]);
  }
  return table.toString();
}

function short(value: number | undefined): string {
  if (value === undefined || Number.isNaN(value)) return '';
  return Number.isInteger(value) ? String(value) : String(Number(value.toPrecision(4)));
}
