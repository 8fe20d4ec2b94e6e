import type { CollectedReference } from '../graph/collect-works.js';
import { BIBLIOGRAPHIC_COLUMNS, withoutEmptyColumns } from '../model/bibliographic-columns.js';
import type { CitationGraph, WorkAttributes } from '../model/citation-graph.js';
import type {
  CitationColumns,
  Column,
  Community,
  GraphDocument,
  MainPath,
  MeasureAttribute,
  ReferenceListRow,
  ReferenceMatch,
  ReferenceRow,
  VersionRow,
  WorkColumns,
} from '../model/graph-document.js';
import type { Layouts } from '../model/layout.js';
import type { Match } from '../model/match.js';
import { referenceText } from '../model/reference.js';
import type { VenueSeries } from '../model/venue.js';
import type { VersionLink } from '../model/version-link.js';
import { roundedEdges, roundedLayouts, significant } from './rounded.js';

/** Everything that the stages computed. */
export interface DocumentParts {
  readonly graph: CitationGraph;
  readonly edges: CitationColumns;
  readonly meta: GraphDocument['meta'];
  readonly measures: Readonly<Partial<Record<MeasureAttribute, Column<number>>>>;
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

/** Attributes that a document holds as they are; absent becomes null. */
const OPTIONAL_ATTRIBUTES = [
  'title',
  'authors',
  'authorsComplete',
  'year',
  'venue',
  'venueKey',
  'containerTitle',
  'titleFrom',
  'yearFrom',
  'venueFrom',
  'venueEvidence',
  'type',
  'doi',
  'url',
  'missingReason',
  'isReferencedByCount',
  'updates',
  'updatesWork',
  'relations',
  'aliases',
] as const satisfies readonly (keyof WorkAttributes & keyof WorkColumns)[];

const REQUIRED_ATTRIBUTES = [
  'label',
  'status',
  'depth',
  'isSeed',
  'hasReferenceList',
] as const satisfies readonly (keyof WorkAttributes & keyof WorkColumns)[];

function workColumns(graph: CitationGraph, measures: DocumentParts['measures']): WorkColumns {
  const works = graph.mapNodes((_node, attributes) => attributes);
  const columns = new Map<string, readonly unknown[]>([['id', graph.nodes()]]);
  for (const name of REQUIRED_ATTRIBUTES)
    columns.set(
      name,
      works.map((work) => work[name]),
    );
  for (const name of OPTIONAL_ATTRIBUTES)
    columns.set(
      name,
      works.map((work) => work[name] ?? null),
    );
  const bibliographic = BIBLIOGRAPHIC_COLUMNS.map((name) => [name, works.map((work) => work[name] ?? null)]);
  for (const [name, values] of Object.entries(withoutEmptyColumns(Object.fromEntries(bibliographic))))
    columns.set(name, values);
  for (const [name, values] of Object.entries(measures)) {
    columns.set(
      name,
      values.map((value) => (value === null ? null : significant(value))),
    );
  }
  return Object.fromEntries(columns) as unknown as WorkColumns;
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
