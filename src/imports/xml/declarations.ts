import type { AttributeCell } from '../../model/graph-columns.js';
import { decimalNumber } from '../byte-number.js';
import type { NodeTable } from '../node-table.js';

/** An attribute of nodes or edges as an XML format declares it. */
export interface DeclaredAttribute {
  readonly name: string;
  readonly type: ValueType;
  /** What nodes or edges have that say nothing, as written. */
  default?: string;
}

type ValueType = 'number' | 'boolean' | 'string';

const TYPES: ReadonlyMap<string, ValueType> = new Map([
  ...['int', 'integer', 'long', 'short', 'byte', 'float', 'double', 'bigdecimal', 'biginteger'].map(
    (name) => [name, 'number'] as const,
  ),
  ['boolean', 'boolean'],
]);

/** The attributes that a file declares for its nodes, or for its edges. */
export class Declarations {
  readonly #attributes = new Map<string, DeclaredAttribute>();
  #last: DeclaredAttribute | undefined;

  /** @param type as written; text where it is none of ours */
  declare(id: string, name: string, type: string | undefined): void {
    this.#last = { name, type: TYPES.get(type?.toLowerCase() ?? '') ?? 'string' };
    this.#attributes.set(id, this.#last);
  }

  /** Declarations that follow are of something else. */
  end(): void {
    this.#last = undefined;
  }

  /** Gives the attribute that was declared last its default. */
  default(text: string): void {
    if (this.#last !== undefined) this.#last.default = text.trim();
  }

  /** The attribute of an id; one that is not declared is text by the name of its id. */
  get(id: string): DeclaredAttribute {
    return this.#attributes.get(id) ?? { name: id, type: 'string' };
  }

  /** The default of the attribute that is a weight; undefined when there is none. */
  defaultWeight(): string | undefined {
    for (const attribute of this.#attributes.values()) if (isWeight(attribute)) return attribute.default;
    return undefined;
  }

  /** Gives the defaults to all nodes that have no value. */
  fill(nodes: NodeTable): void {
    for (const { name, type, default: text } of this.#attributes.values())
      if (text !== undefined) nodes.fill(name, cellOf(text, type));
  }
}

/** Whether an attribute of edges is their weight, by its name. */
export function isWeight({ name }: DeclaredAttribute): boolean {
  return name.toLowerCase() === 'weight';
}

/** A value of a declared type as a cell: null where it is not of its type, as `NaN` where nothing is known. */
export function cellOf(text: string, type: ValueType): AttributeCell {
  if (type === 'string') return text;
  if (type === 'boolean') return booleanOf(text.trim().toLowerCase());
  const value = decimalNumber(text);
  return Number.isNaN(value) ? null : value;
}

function booleanOf(text: string): boolean | null {
  if (text === 'true' || text === '1') return true;
  return text === 'false' || text === '0' ? false : null;
}
