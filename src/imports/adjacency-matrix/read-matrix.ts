import { quoted } from '../../input/warnings.js';
import type { GraphColumns } from '../../model/graph-columns.js';
import { numberIn } from '../byte-number.js';
import { textAt } from '../byte-text.js';
import type { GraphFile } from '../contract.js';
import { EdgeList } from '../edge-list.js';
import { type Field, TableRows } from '../edge-table/rows.js';
import { type MatrixShape, matrixShapeOf } from './matrix-shape.js';

/**
 * Reads a matrix.
 * @throws CiteloomError GRAPH_UNREADABLE when it is not square, or a cell is no number
 */
export function readMatrix(file: GraphFile): GraphColumns {
  const shape = matrixShapeOf(file);
  if (shape === undefined) throw new TableRows(file, 'blanks').problem('this is no matrix of numbers');
  return new MatrixReading(file, shape).columns();
}

/** One pass over the cells of a matrix. */
class MatrixReading {
  readonly #rows: TableRows;
  readonly #shape: MatrixShape;
  readonly #field: Field;
  readonly #edges = new EdgeList();
  /** Before the rows, where they have any. */
  readonly #names: string[] = [];
  #count = 0;

  constructor(file: GraphFile, shape: MatrixShape) {
    this.#rows = new TableRows(file, shape.delimiter);
    this.#shape = shape;
    this.#field = { bytes: file.bytes, from: 0, to: 0 };
  }

  columns(): GraphColumns {
    const rows = this.#rows;
    const { header, size } = this.#shape;
    if (header !== undefined && rows.next()) rows.skipRow();
    while (rows.next()) {
      if (this.#count === size) throw rows.problem(`the matrix has more rows than its ${size} columns`);
      this.#row();
      this.#count += 1;
    }
    if (this.#count !== size)
      throw rows.problem(`the matrix ends after ${this.#count} rows, and has ${size} columns`);
    const ids = this.#ids();
    return { ids, labels: ids, attributes: new Map(), ...this.#edgeColumns(), warnings: [] };
  }

  #row(): void {
    const rows = this.#rows;
    const field = this.#field;
    const { size, named } = this.#shape;
    if (named && rows.field(field)) this.#names.push(textAt(field.bytes, field.from, field.to));
    let column = 0;
    for (; rows.field(field); column += 1) {
      if (column === size) throw rows.problem(`there are more than ${size} cells in a row`);
      const weight = field.from === field.to ? 0 : numberIn(field.bytes, field.from, field.to);
      if (Number.isNaN(weight))
        throw rows.problem(
          `the cell ${quoted(textAt(field.bytes, field.from, field.to))} is not a finite number`,
        );
      if (weight !== 0) this.#edges.add(this.#count, column, weight, true);
    }
    const isWhole = column === size || (column === size - 1 && this.#endsEmpty());
    if (!isWhole) throw rows.problem(`there are ${column} cells in a row of ${size}`);
    rows.skipRow();
  }

  /** Whether the row ends with a delimiter: the empty cell after it is no field. */
  #endsEmpty(): boolean {
    const { delimiter } = this.#shape;
    const { bytes, at } = this.#rows;
    return delimiter !== 'blanks' && bytes[at - 1] === delimiter.charCodeAt(0);
  }

  #ids(): readonly string[] {
    const { header, size } = this.#shape;
    const names = this.#names.length > 0 ? this.#names : (header ?? []);
    const isTelling = names.length === size && new Set(names).size === size && !names.includes('');
    if (!isTelling) return Array.from({ length: size }, (_, node) => String(node + 1));
    const other = header?.findIndex((name, node) => name !== names[node]) ?? -1;
    if (other >= 0)
      throw this.#rows.problem(
        `row ${other + 1} is called ${quoted(names[other] ?? '')} and its column ${quoted(header?.[other] ?? '')}`,
      );
    return names;
  }

  #edgeColumns(): ReturnType<EdgeList['columns']> {
    const arcs = this.#edges.columns();
    const { source, target, weight } = arcs;
    const keyOf = (from: number, to: number) => from * this.#count + to;
    const weights = new Map<number, number>();
    for (const [edge, from] of source.entries())
      weights.set(keyOf(from, target[edge] as number), weight?.[edge] ?? 1);
    const isMirrored = source.every(
      (from, edge) => weights.get(keyOf(target[edge] as number, from)) === (weight?.[edge] ?? 1),
    );
    if (!isMirrored || source.length === 0) return arcs;
    const edges = new EdgeList();
    for (const [edge, from] of source.entries()) {
      const to = target[edge] as number;
      if (from <= to) edges.add(from, to, weight?.[edge] ?? 1, false);
    }
    return edges.columns();
  }
}
