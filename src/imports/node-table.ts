import type { AttributeCell, GraphColumns } from '../model/graph-columns.js';
import { assertRoom } from './contract.js';

/** Nodes as a reader meets them: positions by id, labels, and attributes in columns. */
export class NodeTable {
  readonly #positions = new Map<string, number>();
  readonly #ids: string[] = [];
  readonly #labels: (string | undefined)[] = [];
  readonly #attributes = new Map<string, AttributeCell[]>();

  /** How many there are. */
  get count(): number {
    return this.#ids.length;
  }

  /** The position of an id; undefined when there is no such node. */
  positionOf(id: string): number | undefined {
    return this.#positions.get(id);
  }

  /** Adds a node whose id is new, and gives its position. @throws GraphTooLarge */
  add(id: string): number {
    const position = this.#ids.length;
    assertRoom('nodes', position);
    this.#positions.set(id, position);
    this.#ids.push(id);
    this.#labels.push(undefined);
    return position;
  }

  /** Empty labels are none. */
  label(position: number, label: string): void {
    if (label.trim() !== '') this.#labels[position] = label;
  }

  /** Sets an attribute of a node. */
  set(position: number, name: string, cell: AttributeCell): void {
    let column = this.#attributes.get(name);
    if (column === undefined) {
      column = [];
      this.#attributes.set(name, column);
    }
    while (column.length < position) column.push(null);
    column[position] = cell;
  }

  /** Gives a cell to all nodes that have none in a column. */
  fill(name: string, cell: AttributeCell): void {
    const column = this.#attributes.get(name) ?? [];
    this.#attributes.set(
      name,
      this.#ids.map((_, position) => column[position] ?? cell),
    );
  }

  /** The columns, absent cells null. */
  columns(): Pick<GraphColumns, 'ids' | 'labels' | 'attributes'> {
    for (const column of this.#attributes.values())
      while (column.length < this.#ids.length) column.push(null);
    return {
      ids: this.#ids,
      labels: this.#ids.map((id, position) => this.#labels[position] ?? id),
      attributes: this.#attributes,
    };
  }
}
