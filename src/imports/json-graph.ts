import type { AttributeCell } from '../model/graph-columns.js';
import { decimalNumber } from './byte-number.js';
import type { NodeTable } from './node-table.js';
import { isRecord } from './parse-json.js';
import { quoted, unreadable } from './unreadable.js';

/** An id of JSON as text: numbers are ids too; undefined when it is none. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

/**
 * A weight of JSON, 1 when there is none.
 * @param place what carries it, for the message: `edges[3].attributes.weight`
 * @throws CiteloomError GRAPH_UNREADABLE when it is no finite number
 */
export function weightOf(value: unknown, name: string, place: string): number {
  if (value === undefined || value === null) return 1;
  const weight = typeof value === 'string' ? decimalNumber(value) : value;
  if (typeof weight === 'number' && Number.isFinite(weight)) return weight;
  throw unreadable({ name }, `${place}, ${quoted(String(value))}, is not a finite number`);
}

/** Sets the members that a cell can hold as attributes of a node. */
export function setAttributes(nodes: NodeTable, position: number, members: unknown): void {
  if (!isRecord(members)) return;
  for (const [key, value] of Object.entries(members)) {
    if (key !== 'label' && isCell(value)) nodes.set(position, key, value);
  }
}

function isCell(value: unknown): value is AttributeCell {
  return ['string', 'number', 'boolean'].includes(typeof value);
}
