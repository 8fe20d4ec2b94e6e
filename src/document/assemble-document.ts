import type { CollectedReference } from '../graph/collect-works.js';
import type { CitationGraph } from '../model/citation-graph.js';
import type {
  CitationColumns,
  Community,
  GraphDocument,
  MainPath,
  ReferenceListRow,
  ReferenceMatch,
  ReferenceRow,
  VersionRow,
} from '../model/graph-document.js';
import type { Layouts } from '../model/layout.js';
import type { Match } from '../model/match.js';
import type { MeasureAttribute } from '../model/measures.js';
import { referenceText } from '../model/reference.js';
import type { VenueSeries } from '../model/venue.js';
import type { VersionLink } from '../model/version-link.js';
import { attributesIn, type Column, type WorkAttribute, type WorkColumns } from '../model/work-columns.js';
import { roundedEdges, roundedLayouts, significant } from './rounded.js';

/** Everything that the stages computed. */
export interface DocumentParts {
  readonly graph: CitationGraph;
  readonly edges: CitationColumns;
  readonly meta: GraphDocument['meta'];
  readonly measures: Readonly<Record<MeasureAttribute, Column<number>>>;
  readonly layouts: Layouts;
  readonly venues: ReadonlyMap<string, VenueSeries>;
  readonly communities: readonly Community[];
  readonly references: readonly CollectedReference[];
  readonly referenceLists: readonly ReferenceListRow[];
  readonly versions: readonly VersionLink[];
  /** None without citations among the works. */
  readonly mainPaths: readonly MainPath[];
}

/** Puts the parts into one document: columns in graph order, numbers rounded, venues by number of works. */
export function assembleDocument(parts: DocumentParts): GraphDocument {
  const { graph, meta, measures, layouts, venues, communities, references, versions, mainPaths } = parts;
  const { referenceLists } = parts;
  const positions = new Map(graph.nodes().map((id, position) => [id, position]));
  return {
    format: 'citeloom-graph',
    version: 1,
    meta,
    nodes: workColumns(graph, measures),
    edges: roundedEdges(parts.edges),
    layouts: roundedLayouts(layouts),
    venues: venuesBySize(graph, venues),
    communities,
    references: references.map((row) => referenceRow(row, positions)),
    ...(referenceLists.length === 0 ? {} : { referenceLists }),
    versions: versions.flatMap((link) => versionRow(link, positions)),
    ...(mainPaths.length === 0 ? {} : { mainPaths }),
  };
}

function workColumns(graph: CitationGraph, measures: DocumentParts['measures']): WorkColumns {
  const works = graph.mapNodes((_node, attributes) => attributes);
  const attribute = (name: Exclude<WorkAttribute, 'id'>): [string, Column<unknown>] => [
    name,
    works.map((work) => work[name] ?? null),
  ];
  const columns = new Map<string, Column<unknown>>([
    ['id', graph.nodes()],
    ...[...attributesIn('full'), ...attributesIn('open', 'later')].flatMap((name) =>
      name === 'id' ? [] : [attribute(name)],
    ),
    ...attributesIn('known')
      .map(attribute)
      .filter(([, values]) => values.some((value) => value !== null)),
  ]);
  for (const [name, values] of Object.entries(measures)) {
    columns.set(
      name,
      values.map((value) => (value === null ? null : significant(value))),
    );
  }
  return Object.fromEntries(columns) as WorkColumns;
}

function referenceRow(row: CollectedReference, positions: ReadonlyMap<string, number>): ReferenceRow {
  return {
    seed: row.seed,
    key: row.reference.key,
    outcome: row.outcome,
    work: positions.get(row.workId) ?? 0,
    reason: row.reason ?? null,
    score: row.match?.score ?? null,
    doi: row.reference.doi ?? null,
    text: referenceText(row.reference),
    ...(row.match === undefined ? {} : { match: referenceMatch(row.match) }),
  };
}

function referenceMatch({ by, agreeing, candidates }: Match): ReferenceMatch {
  return {
    ...(by === undefined ? {} : { by }),
    ...(agreeing === undefined ? {} : { agreeing }),
    candidates,
  };
}

/** Versions that were joined are one work, and have no link. */
function versionRow(
  { version, published, relation, assertedBy }: VersionLink,
  positions: ReadonlyMap<string, number>,
): VersionRow[] {
  const [from, to] = [positions.get(version), positions.get(published)];
  if (from === undefined || to === undefined) return [];
  return [{ version: from, published: to, relation, assertedBy }];
}

function venuesBySize(graph: CitationGraph, venues: ReadonlyMap<string, VenueSeries>): VenueSeries[] {
  const works = new Map<string, number>();
  graph.forEachNode((_node, { venueKey }) => {
    if (venueKey !== undefined) works.set(venueKey, (works.get(venueKey) ?? 0) + 1);
  });
  const size = ({ key }: VenueSeries) => works.get(key) ?? 0;
  return [...venues.values()].sort((a, b) => size(b) - size(a) || (a.key < b.key ? -1 : 1));
}
