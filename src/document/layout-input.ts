import type { LayoutInput } from '../layout/contract.js';
import type { GraphDocument, MainPath } from '../model/graph-document.js';
import { shortCommunityNames } from '../model/short-community-names.js';
import { venueLabel } from '../model/venue.js';

/** What of a document layouts are made of. */
interface PlacedParts extends Pick<GraphDocument, 'nodes' | 'edges' | 'venues' | 'communities'> {
  readonly mainPaths: readonly MainPath[];
}

/** A document as layouts see it. */
export function layoutInput(parts: PlacedParts, directed: boolean): LayoutInput {
  const { nodes, edges, venues, communities, mainPaths } = parts;
  const { year, venueKey, community, isSeed, inDegree, isReferencedByCount } = nodes;
  return {
    ...{ year, venueKey, community, isSeed, edges, mainPaths },
    importance: inDegree.map((here, work) => importanceOf(here ?? 0, isReferencedByCount[work] ?? 0)),
    venueLabels: new Map(venues.map((venue) => [venue.key, venueLabel(venue)])),
    communityLabels: shortCommunityNames(communities),
    ...(directed ? {} : { unlinkedLabel: 'Without a tie' }),
  };
}

/** Citations here decide; among equals, citations anywhere. */
function importanceOf(here: number, everywhere: number): number {
  return here + everywhere / (everywhere + 100);
}
