import type { AttributeCell, GraphColumns } from './graph-columns.js';

/** The issued year of each node, NaN where the file gives none. */
export function yearsOf({ ids, attributes }: GraphColumns): Float64Array {
  const column = attributes.get('year') ?? [];
  return Float64Array.from(ids, (_id, node) => yearOf(column[node]));
}

function yearOf(cell: AttributeCell | undefined): number {
  const year = typeof cell === 'string' && /^\s*-?\d{1,4}(?:\.0*)?\s*$/.test(cell) ? Number(cell) : cell;
  return typeof year === 'number' && Number.isInteger(year) ? year : Number.NaN;
}

/** The names of the authors of each node, as given and in order; files join them with semicolons. */
export function authorsOf({ ids, attributes }: GraphColumns): string[][] {
  const column = attributes.get('authors') ?? [];
  return ids.map((_id, node) => namesIn(column[node]));
}

function namesIn(cell: AttributeCell | undefined): string[] {
  if (typeof cell !== 'string') return [];
  return cell
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** Whether an attribute of a node is true, in whichever way the file says so. */
export function isTrue(cell: AttributeCell | undefined): boolean {
  return cell === true || cell === 1 || (typeof cell === 'string' && /^(?:true|1)$/i.test(cell.trim()));
}
