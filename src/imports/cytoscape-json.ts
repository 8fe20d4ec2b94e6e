import type { GraphColumns } from '../model/graph-columns.js';
import type { GraphFile, GraphReader } from './contract.js';
import { isRecord, type JsonRecord } from './graph-file.js';
import { idOf, readJsonGraph } from './json-graph.js';

/**
 * Cytoscape's JSON (.cyjs): elements with their data, in two lists or, as Cytoscape.js has them too, in one.
 * Positions are attributes; edges are directed unless the file says that they are not, as networkx does.
 * @see https://js.cytoscape.org/#notation/elements-json
 */
export const cytoscapeJson: GraphReader = {
  id: 'cytoscape',
  title: 'Cytoscape JSON',
  extensions: ['.cyjs', '.json'],
  recognises: (file) => elementsOf(file.json()) !== undefined,
  read: (file) => readElements(file),
};

interface Elements {
  readonly nodes: unknown;
  readonly edges: unknown;
}

function elementsOf(value: unknown): Elements | undefined {
  const elements = isRecord(value) ? value.elements : value;
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

function readElements(file: GraphFile): GraphColumns {
  const value = file.json();
  const { nodes, edges } = elementsOf(value) ?? { nodes: [], edges: [] };
  const { directed, data } = isRecord(value) ? value : {};
  const isDirected = directed !== false;
  const graph = readJsonGraph(
    file.name,
    { nodes: ['elements.nodes', flat(nodes)], edges: ['elements.edges', flat(edges)] },
    {
      id: 'id',
      source: 'source',
      target: 'target',
      label: ({ label, name, title }) => label ?? name ?? title,
      attributes: ({ id: _, ...members }) => [members],
      weight: ({ weight }) => weight,
      directed: () => isDirected,
    },
  );
  return graph.columns(isDirected, isRecord(data) ? idOf(data.name) : undefined);
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
