import type {
  CitationColumns,
  Community,
  GraphDocument,
  MainPath,
  ReferenceListRow,
  ReferenceRow,
  VersionRow,
} from './graph-document.js';
import type { OwnColumns } from './own-columns.js';
import { partOfLayouts } from './part-of-layouts.js';
import { partOfMeta } from './part-of-meta.js';
import type { VenueSeries } from './venue.js';
import type { WorkColumns } from './work-columns.js';

const NOT_KEPT = -1;

/**
 * The works for which `keep` says yes, with the citations among them, as a document of its own; the document itself
 * when all are kept.
 *
 * Every index leads to the same work as before. Coverage, venues, communities and layouts count what is left;
 * measures stay those of the whole graph, and `meta` says so. Findings, and main paths that are not whole, are left
 * out. O(V + E) and the layouts' bands.
 */
export function partOfDocument(document: GraphDocument, keep: (work: number) => boolean): GraphDocument {
  const kept = [...document.nodes.id.keys()].filter(keep);
  if (kept.length === document.nodes.id.length) return document;
  const at = new Int32Array(document.nodes.id.length).fill(NOT_KEPT);
  for (const [position, work] of kept.entries()) at[work] = position;
  const { findings: _, mainPaths: paths, versions, own, referenceLists, ...whole } = document;
  const nodes = filtered(whole.nodes, kept);
  const keptEdges = edgesWithin(whole.edges, at);
  const edges = partOfEdges(whole.edges, keptEdges, at);
  const mainPaths = paths === undefined ? [] : wholePaths(paths, keptEdges, at);
  const references = partOfReferences(whole.references, at);
  const lists = referenceLists === undefined ? {} : { referenceLists: partOfLists(referenceLists, at) };
  const part = { nodes, edges, references, ...lists };
  return {
    ...whole,
    ...part,
    meta: partOfMeta(document, part),
    layouts: partOfLayouts(whole.layouts, { nodes, kept }, mainPaths.length > 0),
    venues: countedVenues(whole.venues, nodes),
    communities: countedCommunities(whole.communities, nodes, at),
    ...(own === undefined ? {} : { own: partOfOwn(own, kept) }),
    ...(versions === undefined ? {} : { versions: partOfVersions(versions, at) }),
    ...(mainPaths.length === 0 ? {} : { mainPaths }),
  };
}

function partOfOwn({ attributes, positions }: OwnColumns, kept: readonly number[]): OwnColumns {
  const axis = (values: readonly number[]) => kept.map((work) => values[work] ?? 0);
  return {
    attributes: attributes.map((one) => ({ ...one, values: kept.map((work) => one.values[work] ?? null) })),
    ...(positions === undefined ? {} : { positions: { x: axis(positions.x), y: axis(positions.y) } }),
  };
}

/** The kept rows of every column, also of those that a later version adds. */
function filtered<Columns extends WorkColumns | CitationColumns>(
  columns: Columns,
  kept: readonly number[],
): Columns {
  const part = { ...columns };
  for (const [name, column] of Object.entries(columns))
    if (Array.isArray(column)) Object.assign(part, { [name]: kept.map((row): unknown => column[row]) });
  return part;
}

function edgesWithin({ source, target }: CitationColumns, at: Int32Array): number[] {
  const isKept = (work: number | undefined) => (at[work ?? NOT_KEPT] ?? NOT_KEPT) !== NOT_KEPT;
  return [...source.keys()].filter((edge) => isKept(source[edge]) && isKept(target[edge]));
}

/** Sorted as before: the order of the works is kept. */
function partOfEdges(whole: CitationColumns, kept: readonly number[], at: Int32Array): CitationColumns {
  const edges = filtered(whole, kept);
  return {
    ...edges,
    source: edges.source.map((work) => at[work] ?? NOT_KEPT),
    target: edges.target.map((work) => at[work] ?? NOT_KEPT),
  };
}

/** A path of which a work or a citation is missing is none. */
function wholePaths(paths: readonly MainPath[], keptEdges: readonly number[], at: Int32Array): MainPath[] {
  const edgeAt = new Map(keptEdges.map((edge, position) => [edge, position]));
  return paths.flatMap((path) => {
    const works = path.works.map((work) => at[work] ?? NOT_KEPT);
    const citations = path.citations.map((edge) => edgeAt.get(edge) ?? NOT_KEPT);
    return works.includes(NOT_KEPT) || citations.includes(NOT_KEPT)
      ? []
      : [{ id: path.id, works, citations }];
  });
}

function partOfReferences(rows: readonly ReferenceRow[], at: Int32Array): ReferenceRow[] {
  return rows.flatMap((row) => {
    const work = at[row.work] ?? NOT_KEPT;
    return work === NOT_KEPT ? [] : [{ ...row, work }];
  });
}

/** Entries that cite works which are left out stay: the list is that of the work. */
function partOfLists(rows: readonly ReferenceListRow[], at: Int32Array): ReferenceListRow[] {
  return rows.flatMap((row) => {
    const work = at[row.work] ?? NOT_KEPT;
    return work === NOT_KEPT ? [] : [{ ...row, work }];
  });
}

function partOfVersions(rows: readonly VersionRow[], at: Int32Array): VersionRow[] {
  return rows.flatMap((row) => {
    const [version, published] = [at[row.version] ?? NOT_KEPT, at[row.published] ?? NOT_KEPT];
    return version === NOT_KEPT || published === NOT_KEPT ? [] : [{ ...row, version, published }];
  });
}

function countedVenues(venues: readonly VenueSeries[], { venueKey }: WorkColumns): VenueSeries[] {
  const sizes = countsOf(venueKey);
  return venues
    .filter(({ key }) => sizes.has(key))
    .map((venue) => ({
      ...venue,
      ...(venue.works === undefined ? {} : { works: sizes.get(venue.key) ?? 0 }),
    }))
    .sort((a, b) => (sizes.get(b.key) ?? 0) - (sizes.get(a.key) ?? 0) || (a.key < b.key ? -1 : 1));
}

/** They keep their numbers, by which works name them. */
function countedCommunities(
  communities: readonly Community[],
  { community }: WorkColumns,
  at: Int32Array,
): Community[] {
  const sizes = countsOf(community);
  return communities.flatMap(({ leader, ...one }) => {
    const size = sizes.get(one.id);
    const leads = leader === undefined ? NOT_KEPT : (at[leader] ?? NOT_KEPT);
    return size === undefined ? [] : [{ ...one, size, ...(leads === NOT_KEPT ? {} : { leader: leads }) }];
  });
}

function countsOf<Key>(keys: readonly (Key | null)[]): Map<Key, number> {
  const counts = new Map<Key, number>();
  for (const key of keys) if (key !== null) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
