import type { GraphColumns } from '../model/graph-columns.js';
import type { GraphFile, GraphReader } from './contract.js';
import { idOf, setAttributes, weightOf } from './json-graph.js';
import { NamedGraph } from './named-graph.js';
import { isRecord, type JsonRecord } from './parse-json.js';
import { quoted, unreadable } from './unreadable.js';

/** Members of an item that are no attributes. */
const IN_PLACE = new Set(['id', 'label', 'weights', 'scores']);

/**
 * A map of VOSviewer: links are undirected, their strength is the weight; the cluster, weights and scores of
 * items are attributes.
 * @see https://app.vosviewer.com/docs/file-types/json-file-type/
 */
export const vosviewerJson: GraphReader = {
  id: 'vosviewer',
  title: 'VOSviewer JSON',
  extensions: ['.json'],
  recognises: (file) => networkOf(file) !== undefined,
  read: readMap,
};

function networkOf(file: GraphFile): JsonRecord | undefined {
  const value = file.json();
  const network = isRecord(value) ? value.network : undefined;
  return isRecord(network) && Array.isArray(network.items) ? network : undefined;
}

function readMap(file: GraphFile): GraphColumns {
  const { name } = file;
  const { items, links = [] } = networkOf(file) ?? {};
  if (!Array.isArray(links)) throw unreadable({ name }, '"links" is no list');
  const graph = new NamedGraph((at) => `${name}, links[${at}]`);
  for (const [at, item] of (items as readonly unknown[]).entries()) {
    const id = isRecord(item) ? idOf(item.id) : undefined;
    if (!isRecord(item) || id === undefined) throw unreadable({ name }, `items[${at}] has no id`);
    if (graph.nodes.has(id))
      throw unreadable({ name }, `items[${at}] has the id ${quoted(id)} of another item`);
    const position = graph.nodes.add(id);
    graph.nodes.label(position, idOf(item.label) ?? id);
    setAttributes(
      graph.nodes,
      position,
      Object.fromEntries(Object.entries(item).filter(([key]) => !IN_PLACE.has(key))),
    );
    setAttributes(graph.nodes, position, item.weights);
    setAttributes(graph.nodes, position, item.scores);
  }
  for (const [at, link] of links.entries()) {
    const source = isRecord(link) ? idOf(link.source_id) : undefined;
    const target = isRecord(link) ? idOf(link.target_id) : undefined;
    if (!isRecord(link) || source === undefined || target === undefined)
      throw unreadable({ name }, `links[${at}] lacks its source_id or target_id`);
    const weight = weightOf(link.strength, name, `links[${at}].strength`);
    graph.edge({ source, target, weight, directed: false, at });
  }
  const { info } = file.json() as JsonRecord;
  return graph.columns(false, isRecord(info) ? idOf(info.title) : undefined);
}
