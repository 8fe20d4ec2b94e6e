import type { GraphColumns } from '../model/graph-columns.js';
import type { GraphFile, GraphReader } from './contract.js';
import { idOf, readJsonGraph } from './json-graph.js';
import { isRecord, type JsonRecord } from './parse-json.js';

/**
 * Nodes with an id and links between them, as networkx and d3 write them; directed unless the file says it is
 * not.
 * @see https://networkx.org/documentation/stable/reference/readwrite/json_graph.html
 */
export const nodeLinkJson: GraphReader = {
  id: 'node-link',
  title: 'Node-link JSON',
  extensions: ['.json'],
  recognises: (file) => graphIn(file) !== undefined,
  read: (file) => readGraph(file.name, graphIn(file) ?? {}),
};

function graphIn(file: GraphFile): JsonRecord | undefined {
  const value = file.json();
  if (!isRecord(value) || !Array.isArray(value.nodes)) return undefined;
  const [first] = value.nodes as readonly unknown[];
  return isRecord(first) && 'id' in first ? value : undefined;
}

function readGraph(name: string, { directed, graph: about, nodes, links, edges }: JsonRecord): GraphColumns {
  const isDirected = directed !== false;
  const graph = readJsonGraph(
    name,
    { nodes: ['nodes', nodes], edges: links === undefined ? ['edges', edges] : ['links', links] },
    {
      id: 'id',
      source: 'source',
      target: 'target',
      label: ({ label, name: called, title }) => label ?? called ?? title,
      attributes: ({ id: _, ...members }) => [members],
      weight: ({ weight, value }) => weight ?? value,
      directed: () => isDirected,
    },
  );
  return graph.columns(isDirected, isRecord(about) ? idOf(about.name) : undefined);
}
