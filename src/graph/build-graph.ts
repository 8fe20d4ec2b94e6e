import { CiteloomError } from '../errors.js';
import type { CollectedCitation, CollectedWork } from '../model/collected-work.js';
import { type CsrGraph, csrOf } from '../model/csr-graph.js';
import type { CitationColumns } from '../model/graph-document.js';
import type { VenueAssignment, VenueSeries } from '../model/venue.js';
import type { UnmeasuredWorks } from '../model/work-columns.js';
import type { Collection } from './collect-works.js';
import { attributesOf } from './work-attributes.js';
import { workColumns } from './work-columns.js';

/** Finds the venues of all works at once, see the venues room. */
export type VenueAssigner = (works: readonly CollectedWork[]) => VenueAssignment;

/** Works and citations as columns. */
export interface BuiltGraph {
  readonly works: UnmeasuredWorks;
  /** Sorted by source and then target. */
  readonly edges: CitationColumns;
  /** Of the same works and edges. */
  readonly graph: CsrGraph;
  /** Those of most works first, then by key. */
  readonly venues: readonly VenueSeries[];
  /** Where each work stands, by id. */
  readonly positions: WorkPositions;
}

/** Where works stand in a document, by id. */
export type WorkPositions = ReadonlyMap<string, number>;

/** Builds the citation graph: one column for each attribute of works and of citations, in the order of the collection. */
export function buildGraph({ works, citations }: Collection, assignVenues: VenueAssigner): BuiltGraph {
  const { assigned, venues } = assignVenues(works);
  const ids = works.map(({ id }) => id);
  const positions = new Map(ids.map((id, position) => [id, position]));
  const edges = citationColumns(citations, positions);
  const columns = workColumns(
    ids,
    works.map((work) => attributesOf(work, assigned.get(work.id))),
  );
  return {
    works: columns,
    edges,
    graph: csrOf({ order: ids.length, directed: true, source: edges.source, target: edges.target }),
    venues: byNumberOfWorks([...venues.values()], columns),
    positions,
  };
}

/**
 * Where a work stands.
 * @throws CiteloomError INTERNAL when there is no such work
 */
export function positionOf(id: string, positions: WorkPositions): number {
  const position = positions.get(id);
  if (position !== undefined) return position;
  throw new CiteloomError(
    'INTERNAL',
    `A citation or reference names the work ${JSON.stringify(id)}, which the graph lacks.`,
    {
      hint: 'This is a fault in citeloom: keep the seed and report it.',
    },
  );
}

function citationColumns(citations: readonly CollectedCitation[], positions: WorkPositions): CitationColumns {
  return {
    source: citations.map(({ citing }) => positionOf(citing, positions)),
    target: citations.map(({ cited }) => positionOf(cited, positions)),
    assertedBy: citations.map(({ assertedBy }) => assertedBy),
    references: citations.map(({ references }) => references),
  };
}

function byNumberOfWorks(venues: VenueSeries[], { venueKey }: UnmeasuredWorks): VenueSeries[] {
  const works = new Map<string, number>();
  for (const key of venueKey) if (key !== null) works.set(key, (works.get(key) ?? 0) + 1);
  const size = ({ key }: VenueSeries) => works.get(key) ?? 0;
  return venues.sort((a, b) => size(b) - size(a) || (a.key < b.key ? -1 : 1));
}
