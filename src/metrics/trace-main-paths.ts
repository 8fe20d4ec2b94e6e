import { type CitationColumns, MAIN_PATHS, type MainPath } from '../model/graph-document.js';
import { condensationOf } from './condensation.js';
import { mainPath } from './main-paths.js';
import type { MeasuredPart } from './measured-part.js';
import { citationShares, searchPaths } from './search-paths.js';

/** How knowledge flowed through a graph, by positions in the document made of it. */
export interface TracedPaths {
  /** As given, with the share of search paths of each where there are any. */
  readonly edges: CitationColumns;
  /** Empty without a citation that search paths run through. */
  readonly mainPaths: readonly MainPath[];
}

/** Key routes of a document start from so many citations, so that they show side branches too. */
const KEY_ROUTES = 10;

/**
 * Counts the search paths of the measured works, and finds every main path; ties without direction have none. O(n + m).
 *
 * @param edges All edges of the document, sorted by source and then target, those of the works among them.
 */
export function traceMainPaths(part: MeasuredPart, edges: CitationColumns): TracedPaths {
  const { graph, positions } = part;
  if (!graph.directed) return { edges, mainPaths: [] };
  const paths = searchPaths(condensationOf(graph), 'spc');
  if (paths.total[0] === 0) return { edges, mainPaths: [] };
  const places = edgeIndexOfArcs(part, edges);
  const spc = new Array<number | null>(edges.source.length).fill(null);
  for (const [arc, share] of citationShares(graph, paths).entries())
    if (!Number.isNaN(share)) spc[places[arc]] = share;
  const mainPaths = MAIN_PATHS.map((id): MainPath => {
    const { works, citations } = mainPath(graph, paths, id, { top: KEY_ROUTES });
    return {
      id,
      works: works.map((node) => positions[node]),
      citations: citations.map((arc) => places[arc]),
    };
  });
  return { edges: { ...edges, spc }, mainPaths };
}

/** Where each arc stands among the edges; both are sorted alike. */
function edgeIndexOfArcs(
  { graph, positions }: MeasuredPart,
  { source, target }: CitationColumns,
): Int32Array {
  const places = new Int32Array(graph.size);
  let place = 0;
  for (let node = 0; node < graph.order; node += 1) {
    const citing = positions[node];
    for (let arc = graph.outOffsets[node]; arc < graph.outOffsets[node + 1]; arc += 1) {
      const cited = positions[graph.outTargets[arc]];
      while (source[place] !== citing || target[place] !== cited) place += 1;
      places[arc] = place;
    }
  }
  return places;
}
