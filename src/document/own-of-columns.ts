import type { AttributeCell, GraphColumns } from '../model/graph-columns.js';
import { MEASURES } from '../model/measures.js';
import type { OwnAttribute, OwnColumns } from '../model/own-columns.js';
import { WORK_ATTRIBUTES } from '../model/work-columns.js';

/** What exports write of works beside the columns of documents. */
const BESIDE_COLUMNS = ['key', 'x', 'y', 'z', 'retracted'];

/** What the works and their measures hold under the names of documents, and positions. */
const IN_PLACE = new Set([...BESIDE_COLUMNS, ...Object.keys(WORK_ATTRIBUTES), ...Object.keys(MEASURES)]);

/** The attributes of a file that documents have no names for, and its positions; undefined without any. */
export function ownOfColumns(graph: GraphColumns): OwnColumns | undefined {
  const attributes = [...graph.attributes].flatMap(([name, cells]) =>
    IN_PLACE.has(name) || cells.every(isAbsent) ? [] : [ownAttribute(name, cells)],
  );
  const positions = positionsIn(graph);
  if (attributes.length === 0 && positions === undefined) return undefined;
  return { attributes, ...(positions === undefined ? {} : { positions }) };
}

function ownAttribute(name: string, cells: readonly AttributeCell[]): OwnAttribute {
  const values = cells.map((cell) => (isAbsent(cell) ? null : cell));
  const present = values.filter((value) => value !== null);
  if (present.every((value) => typeof value === 'boolean')) return { name, type: 'boolean', values };
  if (!present.every((value) => typeof value === 'number'))
    return { name, type: 'string', values: values.map((value) => (value === null ? null : String(value))) };
  return { name, type: present.every((value) => Number.isSafeInteger(value)) ? 'int' : 'double', values };
}

/** No format holds a number that is none. */
function isAbsent(cell: AttributeCell): boolean {
  return cell === null || cell === '' || (typeof cell === 'number' && !Number.isFinite(cell));
}

function positionsIn({ attributes, ids }: GraphColumns): OwnColumns['positions'] {
  const [x, y] = ['x', 'y'].map((name) => (attributes.get(name) ?? []).map(numberOf));
  if (x === undefined || y === undefined || ids.length === 0) return undefined;
  const isWhole = [x, y].every((axis) => axis.length === ids.length && axis.every(Number.isFinite));
  return isWhole && isSpread(x, y) ? { x, y } : undefined;
}

/** Programs that place nothing write the same place, mostly 0, for every node. */
function isSpread(x: readonly number[], y: readonly number[]): boolean {
  return x.length === 1 || x.some((value, node) => value !== x[0] || y[node] !== y[0]);
}

/** How many nodes the file places where it does not place them all, so that their positions are left out. */
export function partlyPlaced({ attributes, ids }: GraphColumns): number {
  const [x, y] = [attributes.get('x') ?? [], attributes.get('y') ?? []];
  const placed = ids.reduce((count, _id, node) => {
    const isPlaced = [x[node], y[node]].every((cell) => Number.isFinite(numberOf(cell ?? null)));
    return count + (isPlaced ? 1 : 0);
  }, 0);
  return placed === ids.length ? 0 : placed;
}

function numberOf(cell: AttributeCell): number {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' && cell.trim() !== '' ? Number(cell) : Number.NaN;
}
