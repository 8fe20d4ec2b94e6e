import type { GraphColumns } from '../model/graph-columns.js';
import type { GraphFile, GraphReader } from './contract.js';
import { isRecord, type JsonRecord } from './graph-file.js';
import { idOf, readJsonGraph } from './json-graph.js';

/**
 * A map of VOSviewer: links are undirected, their strength is the weight; the cluster, weights and scores of
 * items are attributes.
 * @see https://app.vosviewer.com/docs/file-types/json-file-type/
 */
export const vosviewerJson: GraphReader = {
  id: 'vosviewer',
  title: 'VOSviewer JSON',
  extensions: ['.json'],
  recognises: (file) => mapIn(file) !== undefined,
  read: (file) => readMap(file.name, mapIn(file) ?? {}),
};

function mapIn(file: GraphFile): JsonRecord | undefined {
  const value = file.json();
  return isRecord(value) && isRecord(value.network) && Array.isArray(value.network.items) ? value : undefined;
}

function readMap(name: string, { network, info }: JsonRecord): GraphColumns {
  const { items, links } = isRecord(network) ? network : {};
  const graph = readJsonGraph(
    name,
    { nodes: ['items', items], edges: ['links', links] },
    {
      id: 'id',
      source: 'source_id',
      target: 'target_id',
      label: ({ label }) => label,
      attributes: ({ id: _, ...item }) => [item, item.weights, item.scores],
      weight: ({ strength }) => strength,
      directed: () => false,
    },
  );
  return graph.columns(false, isRecord(info) ? idOf(info.title) : undefined);
}
