import type { AttributeCell, GraphColumns } from '../model/graph-columns.js';
import type { GraphFile, GraphReader } from './contract.js';
import { EdgeList } from './edge-list.js';
import { isRecord, type JsonRecord } from './parse-json.js';
import { quoted, unreadable } from './unreadable.js';

const VERSION = 1;

/** Columns of a GraphDocument that are no attributes. */
const IN_PLACE = new Set(['id', 'label']);

/** citeloom's own graph.json: works with all columns that hold plain values or lists of text. */
export const citeloomJson: GraphReader = {
  id: 'citeloom',
  title: 'citeloom graph document',
  extensions: ['.json'],
  citing: true,
  recognises: (file) => {
    const value = file.json();
    return isRecord(value) && value.format === 'citeloom-graph';
  },
  read: readDocument,
};

function readDocument(file: GraphFile): GraphColumns {
  const { name } = file;
  const { version, meta, nodes, edges } = file.json() as JsonRecord;
  if (version !== VERSION)
    throw unreadable(
      { name },
      `the document has version ${quoted(String(version))}, version ${VERSION} is read`,
    );
  if (!isRecord(nodes) || !isRecord(edges))
    throw unreadable({ name }, 'the document lacks its nodes or edges');
  const ids = textColumn(nodes.id, { name, column: 'nodes.id' });
  if (new Set(ids).size < ids.length) throw unreadable({ name }, 'nodes.id names a work twice');
  const labels = textColumn(nodes.label, { name, column: 'nodes.label', length: ids.length });
  const description = isRecord(meta) ? meta : {};
  return {
    ...(typeof description.title === 'string' ? { title: description.title } : {}),
    ids,
    labels,
    attributes: attributesOf(nodes, name, ids.length),
    ...edgesOf(edges, { name, order: ids.length, directed: !hasTies(description) }),
    warnings: [],
  };
}

/** Projections, and graphs that were read without directions, say so. */
function hasTies({ graph, projection }: JsonRecord): boolean {
  return projection !== undefined || (isRecord(graph) && graph.directed === false);
}

function attributesOf(
  nodes: JsonRecord,
  name: string,
  length: number,
): Map<string, readonly AttributeCell[]> {
  const attributes = new Map<string, readonly AttributeCell[]>();
  for (const [key, column] of Object.entries(nodes)) {
    if (IN_PLACE.has(key)) continue;
    const cells = columnOf(column, { name, column: `nodes.${key}`, length }).map(cellOf);
    if (!cells.includes(undefined)) attributes.set(key, cells as AttributeCell[]);
  }
  return attributes;
}

/** Lists of text joined; undefined what no cell can hold. */
function cellOf(value: unknown): AttributeCell | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value;
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) return undefined;
  return value.length === 0 ? null : value.join('; ');
}

function edgesOf(
  edges: JsonRecord,
  { name, order, directed }: { readonly name: string; readonly order: number; readonly directed: boolean },
): ReturnType<EdgeList['columns']> {
  const source = columnOf(edges.source, { name, column: 'edges.source' });
  const { length } = source;
  const target = columnOf(edges.target, { name, column: 'edges.target', length });
  const weight =
    edges.weight === undefined ? undefined : columnOf(edges.weight, { name, column: 'edges.weight', length });
  const list = new EdgeList();
  for (let at = 0; at < length; at += 1) {
    const strength = weight === undefined ? 1 : weight[at];
    if (typeof strength !== 'number')
      throw unreadable({ name }, `edges.weight[${at}], ${quoted(String(strength))}, is no number`);
    list.add(
      positionOf(source[at], order, { name, column: `edges.source[${at}]` }),
      positionOf(target[at], order, { name, column: `edges.target[${at}]` }),
      strength,
      directed,
    );
  }
  return list.columns(directed);
}

interface ColumnPlace {
  readonly name: string;
  readonly column: string;
  /** How many values there must be; absent when any number will do. */
  readonly length?: number;
}

function positionOf(value: unknown, order: number, { name, column }: ColumnPlace): number {
  if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value < order) return value;
  throw unreadable({ name }, `${column}, ${quoted(String(value))}, is not one of the ${order} works`);
}

function columnOf(value: unknown, { name, column, length }: ColumnPlace): readonly unknown[] {
  if (!Array.isArray(value)) throw unreadable({ name }, `${column} is no list`);
  if (length !== undefined && value.length !== length)
    throw unreadable({ name }, `${column} has ${value.length} values instead of ${length}`);
  return value;
}

function textColumn(value: unknown, place: ColumnPlace): readonly string[] {
  const values = columnOf(value, place);
  const at = values.findIndex((item) => typeof item !== 'string');
  if (at >= 0)
    throw unreadable(
      { name: place.name },
      `${place.column}[${at}], ${quoted(String(values[at]))}, is no text`,
    );
  return values as readonly string[];
}
