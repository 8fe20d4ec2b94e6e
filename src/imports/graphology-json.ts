import type { GraphColumns } from '../model/graph-columns.js';
import type { GraphFile, GraphReader } from './contract.js';
import { isRecord, type JsonRecord } from './graph-file.js';
import { idOf, readJsonGraph } from './json-graph.js';

/**
 * The serialisation of graphology: undirected edges say so, or the whole graph does.
 * @see https://graphology.github.io/serialization.html
 */
export const graphologyJson: GraphReader = {
  id: 'graphology',
  title: 'graphology JSON',
  extensions: ['.json'],
  recognises: (file) => graphIn(file) !== undefined,
  read: (file) => readGraph(file.name, graphIn(file) ?? {}),
};

/** Other programs' JSON has `nodes` too, without keys. */
function graphIn(file: GraphFile): JsonRecord | undefined {
  const value = file.json();
  if (!isRecord(value) || !Array.isArray(value.nodes)) return undefined;
  const [first] = value.nodes as readonly unknown[];
  return (first === undefined && value.links === undefined) || (isRecord(first) && 'key' in first)
    ? value
    : undefined;
}

function readGraph(name: string, { options, attributes, nodes, edges }: JsonRecord): GraphColumns {
  const directed = !(isRecord(options) && options.type === 'undirected');
  const graph = readJsonGraph(
    name,
    { nodes: ['nodes', nodes], edges: ['edges', edges] },
    {
      id: 'key',
      source: 'source',
      target: 'target',
      label: ({ attributes }) => labelIn(attributes),
      attributes: ({ attributes }) => [attributes],
      weight: ({ attributes }) => (isRecord(attributes) ? attributes.weight : undefined),
      ofEdge: ({ attributes }) => attributes,
      directed: ({ undirected }) => directed && undirected !== true,
    },
  );
  const { title, name: called } = isRecord(attributes) ? attributes : {};
  return graph.columns(directed, idOf(title ?? called));
}

function labelIn(attributes: unknown): unknown {
  return isRecord(attributes) ? (attributes.label ?? attributes.name ?? attributes.title) : undefined;
}
