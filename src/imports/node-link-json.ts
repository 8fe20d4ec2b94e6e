import { isRecord, type JsonRecord } from '../model/json-record.js';
import { idOf, type JsonGraph, jsonReader } from './json-graph.js';
import { unreadable } from './unreadable.js';

/**
 * Nodes with an id and links between them, as networkx and d3 write them; directed unless the file says it is
 * not. Old versions of both link nodes by their place in the list.
 * @see https://networkx.org/documentation/stable/reference/readwrite/json_graph.html
 */
export const nodeLinkJson = jsonReader({
  id: 'node-link',
  title: 'Node-link JSON',
  find: graphIn,
  graphOf,
});

function graphIn(value: unknown): JsonRecord | undefined {
  if (!isRecord(value) || !Array.isArray(value.nodes)) return undefined;
  const [first] = value.nodes as readonly unknown[];
  if (!isRecord(first)) return undefined;
  return 'id' in first || linksByPlace(value) ? value : undefined;
}

function graphOf(found: JsonRecord, name: string): JsonGraph {
  const { directed, graph: about, nodes, links, edges } = linksByPlace(found) ? withIds(found) : found;
  if (links === undefined && edges === undefined)
    throw unreadable({ name }, 'there are nodes, but neither links nor edges');
  return {
    nodes: ['nodes', nodes],
    edges: links === undefined ? ['edges', edges] : ['links', links],
    directed: directed !== false,
    title: isRecord(about) ? about.name : undefined,
    weight: ({ weight, value }) => weight ?? value,
  };
}

function recordsIn(list: unknown): readonly JsonRecord[] {
  return Array.isArray(list) ? (list as readonly unknown[]).filter(isRecord) : [];
}

/** Whether the ends of all links are places in the list of nodes and no ids. */
function linksByPlace({ nodes, links, edges }: JsonRecord): boolean {
  const given = recordsIn(nodes);
  const ends = recordsIn(links ?? edges).flatMap(({ source, target }) => [source, target]);
  const isPlace = (end: unknown) =>
    typeof end === 'number' && Number.isInteger(end) && end >= 0 && end < given.length;
  if (ends.length === 0 || !ends.every(isPlace)) return false;
  const ids = new Set(given.map(({ id }) => idOf(id)));
  return !ends.some((end) => ids.has(idOf(end)));
}

/** The same with ids in the place of places. */
function withIds({ nodes, links, edges, ...others }: JsonRecord): JsonRecord {
  const given = recordsIn(nodes).map((node, place) => ({ ...node, id: idOf(node.id) ?? String(place) }));
  const idAt = (place: unknown) => given[Number(place)]?.id;
  const named = recordsIn(links ?? edges).map((link) => ({
    ...link,
    ...{ source: idAt(link.source), target: idAt(link.target) },
  }));
  return { ...others, nodes: given, links: named };
}
