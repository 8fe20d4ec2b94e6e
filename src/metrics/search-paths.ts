import type { CsrGraph } from '../model/csr-graph.js';
import type { Condensation } from './condensation.js';
import { countPaths, type PathCounts, type ScaledCount, scaleOf, totalOf } from './path-counts.js';

/** Which paths are counted; all run along the flow of knowledge, from cited works to those that cite them. */
const SEARCH_PATHS = {
  /** From works that cite nothing to works that nobody cites. */
  spc: { title: 'Search path count', everyWorkStarts: false, everyWorkEnds: false },
  /** From every work to works that nobody cites. */
  splc: { title: 'Search path link count', everyWorkStarts: true, everyWorkEnds: false },
  /** From every work to every work. */
  spnp: { title: 'Search path node pair', everyWorkStarts: true, everyWorkEnds: true },
} as const satisfies Record<string, object>;

/** A way to count paths. */
export type SearchPathKind = keyof typeof SEARCH_PATHS;

/** The ways to count paths, the usual one first. */
export const SEARCH_PATH_KINDS = ['spc', 'splc', 'spnp'] as const satisfies readonly SearchPathKind[];

/** How many paths run through each citation of a condensation. Paths have at least one citation. */
export interface SearchPaths {
  readonly condensation: Condensation;
  /** Nodes of the condensation that cite nothing but are cited, and those that cite but are not cited. */
  readonly sources: number;
  readonly sinks: number;
  /** Paths that end at each node, and paths that start there. */
  readonly arriving: PathCounts;
  readonly leaving: PathCounts;
  readonly total: ScaledCount;
}

/**
 * Counts search paths: those that reach the cited end times those that leave the citing end. O(n + m).
 *
 * Works of one strong component count as one work.
 * @see Hummon & Doreian (1989), Connectivity in a citation network
 * @see Batagelj (2003), Efficient algorithms for citation network analysis
 */
export function searchPaths(condensation: Condensation, kind: SearchPathKind): SearchPaths {
  const { graph, citedFirst } = condensation;
  const { everyWorkStarts, everyWorkEnds } = SEARCH_PATHS[kind];
  const [oldest, newest] = [nodesWithoutArcs(graph.outOffsets), nodesWithoutArcs(graph.inOffsets)];
  const starts = everyWorkStarts ? oldest.map(() => 1) : oldest;
  const ends = everyWorkEnds ? newest.map(() => 1) : newest;
  const downwards = { order: citedFirst, offsets: graph.outOffsets, neighbours: graph.outTargets };
  const upwards = { order: citedFirst.toReversed(), offsets: graph.inOffsets, neighbours: graph.inSources };
  const arriving = countPaths(downwards, starts);
  const isolates = countOf(oldest.map((own, node) => own & newest[node]));
  return {
    condensation,
    sources: countOf(oldest) - isolates,
    sinks: countOf(newest) - isolates,
    arriving,
    leaving: countPaths(upwards, ends),
    total: totalOf(arriving, starts, ends),
  };
}

/** Paths through the citation between two nodes of the condensation: a mantissa up to 2^512, and its exponent. */
export function pathsThrough({ arriving, leaving }: SearchPaths, citing: number, cited: number): ScaledCount {
  return [arriving[2 * cited] * leaving[2 * citing], arriving[2 * cited + 1] + leaving[2 * citing + 1]];
}

/** The same in the unit of the total's mantissa: the count itself below 2^256, 0 below 2^-1024 of the total. */
export function pathWeight(paths: SearchPaths, citing: number, cited: number): number {
  const { arriving, leaving, total } = paths;
  const exponent = arriving[2 * cited + 1] + leaving[2 * citing + 1] - total[1];
  return arriving[2 * cited] * leaving[2 * citing] * scaleOf(exponent);
}

/**
 * The share of all paths that runs through each citation of the graph, 0 to 1, in the order of its arcs; NaN
 * between works of one strong component, where no path is counted. O(n + m).
 *
 * Citations between the same two components each carry what all of them carry together.
 */
export function citationShares(graph: CsrGraph, paths: SearchPaths): Float64Array {
  const { order, size, outOffsets, outTargets } = graph;
  const { component } = paths.condensation;
  const arriving = expandedCounts(paths.arriving, component);
  const [total, totalExponent] = paths.total;
  const shares = new Float64Array(size);
  for (let citing = 0; citing < order; citing += 1) {
    const own = component[citing];
    const onward = paths.leaving[2 * own];
    const exponent = paths.leaving[2 * own + 1] - totalExponent;
    for (let at = outOffsets[citing]; at < outOffsets[citing + 1]; at += 1) {
      const cited = 2 * outTargets[at];
      const scale = scaleOf(arriving[cited + 1] + exponent);
      shares[at] = (arriving[cited] * onward * scale) / total;
    }
  }
  return withoutCycles(shares, graph, paths.condensation);
}

/** The counts of the components, for each of their works. */
function expandedCounts(counts: PathCounts, component: Int32Array): PathCounts {
  const spread = new Float64Array(2 * component.length);
  for (let node = 0; node < component.length; node += 1) {
    const place = 2 * component[node];
    spread[2 * node] = counts[place];
    spread[2 * node + 1] = counts[place + 1];
  }
  return spread;
}

/** NaN within components; only works on a cycle are looked at. */
function withoutCycles(
  shares: Float64Array,
  graph: CsrGraph,
  { component, sizes }: Condensation,
): Float64Array {
  for (let node = 0; node < graph.order; node += 1) {
    const own = component[node];
    if (sizes[own] === 1) continue;
    for (let at = graph.outOffsets[node]; at < graph.outOffsets[node + 1]; at += 1)
      if (component[graph.outTargets[at]] === own) shares[at] = Number.NaN;
  }
  return shares;
}

function nodesWithoutArcs(offsets: Int32Array): Uint8Array {
  const empty = new Uint8Array(offsets.length - 1);
  for (let node = 0; node < empty.length; node += 1)
    empty[node] = offsets[node] === offsets[node + 1] ? 1 : 0;
  return empty;
}

function countOf(marks: Uint8Array): number {
  return marks.reduce((count, mark) => count + mark, 0);
}
