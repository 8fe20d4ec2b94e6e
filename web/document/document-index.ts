import { type CsrGraph, csrOf } from '../../src/model/csr-graph.js';
import type { GraphDocument, MainPathId } from '../../src/model/graph-document.js';
import { isRetracted as isTakenBack } from '../../src/model/notices.js';
import { shortAuthors } from '../../src/model/short-authors.js';
import { shortened } from '../../src/model/text/shortened.js';
import { numericColumn } from '../../src/model/work-columns.js';
import { type AuthorIndex, indexAuthors } from './authors/author-index.js';
import { type CitationRows, citationRows } from './citation-rows.js';
import { lazy, memoize } from './memoize.js';
import { type RankedMeasure, type Ranking, rankColumn } from './ranking.js';
import { type Dimension, groupWorks, type WorkGroups } from './work-groups.js';

/**
 * A document with what the viewer looks up again and again. Works are named by their position.
 *
 * What is a function is worked out when it is first asked for, and kept: a large graph is drawn before it is
 * read in full.
 */
export interface DocumentIndex {
  readonly document: GraphDocument;
  readonly size: number;
  /** Positions of the seeds. */
  readonly seeds: readonly number[];
  /** Works without the seeds: what legends and sentences count. */
  readonly workCount: number;
  /** Works that a work cites, ascending; in graphs of ties all that it is tied to. */
  readonly cites: (work: number) => Int32Array;
  /** Works that cite a work, ascending. */
  readonly citedBy: (work: number) => Int32Array;
  readonly citationRows: () => CitationRows;
  /** First and last year of the works without the seeds; absent when no work has one. */
  readonly years: readonly [number, number] | undefined;
  /** The works by a dimension, as codes. */
  readonly groups: (dimension: Dimension) => WorkGroups;
  /** Works without the seeds, the most cited first, then the newest: whose label is written first. */
  readonly byImportance: () => readonly number[];
  /** Place of each work in `byImportance`, 0 the first; seeds last. */
  readonly importanceRank: () => Int32Array;
  /** `Zhang et al. 2019`, else a shortened title, else venue and year. */
  readonly shortLabel: (work: number) => string;
  /** Works that a notice takes back, and works whose year or venue was read off the DOI, ascending. */
  readonly retracted: () => readonly number[];
  readonly inferred: () => readonly number[];
  readonly path: PathIndex;
  /** The work of that id; undefined when it is not here. */
  readonly workOf: (id: string) => number | undefined;
  readonly authors: () => AuthorIndex;
  /** What a function makes of this index: worked out at the first call with that function, and kept with the index. */
  readonly cached: <R>(compute: (index: DocumentIndex) => R) => R;
  /** Ranks among the works that have the measure; undefined when the document does not name it. */
  readonly ranking: (measure: RankedMeasure) => Ranking | undefined;
}

