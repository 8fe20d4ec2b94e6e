import { isRecord, type JsonRecord } from '../model/json-record.js';
import { jsonReader } from './json-graph.js';

/**
 * Cytoscape's JSON (.cyjs): elements with their data, in two lists or, as Cytoscape.js has them too, in one.
 * Positions are attributes; edges are directed unless the file says that they are not, as networkx does.
 * @see https://js.cytoscape.org/#notation/elements-json
 */
export const cytoscapeJson = jsonReader({
  id: 'cytoscape',
  title: 'Cytoscape JSON',
  extensions: ['.cyjs', '.json'],
  find: (value) => {
    const elements = elementsOf(isRecord(value) ? value.elements : value);
    return elements === undefined ? undefined : { ...elements, about: isRecord(value) ? value : {} };
  },
  graphOf: ({ nodes, edges, about: { directed, data } }) => ({
    nodes: ['elements.nodes', flat(nodes)],
    edges: ['elements.edges', flat(edges)],
    directed: directed !== false,
    title: isRecord(data) ? data.name : undefined,
  }),
});

interface Elements {
  readonly nodes: unknown;
  readonly edges: unknown;
}

function elementsOf(elements: unknown): Elements | undefined {
  if (isRecord(elements) && Array.isArray(elements.nodes) && elements.nodes.every(hasData))
    return { nodes: elements.nodes, edges: elements.edges };
  if (!Array.isArray(elements) || elements.length === 0 || !elements.every(hasData)) return undefined;
  const list: readonly JsonRecord[] = elements;
  const isEdge = ({ group, data }: JsonRecord) =>
    group === 'edges' || (group === undefined && isRecord(data) && data.source !== undefined);
  return { nodes: list.filter((item) => !isEdge(item)), edges: list.filter(isEdge) };
}

function hasData(item: unknown): item is JsonRecord {
  return isRecord(item) && isRecord(item.data);
}

/** The data of elements, with their position; what is no element stays to be refused. */
function flat(list: unknown): unknown {
  if (!Array.isArray(list)) return list;
  return (list as readonly unknown[]).map((item) => {
    if (!hasData(item)) return item;
    const { data, position } = item;
    return {
      ...(isRecord(position) ? { x: position.x, y: position.y } : {}),
      ...(isRecord(data) ? data : {}),
    };
  });
}
