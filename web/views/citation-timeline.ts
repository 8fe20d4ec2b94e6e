import type { Band, Layout } from '../../src/model/layout.js';
import { numericColumn } from '../../src/model/work-columns.js';
import type { DocumentIndex } from '../document/document-index.js';
import { counted, formatNumber } from '../text/wording.js';

const DEFAULTS = {
  /** Units between two works of a cell, where it has room. */
  pitch: 2.4,
  /** How much wider than high all is, on a stage that is wide, and on one that is upright. */
  aspect: { wide: 1.3, upright: 0.6 },
  /** Squares of a pitch for each work: how much may stay empty. */
  room: 1.6,
  /** The least width, in units. */
  least: 60,
};

/** Where the rows of the timeline begin: half orders of magnitude. */
const ROWS_FROM = [0, 1, 3, 10, 30, 100, 300, 1000, 3000, 10_000, 30_000, 100_000];

/** The counts of citations by which works can be ranked on the timeline. */
export type CitationCount = 'inDegree' | 'isReferencedByCount';

/**
 * Works by year and by how often they are cited, here or anywhere: a column for each year, rows of half an order of
 * magnitude, the most cited on top; in a cell the most cited first. Works whose count is not known have a row of their
 * own: none is called uncited. O(V log V).
 */
export function citationTimeline(index: DocumentIndex, count: CitationCount, upright = false): Layout {
  const aspect = DEFAULTS.aspect[upright ? 'upright' : 'wide'];
  const { nodes, layouts } = index.document;
  const values = numericColumn(nodes, count) ?? [];
  const years = layouts.timeline.columns ?? [];
  const columnOf = Array.from(layouts.timeline.x, (x) =>
    years.findIndex(({ from, to }) => from - 0.1 <= x && x <= to + 0.1),
  );
  // A survey, which no work here may cite, stands at the foot.
  const rowOf = nodes.id.map((_, work) => rowAt(values[work] ?? (nodes.isSeed[work] === true ? 0 : null)));
  const rows = rowsOf(rowOf, count);
  const cells = rows.map(() => years.map((): number[] => []));
  const inOrder = nodes.id
    .map((_, work) => work)
    .sort((a, b) => Number(values[b]) - Number(values[a]) || a - b);
  for (const work of inOrder)
    cells[rows.findIndex(({ row }) => row === rowOf[work])]?.[Math.max(0, columnOf[work] ?? 0)]?.push(work);
  const width = Math.max(DEFAULTS.least, DEFAULTS.pitch * Math.sqrt(rowOf.length * aspect * DEFAULTS.room));
  const columns = bands(
    years.map((year) => ({ ...year, weight: 1 })),
    width,
  );
  const rowBands = bands(
    rows.map(({ row, label }, at) => {
      const line = cells[at] ?? [];
      const fullest = Math.max(1, ...line.map(({ length }) => length));
      return { key: String(row), label, count: line.flat().length, weight: 1 + Math.sqrt(fullest) };
    }),
    width / aspect,
  ).map((band): Band => ({ ...band, from: 0 - band.to, to: 0 - band.from }));
  const [x, y] = [new Array<number>(rowOf.length).fill(0), new Array<number>(rowOf.length).fill(0)];
  for (const [row, line] of cells.entries())
    for (const [column, cell] of line.entries()) fill(cell, { x, y }, columns[column], rowBands[row]);
  return { x, y, columns, rows: rowBands };
}

/** Places the works of a cell row by row from its top, as far apart as it has room. */
function fill(
  works: readonly number[],
  { x, y }: { readonly x: number[]; readonly y: number[] },
  column: Band | undefined,
  row: Band | undefined,
): void {
  if (column === undefined || row === undefined || works.length === 0) return;
  const [width, height] = [column.to - column.from, row.to - row.from];
  const across = Math.max(1, Math.round(Math.sqrt((works.length * width) / height)));
  const down = Math.ceil(works.length / across);
  const step = { x: Math.min(DEFAULTS.pitch, width / across), y: Math.min(DEFAULTS.pitch, height / down) };
  for (const [at, work] of works.entries()) {
    const line = Math.floor(at / across);
    // Few works stand in the middle of their year.
    const inLine = Math.min(across, works.length - across * line);
    x[work] = (column.from + column.to) / 2 + ((at % across) - (inLine - 1) / 2) * step.x;
    y[work] = (row.from + row.to) / 2 - (line - (down - 1) / 2) * step.y;
  }
}

/** The row of a count, from 0; −1 where it is not known. */
function rowAt(value: number | null | undefined): number {
  return value == null ? -1 : ROWS_FROM.findLastIndex((from) => from <= value);
}

/** The rows from that of the most cited work down to the least that any work stands in, and that of works not counted. */
function rowsOf(rowOf: readonly number[], count: CitationCount): { row: number; label: string }[] {
  const [most, least] = [Math.max(0, ...rowOf), Math.min(...rowOf)];
  const where = count === 'inDegree' ? 'here' : 'anywhere';
  const rows = Array.from({ length: most - Math.max(0, least) + 1 }, (_, at) => most - at);
  return [...rows, ...(least < 0 ? [-1] : [])].map((row) => ({ row, label: labelOf(row, where) }));
}

function labelOf(row: number, where: string): string {
  if (row < 0) return 'count not known';
  const [from = 0, next] = ROWS_FROM.slice(row);
  if (from === 0) return where === 'here' ? 'no citation known here' : 'no citation counted';
  const until = next === undefined ? '' : `–${formatNumber(next - 1)}`;
  return next !== undefined && next - 1 === from
    ? `${counted(from, 'citation')} ${where}`
    : `${formatNumber(from)}${until} citations ${where}`;
}

/** Bands side by side that share an extent by weight. */
function bands(
  entries: readonly (Pick<Band, 'key' | 'label' | 'count'> & { readonly weight: number })[],
  extent: number,
): Band[] {
  const all = entries.reduce((sum, { weight }) => sum + weight, 0);
  let from = 0;
  return entries.map(({ key, label, count, weight }) => {
    const band = { key, label, count, from, to: from + (extent * weight) / all };
    from = band.to;
    return band;
  });
}
