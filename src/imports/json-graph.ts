import { quoted } from '../input/warnings.js';
import type { AttributeCell, GraphColumns } from '../model/graph-columns.js';
import { isRecord, type JsonRecord } from '../model/json-record.js';
import { decimalNumber } from './byte-number.js';
import type { GraphReader } from './contract.js';
import { NamedGraph } from './named-graph.js';
import type { NodeTable } from './node-table.js';
import { unreadable } from './unreadable.js';

/** A list of a file with what the file calls it, for messages. */
type JsonList = readonly [name: string, list: unknown];

/** How a JSON format tells nodes and edges. */
interface JsonShape {
  /** The member that is the id of a node. */
  readonly id: string;
  /** The members that are the ends of an edge. */
  readonly source: string;
  readonly target: string;
  readonly label: (node: JsonRecord) => unknown;
  /** Records of which all members that a cell can hold, but the label, are attributes of the node. */
  readonly attributes: (node: JsonRecord) => readonly unknown[];
  readonly weight: (edge: JsonRecord) => unknown;
  /** Whether an edge of a directed graph says that it has no direction. */
  readonly isUndirected: (edge: JsonRecord) => boolean;
  /** The record of which the members are attributes of the edge. */
  readonly ofEdge: (edge: JsonRecord) => unknown;
}

const DEFAULTS: JsonShape = {
  id: 'id',
  source: 'source',
  target: 'target',
  label: ({ label, name, title }) => label ?? name ?? title,
  attributes: ({ id: _, ...members }) => [members],
  weight: ({ weight }) => weight,
  isUndirected: () => false,
  ofEdge: (edge) => edge,
};

/** The graph that a JSON file holds. */
export interface JsonGraph extends Partial<JsonShape> {
  readonly nodes: JsonList;
  readonly edges: JsonList;
  readonly directed: boolean;
  readonly title: unknown;
}

/** A JSON format: how it is told from others, and where its values hold nodes and edges. */
interface JsonFormat<Value> extends Pick<GraphReader, 'id' | 'title'> {
  readonly extensions?: readonly string[];
  /** The part of a file's value that holds the graph; undefined for a value of another format. */
  readonly find: (value: unknown) => Value | undefined;
  readonly graphOf: (found: Value, name: string) => JsonGraph;
}

/** A reader of a format of which a file is one JSON value. */
export function jsonReader<Value>({
  find,
  graphOf,
  extensions = ['.json'],
  ...named
}: JsonFormat<Value>): GraphReader {
  return {
    ...named,
    extensions,
    recognizes: (file) => find(file.json()) !== undefined,
    read: (file) => {
      const found = find(file.json());
      if (found === undefined) throw unreadable({ name: file.name }, `this is no ${named.title}`);
      return readJsonGraph(file.name, graphOf(found, file.name));
    },
  };
}

/**
 * The nodes and edges of a JSON file.
 * @throws CiteloomError GRAPH_UNREADABLE naming the member and its value: ids that are missing or stand twice,
 *   ends that are missing, weights that are no finite number
 */
export function readJsonGraph(
  name: string,
  { nodes, edges, directed, title, ...own }: JsonGraph,
): GraphColumns {
  const shape = { ...DEFAULTS, ...own };
  const graph = new NamedGraph((at) => `${name}, ${edges[0]}[${at}]`);
  for (const [place, node] of recordsOf(name, nodes)) addNode(graph, node, { name, place, shape });
  let at = 0;
  for (const [place, edge] of recordsOf(name, edges)) {
    const [source, target] = [idOf(edge[shape.source]), idOf(edge[shape.target])];
    if (source === undefined || target === undefined)
      throw unreadable(
        { name },
        `${place}, ${quotedJson(edge)}, lacks its ${shape.source} or ${shape.target}`,
      );
    leaveOut(graph, edge, shape);
    const weight = weightOf(shape.weight(edge), name, place);
    graph.edge({ source, target, weight, directed: directed && !shape.isUndirected(edge), at });
    at += 1;
  }
  return graph.columns(directed, idOf(title));
}

/** Members of edges that are read, besides their ends. */
const READ = new Set(['weight', 'strength', 'value', 'undirected', 'directed']);

function leaveOut({ leftOut }: NamedGraph, edge: JsonRecord, { source, target, ofEdge }: JsonShape): void {
  const members = ofEdge(edge);
  if (!isRecord(members)) return;
  for (const [name, value] of Object.entries(members))
    if (name !== source && name !== target && !READ.has(name)) leftOut.edgeAttribute(name, value);
}

/** A value of JSON as text, numbers included; undefined when it is neither. */
export function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' ? String(value) : undefined;
}

function* recordsOf(
  name: string,
  [listName, list = []]: readonly [string, unknown],
): Generator<readonly [place: string, record: JsonRecord]> {
  if (!Array.isArray(list)) throw unreadable({ name }, `${listName} is no list`);
  for (const [at, item] of list.entries()) {
    const place = `${listName}[${at}]`;
    if (!isRecord(item)) throw unreadable({ name }, `${place}, ${quotedJson(item)}, has no members`);
    yield [place, item];
  }
}

function addNode(
  graph: NamedGraph,
  node: JsonRecord,
  { name, place, shape }: { readonly name: string; readonly place: string; readonly shape: JsonShape },
): void {
  const id = idOf(node[shape.id]);
  if (id === undefined) throw unreadable({ name }, `${place}, ${quotedJson(node)}, has no ${shape.id}`);
  if (graph.nodes.positionOf(id) !== undefined)
    throw unreadable({ name }, `${place} has the ${shape.id} ${quoted(id)} of another`);
  const position = graph.nodes.add(id);
  const label = idOf(shape.label(node));
  if (label !== undefined) graph.nodes.label(position, label);
  for (const members of shape.attributes(node)) setAttributes(graph.nodes, position, members);
}

function setAttributes(nodes: NodeTable, position: number, members: unknown): void {
  if (!isRecord(members)) return;
  for (const [key, value] of Object.entries(members)) {
    if (key !== 'label' && isCell(value)) nodes.set(position, key, value);
  }
}

function isCell(value: unknown): value is AttributeCell {
  return ['string', 'number', 'boolean'].includes(typeof value);
}

function weightOf(value: unknown, name: string, place: string): number {
  if (value === undefined || value === null) return 1;
  const weight = typeof value === 'string' ? decimalNumber(value) : value;
  if (typeof weight === 'number' && Number.isFinite(weight)) return weight;
  throw unreadable({ name }, `the weight of ${place}, ${quoted(String(value))}, is not a finite number`);
}

function quotedJson(value: unknown): string {
  return quoted(JSON.stringify(value) ?? String(value));
}
