import type { GraphColumns } from '../model/graph-columns.js';
import type { GraphFile, GraphReader } from './contract.js';
import { idOf, setAttributes, weightOf } from './json-graph.js';
import { NamedGraph } from './named-graph.js';
import { isRecord, type JsonRecord } from './parse-json.js';
import { quoted, unreadable } from './unreadable.js';

/** Attributes that programs write labels to, the first that a node has is its label. */
const LABELS = ['label', 'name', 'title'];

/**
 * The serialisation of graphology: undirected edges say so, or the whole graph does.
 * @see https://graphology.github.io/serialization.html
 */
export const graphologyJson: GraphReader = {
  id: 'graphology',
  title: 'graphology JSON',
  extensions: ['.json'],
  recognises: (file) => {
    const value = file.json();
    return isRecord(value) && Array.isArray(value.nodes) && hasKeys(value.nodes);
  },
  read: readGraph,
};

/** Other programs' JSON has `nodes` too, without keys. */
function hasKeys([first]: readonly unknown[]): boolean {
  return first === undefined || (isRecord(first) && 'key' in first);
}

function readGraph(file: GraphFile): GraphColumns {
  const { name } = file;
  const { options, attributes, nodes, edges = [] } = file.json() as JsonRecord;
  if (!Array.isArray(edges)) throw unreadable({ name }, '"edges" is no list');
  const directed = !(isRecord(options) && options.type === 'undirected');
  const graph = new NamedGraph((at) => `${name}, edges[${at}]`);
  for (const [at, node] of (nodes as readonly unknown[]).entries()) {
    const key = isRecord(node) ? idOf(node.key) : undefined;
    if (!isRecord(node) || key === undefined)
      throw unreadable({ name }, `nodes[${at}], ${quotedJson(node)}, has no key`);
    if (graph.nodes.has(key))
      throw unreadable({ name }, `nodes[${at}] has the key ${quoted(key)} of another node`);
    addNode(graph, key, node.attributes);
  }
  for (const [at, edge] of edges.entries()) {
    const source = isRecord(edge) ? idOf(edge.source) : undefined;
    const target = isRecord(edge) ? idOf(edge.target) : undefined;
    if (!isRecord(edge) || source === undefined || target === undefined)
      throw unreadable({ name }, `edges[${at}], ${quotedJson(edge)}, lacks its source or target`);
    const values = isRecord(edge.attributes) ? edge.attributes : {};
    const weight = weightOf(values.weight, name, `edges[${at}].attributes.weight`);
    graph.edge({ source, target, weight, directed: directed && edge.undirected !== true, at });
  }
  return graph.columns(
    directed,
    isRecord(attributes) ? (idOf(attributes.title) ?? idOf(attributes.name)) : undefined,
  );
}

function addNode(graph: NamedGraph, key: string, attributes: unknown): void {
  const position = graph.nodes.add(key);
  if (!isRecord(attributes)) return;
  const label = LABELS.map((name) => idOf(attributes[name])).find((text) => text !== undefined);
  if (label !== undefined) graph.nodes.label(position, label);
  setAttributes(graph.nodes, position, attributes);
}

function quotedJson(value: unknown): string {
  return quoted(JSON.stringify(value) ?? String(value));
}
