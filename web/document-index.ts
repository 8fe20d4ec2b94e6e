import type { Column, GraphDocument, MeasureAttribute } from '../src/model/graph-document.js';
import { isRetracted as isTakenBack } from '../src/model/notices.js';
import { shortAuthors } from '../src/model/short-authors.js';
import { indexPath, type PathIndex } from './path-index.js';
import { shortened } from './wording.js';

/** A document with what the viewer looks up again and again. Works are named by their position. */
export interface DocumentIndex {
  readonly document: GraphDocument;
  readonly size: number;
  /** Positions of the seeds. */
  readonly seeds: readonly number[];
  /** Of each work: those it cites, and those that cite it. */
  readonly cites: readonly (readonly number[])[];
  readonly citedBy: readonly (readonly number[])[];
  /** First and last year; absent when no work has one. */
  readonly years: readonly [number, number] | undefined;
  /** How many works (without the seeds) each venue key has. */
  readonly venueSizes: ReadonlyMap<string, number>;
  /** Works without the seeds, the most cited first, then the newest: whose label is written first. */
  readonly byImportance: readonly number[];
  /** `Zhang et al. 2019`, else a shortened title, else venue and year. */
  readonly shortLabels: readonly string[];
  readonly path: PathIndex;
  /** Rank among the works that have the measure, by measure. */
  readonly ranks: ReadonlyMap<MeasureAttribute | 'isReferencedByCount', Ranking>;
}

/** Standard competition ranking (1, 2, 2, 4) of the works that have a value. */
export interface Ranking {
  readonly rankOf: readonly (number | undefined)[];
  readonly among: number;
  readonly largest: number;
  readonly smallest: number;
}

/** Reads a document once. O(V log V + E). */
export function indexDocument(document: GraphDocument): DocumentIndex {
  const { nodes, edges } = document;
  const size = nodes.id.length;
  const cites: number[][] = Array.from({ length: size }, () => []);
  const citedBy: number[][] = Array.from({ length: size }, () => []);
  edges.source.forEach((source, edge) => {
    const target = edges.target[edge];
    if (target === undefined) return;
    cites[source]?.push(target);
    citedBy[target]?.push(source);
  });
  const works = nodes.isSeed.flatMap((isSeed, work) => (isSeed ? [] : [work]));
  const seeds = nodes.isSeed.flatMap((isSeed, work) => (isSeed ? [work] : []));
  const known = works.flatMap((work) => nodes.year[work] ?? []);
  const venueSizes = new Map<string, number>();
  for (const work of works) {
    const key = nodes.venueKey[work];
    if (key != null) venueSizes.set(key, (venueSizes.get(key) ?? 0) + 1);
  }
  const measures = [
    ...document.meta.measures.map(({ attribute }) => attribute).filter((name) => name !== 'community'),
    'isReferencedByCount' as const,
  ];
  const importance = (work: number): number =>
    (nodes.inDegree[work] ?? 0) * 1e7 + (nodes.isReferencedByCount[work] ?? 0);
  return {
    document,
    size,
    seeds,
    cites,
    citedBy,
    years: known.length === 0 ? undefined : [least(known), greatest(known)],
    venueSizes,
    byImportance: works.sort(
      (a, b) => importance(b) - importance(a) || (nodes.year[b] ?? 0) - (nodes.year[a] ?? 0) || a - b,
    ),
    shortLabels: nodes.id.map((_, work) =>
      nodes.isSeed[work] === true && seeds.length === 1 ? 'The survey' : shortLabel(document, work),
    ),
    path: indexPath(document),
    ranks: new Map(measures.map((name) => [name, rank(nodes[name] ?? [], nodes.isSeed)])),
  };
}

/** Works beside a work that are not seeds. */
export function neighbours({ cites, citedBy, document }: DocumentIndex, work: number): Set<number> {
  const found = [...(cites[work] ?? []), ...(citedBy[work] ?? [])];
  return new Set(found.filter((other) => document.nodes.isSeed[other] !== true));
}

/** Whether a notice takes the work back. */
export function isRetracted({ document }: DocumentIndex, work: number): boolean {
  return isTakenBack(document.nodes.updates[work]);
}

function shortLabel({ nodes }: GraphDocument, work: number): string {
  const authors = shortAuthors(nodes.authors[work] ?? [], nodes.authorsComplete[work] ?? true);
  const year = nodes.year[work];
  const venue = nodes.venue[work];
  const name = authors ?? (nodes.title[work] == null && year != null && venue != null ? venue : undefined);
  if (name === undefined) return shortened(nodes.label[work] ?? '', 28);
  return year == null ? shortened(name, 28) : `${shortened(name, 23)} ${year}`;
}

function rank(all: Column<number>, isSeed: readonly boolean[]): Ranking {
  const column = all.map((value, work) => (isSeed[work] === true ? null : value));
  const sorted = column.flatMap((value) => value ?? []).sort((a, b) => b - a);
  const rankOf = new Map<number, number>();
  sorted.forEach((value, position) => {
    if (!rankOf.has(value)) rankOf.set(value, position + 1);
  });
  return {
    rankOf: column.map((value) => (value === null ? undefined : rankOf.get(value))),
    among: sorted.length,
    largest: sorted[0] ?? 0,
    smallest: sorted.at(-1) ?? 0,
  };
}

function least(values: readonly number[]): number {
  return values.reduce((a, b) => Math.min(a, b));
}

function greatest(values: readonly number[]): number {
  return values.reduce((a, b) => Math.max(a, b));
}
