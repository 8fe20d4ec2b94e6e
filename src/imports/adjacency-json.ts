import type { GraphColumns } from '../model/graph-columns.js';
import type { GraphFile, GraphReader } from './contract.js';
import { isRecord, type JsonRecord } from './graph-file.js';
import { idOf, readJsonGraph } from './json-graph.js';
import { unreadable } from './unreadable.js';

/**
 * Nodes, and for each the list of its neighbours, as networkx writes with `adjacency_data`. In an undirected
 * graph each edge stands in both lists and is taken once.
 * @see https://networkx.org/documentation/stable/reference/readwrite/json_graph.html
 */
export const adjacencyJson: GraphReader = {
  id: 'adjacency',
  title: 'Adjacency JSON',
  extensions: ['.json'],
  recognises: (file) => graphIn(file) !== undefined,
  read: (file) => readAdjacency(file.name, graphIn(file) ?? {}),
};

function graphIn(file: GraphFile): JsonRecord | undefined {
  const value = file.json();
  return isRecord(value) && Array.isArray(value.nodes) && Array.isArray(value.adjacency) ? value : undefined;
}

function readAdjacency(name: string, { directed, graph: about, nodes, adjacency }: JsonRecord): GraphColumns {
  const isDirected = directed !== false;
  const graph = readJsonGraph(
    name,
    { nodes: ['nodes', nodes], edges: ['adjacency', edgesIn(name, { nodes, adjacency, isDirected })] },
    {
      id: 'id',
      source: 'source',
      target: 'target',
      label: ({ label, name: called, title }) => label ?? called ?? title,
      attributes: ({ id: _, ...members }) => [members],
      weight: ({ weight }) => weight,
      directed: () => isDirected,
    },
  );
  return graph.columns(isDirected, isRecord(about) ? idOf(about.name) : undefined);
}

interface AdjacencyLists {
  readonly nodes: unknown;
  readonly adjacency: unknown;
  readonly isDirected: boolean;
}

/** The neighbours in the lists as edges, each once. */
function edgesIn(name: string, { nodes, adjacency, isDirected }: AdjacencyLists): JsonRecord[] {
  const given: readonly unknown[] = Array.isArray(nodes) ? nodes : [];
  const lists: readonly unknown[] = Array.isArray(adjacency) ? adjacency : [];
  if (lists.length !== given.length)
    throw unreadable({ name }, `adjacency has ${lists.length} lists for ${given.length} nodes`);
  const ids = given.map((node) => (isRecord(node) ? idOf(node.id) : undefined));
  const positions = new Map(ids.map((id, position) => [id, position]));
  const edges: JsonRecord[] = [];
  for (const [position, list] of lists.entries()) {
    if (!Array.isArray(list)) throw unreadable({ name }, `adjacency[${position}] is no list`);
    for (const neighbour of list as readonly unknown[]) {
      if (!isRecord(neighbour) || idOf(neighbour.id) === undefined)
        throw unreadable({ name }, `adjacency[${position}] names a neighbour without an id`);
      const other = positions.get(idOf(neighbour.id));
      if (!isDirected && other !== undefined && other < position) continue;
      edges.push({ ...neighbour, source: ids[position], target: neighbour.id });
    }
  }
  return edges;
}
