import { isRecord } from '../model/json-record.js';
import { jsonReader } from './json-graph.js';

/**
 * A map of VOSviewer: links are undirected, their strength is the weight; the cluster, weights and scores of
 * items are attributes.
 * @see https://app.vosviewer.com/docs/file-types/json-file-type/
 */
export const vosviewerJson = jsonReader({
  id: 'vosviewer',
  title: 'VOSviewer JSON',
  find: (value) => {
    const { network, info } = isRecord(value) ? value : {};
    return isRecord(network) && Array.isArray(network.items) ? { network, info } : undefined;
  },
  graphOf: ({ network, info }) => ({
    nodes: ['items', network.items],
    edges: ['links', network.links],
    directed: false,
    title: isRecord(info) ? info.title : undefined,
    source: 'source_id',
    target: 'target_id',
    label: ({ label }) => label,
    attributes: ({ id: _, ...item }) => [item, item.weights, item.scores],
    weight: ({ strength }) => strength,
  }),
});