/** Reads what every graph needs; O(V). Adjacency, ranks and labels are read when they are asked for. */
export function indexDocument(document: GraphDocument): DocumentIndex {
  const { nodes } = document;
  const size = nodes.id.length;
  const seeds: number[] = [];
  let years: readonly [number, number] | undefined;
  for (let work = 0; work < size; work += 1) {
    const year = nodes.year[work];
    if (nodes.isSeed[work] === true) seeds.push(work);
    else if (year != null)
      years = years === undefined ? [year, year] : [Math.min(years[0], year), Math.max(years[1], year)];
  }
  const graph = lazy(() => adjacency(document));
  const positions = lazy(() => new Map(nodes.id.map((id, work) => [id, work])));
  const byImportance = lazy(() => worksByImportance(document));
  const ranked = new Set<string>(document.meta.measures.map(({ attribute }) => attribute));
  const results = new Map<unknown, unknown>();
  const index: DocumentIndex = {
    document,
    size,
    seeds,
    workCount: size - seeds.length,
    cites: (work) => row(graph().outOffsets, graph().outTargets, work),
    citedBy: (work) => row(graph().inOffsets, graph().inSources, work),
    citationRows: lazy(() => citationRows(document.edges, size)),
    years,
    groups: memoize((dimension) => groupWorks(document, dimension)),
    byImportance,
    importanceRank: lazy(() => {
      const ranks = new Int32Array(size).fill(size);
      byImportance().forEach((work, place) => {
        ranks[work] = place;
      });
      return ranks;
    }),
    shortLabel: memoize((work) =>
      nodes.isSeed[work] === true && seeds.length === 1 ? 'The survey' : shortLabel(document, work),
    ),
    retracted: lazy(() => worksThat(size, (work) => isTakenBack(nodes.updates[work]))),
    inferred: lazy(() =>
      worksThat(
        size,
        (work) => nodes.yearFrom[work] === 'doi-structure' || nodes.venueFrom[work] === 'doi-structure',
      ),
    ),
    path: indexPath(document),
    workOf: (id) => positions().get(id),
    authors: lazy(() => indexAuthors(document)),
    ranking: memoize((measure) =>
      measure === 'isReferencedByCount' || ranked.has(measure)
        ? rankColumn(numericColumn(nodes, measure) ?? [], nodes.isSeed)
        : undefined,
    ),
    cached: <R>(compute: (of: DocumentIndex) => R): R => {
      if (!results.has(compute)) results.set(compute, compute(index));
      return results.get(compute) as R;
    },
  };
  return index;
}

/** Whether a notice takes the work back. */
export function isRetracted({ document }: DocumentIndex, work: number): boolean {
  return isTakenBack(document.nodes.updates[work]);
}

function worksThat(size: number, holds: (work: number) => boolean): number[] {
  const works: number[] = [];
  for (let work = 0; work < size; work += 1) if (holds(work)) works.push(work);
  return works;
}

function adjacency({ nodes, edges }: GraphDocument): CsrGraph {
  return csrOf({ order: nodes.id.length, directed: true, source: edges.source, target: edges.target });
}

function row(offsets: Int32Array, values: Int32Array, work: number): Int32Array {
  return values.subarray(offsets[work] ?? 0, offsets[work + 1] ?? 0);
}

function worksByImportance({ nodes }: GraphDocument): number[] {
  const works = nodes.isSeed.flatMap((isSeed, work) => (isSeed ? [] : [work]));
  const importance = Float64Array.from(
    nodes.id,
    (_, work) => (nodes.inDegree[work] ?? 0) * 1e7 + (nodes.isReferencedByCount[work] ?? 0),
  );
  return works.sort(
    (a, b) =>
      (importance[b] ?? 0) - (importance[a] ?? 0) || (nodes.year[b] ?? 0) - (nodes.year[a] ?? 0) || a - b,
  );
}

function shortLabel({ nodes }: GraphDocument, work: number): string {
  const authors = shortAuthors(nodes, work);
  const year = nodes.year[work];
  const venue = nodes.venue[work];
  const name = authors ?? (nodes.title[work] == null && year != null && venue != null ? venue : undefined);
  if (name === undefined) return shortened(nodes.label[work] ?? '', 28);
  return year == null ? shortened(name, 28) : `${shortened(name, 23)} ${year}`;
}

/** The main path of a document, to be looked up. */
export interface PathIndex {
  /** Works of the main path, then those of key routes alone; empty without a main path. */
  readonly works: ReadonlySet<number>;
  /** Citations of the main path and of key routes; those of both are `main`. */
  readonly citations: ReadonlyMap<number, 'main' | 'route'>;
}

/** Reads the main path and the key routes of a document. */
function indexPath({ mainPaths = [] }: GraphDocument): PathIndex {
  const pathOf = (id: MainPathId) => mainPaths.find((path) => path.id === id);
  const [main, routes] = [pathOf('global'), pathOf('key-route')];
  const citations = new Map<number, 'main' | 'route'>();
  for (const citation of routes?.citations ?? []) citations.set(citation, 'route');
  for (const citation of main?.citations ?? []) citations.set(citation, 'main');
  return { works: new Set([...(main?.works ?? []), ...(routes?.works ?? [])]), citations };
}
