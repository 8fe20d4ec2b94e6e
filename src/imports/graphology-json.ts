import { isRecord, type JsonRecord } from '../model/json-record.js';
import { jsonReader } from './json-graph.js';

/**
 * The serialization of graphology: undirected edges say so, or the whole graph does.
 * @see https://graphology.github.io/serialization.html
 */
export const graphologyJson = jsonReader({
  id: 'graphology',
  title: 'graphology JSON',
  find: graphIn,
  graphOf: ({ options, attributes: about, nodes, edges }) => ({
    nodes: ['nodes', nodes],
    edges: ['edges', edges],
    directed: !(isRecord(options) && options.type === 'undirected'),
    title: isRecord(about) ? (about.title ?? about.name) : undefined,
    id: 'key',
    label: ({ attributes }) =>
      isRecord(attributes) ? (attributes.label ?? attributes.name ?? attributes.title) : undefined,
    attributes: ({ attributes }) => [attributes],
    weight: ({ attributes }) => (isRecord(attributes) ? attributes.weight : undefined),
    ofEdge: ({ attributes }) => attributes,
    isUndirected: ({ undirected }) => undirected === true,
  }),
});

/** Other programs' JSON has `nodes` too, without keys. */
function graphIn(value: unknown): JsonRecord | undefined {
  if (!isRecord(value) || !Array.isArray(value.nodes)) return undefined;
  const [first] = value.nodes as readonly unknown[];
  return (first === undefined && value.links === undefined) || (isRecord(first) && 'key' in first)
    ? value
    : undefined;
}
