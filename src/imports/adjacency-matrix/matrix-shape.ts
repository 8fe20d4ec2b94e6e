import { decimalNumber } from '../byte-number.js';
import type { GraphFile } from '../contract.js';
import { type Delimiter, TableRows } from '../edge-table/rows.js';

/** How a matrix is written. */
export interface MatrixShape {
  readonly delimiter: Delimiter;
  /** The names above the columns, that of the corner left out; absent when there are none. */
  readonly header?: readonly string[];
  /** Whether a name stands before each row. */
  readonly named: boolean;
  /** How many columns of numbers there are. */
  readonly size: number;
}

const DELIMITERS: readonly Delimiter[] = ['\t', ';', ',', 'blanks'];
const SAMPLE_ROWS = 10;
/** The square of more cells is more than any file. */
const MOST_COLUMNS = 20_000;
/** So many columns of numbers are no edges with a weight and a time. */
const FEWEST_BARE = 5;

/** The shape of a matrix, as its first rows tell; undefined when they are none. */
export function matrixShapeOf(file: GraphFile): MatrixShape | undefined {
  if (/^\s*[<*@{[]|^%%MatrixMarket/.test(file.head)) return undefined;
  for (const delimiter of DELIMITERS) {
    const rows = sampleOf(file, delimiter);
    const shape = rows === undefined ? undefined : shapeOf(rows, file, delimiter);
    if (shape !== undefined) return { delimiter, ...shape };
  }
  return undefined;
}

function sampleOf(file: GraphFile, delimiter: Delimiter): string[][] | undefined {
  const rows = new TableRows(file, delimiter);
  const sample: string[][] = [];
  try {
    while (sample.length < SAMPLE_ROWS && rows.next()) sample.push(rows.texts(MOST_COLUMNS + 1));
  } catch {
    return undefined;
  }
  return sample.some(({ length }) => length > MOST_COLUMNS) ? undefined : sample;
}

function shapeOf(
  rows: readonly (readonly string[])[],
  file: GraphFile,
  delimiter: Delimiter,
): Omit<MatrixShape, 'delimiter'> | undefined {
  const [first = [], ...others] = rows;
  if (others.length === 0) return undefined;
  const header = headerOf(first, others);
  if (header !== undefined) return { header, named: true, size: header.length };
  if (rows.every((row) => row.every(isCell)))
    return isBareMatrix(rows, file, delimiter) ? { named: false, size: first.length } : undefined;
  const [second = []] = others;
  const bare = others.every((cells) => cells.length >= 2 && cells.every(isCell));
  const isHeader = first.length === second.length && first.every((name) => !isNumber(name));
  // Names above numbers head a matrix where there are as many rows as names.
  const isSquare = bare && isHeader && first.length > 2 && countRows(file, delimiter) - 1 === first.length;
  return isSquare ? { header: first, named: false, size: first.length } : undefined;
}

/**
 * The names above columns, which stand before the rows too; undefined where they do not. The corner of a matrix
 * of numbers is a number; above names it is empty, a word, or not there.
 */
function headerOf(
  first: readonly string[],
  others: readonly (readonly string[])[],
): readonly string[] | undefined {
  if (first.length < 2 || !others.every(([, ...cells]) => cells.every(isCell))) return undefined;
  const width = Math.max(...others.map(({ length }) => length));
  const isBeforeRows = (header: readonly string[]) => others.every(([name], row) => name === header[row]);
  const header = width > first.length ? first : first.slice(1);
  if (width > first.length + 1 || header.length < 2 || !isBeforeRows(header)) return undefined;
  return width > first.length || !isNumber(first[0] ?? '') ? header : undefined;
}

/**
 * Numbers alone: edges have two or three columns, maybe a time in a fourth. Three columns of 0 and 1 are a
 * matrix where there are three rows, four columns where there are four.
 */
function isBareMatrix(rows: readonly (readonly string[])[], file: GraphFile, delimiter: Delimiter): boolean {
  const columns = rows[0]?.length ?? 0;
  if (columns >= FEWEST_BARE) return true;
  if (columns < 3 || rows.some(({ length }) => length !== columns)) return false;
  if (countRows(file, delimiter) !== columns) return false;
  return columns === 4 || rows.every((row) => row.every((cell) => cell === '0' || cell === '1'));
}

function countRows(file: GraphFile, delimiter: Delimiter): number {
  const rows = new TableRows(file, delimiter);
  let count = 0;
  while (rows.next()) {
    count += 1;
    rows.skipRow();
  }
  return count;
}

/** Empty cells are no edge. */
function isCell(text: string): boolean {
  return text === '' || isNumber(text);
}

function isNumber(text: string): boolean {
  return !Number.isNaN(decimalNumber(text));
}
