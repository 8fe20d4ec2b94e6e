import type { AttributeCell } from './graph-columns.js';

/** What a graph file of another program says of its nodes beside what documents have names for. */
export interface OwnColumns {
  readonly attributes: readonly OwnAttribute[];
  /** Where the file places the nodes; absent unless it places them all. */
  readonly positions?: { readonly x: readonly number[]; readonly y: readonly number[] };
}

/** An attribute under the name that the file gives it, in document order; absent values are null. */
export interface OwnAttribute {
  readonly name: string;
  readonly type: 'int' | 'double' | 'string' | 'boolean';
  readonly values: readonly AttributeCell[];
}
