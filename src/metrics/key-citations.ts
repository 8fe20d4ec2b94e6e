import type { HeaviestSums } from './heaviest-paths.js';
import { pathWeight, type SearchPaths } from './search-paths.js';

/** A citation between two nodes of a condensation. */
export type CondensedCitation = readonly [citing: number, cited: number];

/** The `top` citations of largest weight, and all that tie with the last of them. O(m) for small numbers. */
export function heaviestCitations(paths: SearchPaths, top: number): CondensedCitation[] {
  const largest: number[] = [];
  forEachCitation(paths, (weight) => {
    if (largest.length === top && weight <= largest[0]) return;
    const place = largest.findIndex((other) => other >= weight);
    largest.splice(place === -1 ? largest.length : place, 0, weight);
    if (largest.length > top) largest.shift();
  });
  const least = atLeast(paths, largest[0] ?? 0);
  return citationsWhere(paths, (weight) => weight >= least);
}

/** Citations of largest weight among those at one end of the graph. O(m) */
export function heaviestAtEnd(paths: SearchPaths, end: 'oldest' | 'newest'): CondensedCitation[] {
  const { outOffsets, inOffsets } = paths.condensation.graph;
  const atEnd = (citing: number, cited: number) =>
    end === 'oldest'
      ? outOffsets[cited] === outOffsets[cited + 1]
      : inOffsets[citing] === inOffsets[citing + 1];
  let largest = 0;
  forEachCitation(paths, (weight, citing, cited) => {
    if (weight > largest && atEnd(citing, cited)) largest = weight;
  });
  const least = atLeast(paths, largest);
  return citationsWhere(paths, (weight, citing, cited) => weight >= least && atEnd(citing, cited));
}

/** Of every path with the largest sum those citations that matter to it: at least one of each path. O(m) */
export function heaviestOnHeaviestPaths(paths: SearchPaths, { down, up }: HeaviestSums): CondensedCitation[] {
  const largest = down.reduce((most, sum) => Math.max(most, sum), 0);
  const least = atLeast(paths, largest);
  // A path has fewer citations than the graph has levels, so one of them carries more than this.
  const mean = largest / paths.condensation.depth;
  return citationsWhere(
    paths,
    (weight, citing, cited) => weight >= mean && down[cited] + weight + up[citing] >= least,
  );
}

/** What ties with a sum: only equals while counts and their sums are exact, else all that doubles cannot tell. */
export function atLeast({ total, condensation }: SearchPaths, sum: number): number {
  const exact = total[1] === 0 && total[0] * condensation.depth < 2 ** 53;
  return exact ? sum : sum * (1 - 1e-12);
}

type CitationVisit<Result> = (weight: number, citing: number, cited: number) => Result;

function citationsWhere(paths: SearchPaths, keep: CitationVisit<boolean>): CondensedCitation[] {
  const kept: CondensedCitation[] = [];
  forEachCitation(paths, (weight, citing, cited) => {
    if (keep(weight, citing, cited)) kept.push([citing, cited]);
  });
  return kept;
}

function forEachCitation(paths: SearchPaths, visit: CitationVisit<void>): void {
  const { order, outOffsets, outTargets } = paths.condensation.graph;
  for (let citing = 0; citing < order; citing += 1)
    for (let at = outOffsets[citing]; at < outOffsets[citing + 1]; at += 1) {
      const cited = outTargets[at];
      visit(pathWeight(paths, citing, cited), citing, cited);
    }
}
