import type { CitationGraph, WorkAttributes } from '../model/citation-graph.js';
import type { Column, Community } from '../model/graph-document.js';

/**
 * The communities with their sizes, each named after its most cited work (`Yan 2014`): the one that readers
 * of the field will know.
 */
export function nameCommunities(
  graph: CitationGraph,
  community: Column<number>,
  importance: Column<number>,
): Community[] {
  const members = new Map<number, number[]>();
  for (const [position, id] of community.entries()) {
    if (id !== null) members.set(id, [...(members.get(id) ?? []), position]);
  }
  const works = graph.mapNodes((_node, attributes) => attributes);
  return [...members]
    .sort(([a], [b]) => a - b)
    .map(([id, positions]) => {
      const leader = positions.reduce((best, position) =>
        (importance[position] ?? 0) > (importance[best] ?? 0) ? position : best,
      );
      return { id, name: shortName(works[leader]) ?? `Community ${id}`, size: positions.length };
    });
}

function shortName(work: WorkAttributes | undefined): string | undefined {
  const family = work?.authors?.[0]?.split(' ').at(-1);
  const words = family ?? work?.label.split(' ').slice(0, 4).join(' ');
  if (words === undefined) return undefined;
  const name = words.charAt(0).toUpperCase() + words.slice(1);
  return work?.year === undefined ? name : `${name} ${work.year}`;
}
