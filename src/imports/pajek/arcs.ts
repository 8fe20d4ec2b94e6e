import type { EdgeList } from '../edge-list.js';
import type { LeftOut } from '../left-out.js';
import type { PajekScanner } from './scanner.js';

/** What sections of lines are read with. */
export interface LineSection {
  readonly scanner: PajekScanner;
  /** How many vertices there are. */
  readonly order: number;
  readonly edges: EdgeList;
  readonly directed: boolean;
  readonly leftOut: LeftOut;
}

const LETTER_A = 65;
const BRACKET = 91;
const NUMBER_WORDS = /^"[+-]?(nan|inf)/i;

/** Reads `*Arcs` or `*Edges`: two vertices to a line, then maybe a weight, then maybe how it is drawn. */
export function readLines({ scanner, order, edges, directed, leftOut }: LineSection): void {
  while (scanner.toData()) {
    scanner.skipRelation();
    const source = scanner.vertex(order);
    scanner.toToken();
    const target = scanner.vertex(order);
    edges.add(source, target, scanner.toToken() ? weightOf(scanner) : 1, directed);
    if (scanner.toToken()) leaveOut(scanner.restOfLine(), leftOut);
    scanner.skipLine();
  }
}

/** Reads `*Arcslist` or `*Edgeslist`: a vertex, then those to which its lines run. */
export function readLists({ scanner, order, edges, directed }: LineSection): void {
  while (scanner.toData()) {
    scanner.skipRelation();
    const source = scanner.vertex(order);
    while (scanner.toToken()) edges.add(source, scanner.vertex(order), 1, directed);
  }
}

/**
 * Reads `*Matrix`: a row of weights for each vertex, 0 for no line; in a two-mode network a row for each vertex
 * of the first mode, a column for each of the second.
 * @param firstMode how many vertices the first mode has; 0 when there is one mode only
 */
export function readMatrix({ scanner, order, edges, directed }: LineSection, firstMode: number): void {
  const rows = firstMode > 0 ? firstMode : order;
  const columns = order - firstMode;
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!scanner.toData())
        throw scanner.problem(
          `the matrix ends in row ${row + 1}, column ${column + 1} of ${rows} by ${columns}`,
        );
      const weight = scanner.number('the weight');
      if (weight !== 0) edges.add(row, firstMode + column, weight, directed);
    }
  }
}

/** What may follow the weight: `c Blue`, `w 3`, `l "a label"`, `[1-3]`. */
function leaveOut(rest: string, leftOut: LeftOut): void {
  const said = rest.replace(/"[^"]*"/g, '"');
  if (/(?:^|\s)c\s/i.test(said)) leftOut.drawn('colours', 'edges');
  if (/(?:^|\s)w\s/i.test(said)) leftOut.drawn('sizes', 'edges');
  if (/(?:^|\s)l\s/i.test(said)) leftOut.edgeAttribute('label', rest);
  if (said.includes('[')) leftOut.edgeAttribute('time', rest);
}

/** The third token: a weight, or already the way of drawing (`c Blue`) or the time (`[1-3]`). */
function weightOf(scanner: PajekScanner): number {
  const byte = scanner.bytes[scanner.at] ?? LETTER_A;
  const drawn = byte === BRACKET || byte >= LETTER_A || byte === 34;
  if (drawn && !NUMBER_WORDS.test(scanner.token())) return 1;
  return scanner.number('the weight');
}
