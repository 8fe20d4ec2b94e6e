import { quoted } from '../input/warnings.js';
import type { AttributeCell } from '../model/graph-columns.js';
import { decimalNumber } from './byte-number.js';
import { isRecord, type JsonRecord } from './graph-file.js';
import { NamedGraph } from './named-graph.js';
import type { NodeTable } from './node-table.js';
import { unreadable } from './unreadable.js';

/** How a JSON format tells nodes and edges. */
export interface JsonShape {
  /** The member that is the id of a node. */
  readonly id: string;
  /** The members that are the ends of an edge. */
  readonly source: string;
  readonly target: string;
  readonly label: (node: JsonRecord) => unknown;
  /** Records of which all members that a cell can hold, but the label, are attributes of the node. */
  readonly attributes: (node: JsonRecord) => readonly unknown[];
  readonly weight: (edge: JsonRecord) => unknown;
  readonly directed: (edge: JsonRecord) => boolean;
  /** The record of which the members are attributes of the edge; the edge itself unless given. */
  readonly ofEdge?: (edge: JsonRecord) => unknown;
}

/** The lists of a file with what it calls them, for messages. */
export interface JsonLists {
  readonly nodes: readonly [name: string, list: unknown];
  readonly edges: readonly [name: string, list: unknown];
}

/**
 * The nodes and edges of a JSON file.
 * @throws CiteloomError GRAPH_UNREADABLE naming the member and its value: ids that are missing or stand twice,
 *   ends that are missing, weights that are no finite number
 */
export function readJsonGraph(name: string, lists: JsonLists, shape: JsonShape): NamedGraph {
  const [edgesName] = lists.edges;
  const graph = new NamedGraph((at) => `${name}, ${edgesName}[${at}]`);
  for (const [place, node] of recordsOf(name, lists.nodes)) addNode(graph, node, { name, place, shape });
  let at = 0;
  for (const [place, edge] of recordsOf(name, lists.edges)) {
    const [source, target] = [idOf(edge[shape.source]), idOf(edge[shape.target])];
    if (source === undefined || target === undefined)
      throw unreadable(
        { name },
        `${place}, ${quotedJson(edge)}, lacks its ${shape.source} or ${shape.target}`,
      );
    leaveOut(graph, edge, shape);
    const weight = weightOf(shape.weight(edge), name, place);
    graph.edge({ source, target, weight, directed: shape.directed(edge), at });
    at += 1;
  }
  return graph;
}

/** Members of edges that are read, besides their ends. */
const READ = new Set(['weight', 'strength', 'value', 'undirected', 'directed']);

function leaveOut({ leftOut }: NamedGraph, edge: JsonRecord, { source, target, ofEdge }: JsonShape): void {
  const members = ofEdge === undefined ? edge : ofEdge(edge);
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

interface NodePlace {
  readonly name: string;
  readonly place: string;
  readonly shape: JsonShape;
}

function addNode(graph: NamedGraph, node: JsonRecord, { name, place, shape }: NodePlace): void {
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
