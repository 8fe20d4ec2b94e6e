import { isRecord, type JsonRecord } from '../model/json-record.js';
import { idOf, jsonReader } from './json-graph.js';
import { unreadable } from './unreadable.js';

/**
 * Nodes, and for each the list of its neighbours, as networkx writes with `adjacency_data`. In an undirected
 * graph each edge stands in both lists and is taken once.
 * @see https://networkx.org/documentation/stable/reference/readwrite/json_graph.html
 */
export const adjacencyJson = jsonReader({
  id: 'adjacency',
  title: 'Adjacency JSON',
  find: (value) => {
    const { nodes, adjacency, directed, graph } = isRecord(value) ? value : {};
    return Array.isArray(nodes) && Array.isArray(adjacency)
      ? { nodes, adjacency, isDirected: directed !== false, about: graph }
      : undefined;
  },
  graphOf: ({ about, ...lists }, name) => ({
    nodes: ['nodes', lists.nodes],
    edges: ['adjacency', edgesIn(name, lists)],
    directed: lists.isDirected,
    title: isRecord(about) ? about.name : undefined,
  }),
});

/** The neighbours in the lists as edges, each once. */
function edgesIn(
  name: string,
  {
    nodes,
    adjacency,
    isDirected,
  }: {
    readonly nodes: readonly unknown[];
    readonly adjacency: readonly unknown[];
    readonly isDirected: boolean;
  },
): JsonRecord[] {
  if (adjacency.length !== nodes.length)
    throw unreadable({ name }, `adjacency has ${adjacency.length} lists for ${nodes.length} nodes`);
  const ids = nodes.map((node) => (isRecord(node) ? idOf(node.id) : undefined));
  const positions = new Map(ids.map((id, position) => [id, position]));
  const edges: JsonRecord[] = [];
  for (const [position, list] of adjacency.entries()) {
    if (!Array.isArray(list)) throw unreadable({ name }, `adjacency[${position}] is no list`);
    for (const neighbor of list as readonly unknown[]) {
      if (!isRecord(neighbor) || idOf(neighbor.id) === undefined)
        throw unreadable({ name }, `adjacency[${position}] names a neighbour without an id`);
      const other = positions.get(idOf(neighbor.id));
      if (!isDirected && other !== undefined && other < position) continue;
      edges.push({ ...neighbor, source: ids[position], target: neighbor.id });
    }
  }
  return edges;
}
