import type { CitationGraph } from '../model/citation-graph.js';
import type { Community, MainPath } from '../model/graph-document.js';
import { shortCommunityNames } from '../model/short-community-names.js';
import { type Venue, venueLabel } from '../model/venue.js';
import type { Column } from '../model/work-columns.js';
import type { LayoutInput } from './contract.js';

/** What the stages before found out about the works. */
export interface LayoutFacts {
  readonly inDegree: Column<number>;
  readonly community: Column<number>;
  readonly venues: ReadonlyMap<string, Venue>;
  readonly communities: readonly Community[];
  readonly mainPaths: readonly MainPath[];
}

/** The works as layouts see them, in graph order. */
export function layoutInput(graph: CitationGraph, facts: LayoutFacts): LayoutInput {
  const works = graph.mapNodes((_node, attributes) => attributes);
  const positions = new Map(graph.nodes().map((id, position) => [id, position]));
  const source: number[] = [];
  const target: number[] = [];
  graph.forEachEdge((_edge, _attributes, citing, cited) => {
    source.push(positions.get(citing) ?? 0);
    target.push(positions.get(cited) ?? 0);
  });
  return {
    year: works.map(({ year }) => year ?? null),
    venueKey: works.map(({ venueKey }) => venueKey ?? null),
    importance: works.map(({ isReferencedByCount }, position) =>
      importanceOf(facts.inDegree[position] ?? 0, isReferencedByCount ?? 0),
    ),
    community: facts.community,
    isSeed: works.map(({ isSeed }) => isSeed),
    edges: { source, target },
    mainPaths: facts.mainPaths,
    venueLabels: new Map([...facts.venues].map(([key, venue]) => [key, venueLabel(venue)])),
    communityLabels: shortCommunityNames(facts.communities),
  };
}

/** Citations here decide; among equals, citations anywhere. */
export function importanceOf(here: number, everywhere: number): number {
  return here + everywhere / (everywhere + 100);
}
