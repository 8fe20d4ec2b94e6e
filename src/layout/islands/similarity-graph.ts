import type { Parallel } from '../../model/parallel.js';
import { findSimilar, type SimilarWorks } from './find-similar.js';
import { binaryLogarithms } from './logarithms.js';
import { type OrderedWorks, rangesOf } from './order-works.js';

const DEFAULTS = {
  /** Steps over works of a higher degree than this, or than the budget allows, are not followed. */
  highestDegree: 400,
  /** Two-step paths that are followed in all. */
  paths: 30_000_000,
  /** From so many works on two-step paths are followed within communities alone. */
  largest: 20_000,
  rowsPerChunk: 256,
};

/** Similar works as rows: those of work w stand from `offsets[w]` on, each once; 1 is as similar as any. */
export interface SimilarityGraph {
  readonly offsets: Int32Array;
  readonly partners: Int32Array;
  readonly similarities: Float64Array;
}

/** What counts how much, and what is kept. */
export interface SimilarityOptions {
  /** What a direct tie counts; a work that two are tied to counts at most 1. */
  readonly direct: number;
  /** How many partners each work keeps; with those who keep it, it may have more. */
  readonly most: number;
  /** What similarity between works of different communities is multiplied by. */
  readonly cross: number;
}

/** The works most similar to each, in both directions: a ∪ b = a + b − ab, as UMAP joins them. O(paths + n log n). */
export async function similarityGraph(
  ordered: OrderedWorks,
  { direct, most, cross }: SimilarityOptions,
  parallel: Parallel,
): Promise<SimilarityGraph> {
  const { order, size, outOffsets, outTargets, outWeights } = ordered.graph;
  const { rowsPerChunk } = DEFAULTS;
  const degrees = outOffsets.subarray(1).map((end, work) => end - outOffsets[work]);
  const { highest, paths } = followed(degrees);
  const log = binaryLogarithms(1 + degrees.reduce((largest, degree) => Math.max(largest, degree), 0));
  const { start, end } = communityRanges(ordered);
  const shared: SimilarWorks = {
    ...{ offsets: outOffsets, neighbours: outTargets, strengths: inMeans(size, outWeights) },
    ...{ communityStart: start, communityEnd: end },
    passing: Float64Array.from(degrees, (degree) => (degree > highest ? 0 : 1 / log[1 + degree])),
    damping: Float64Array.from(degrees, (degree) => Math.sqrt(Math.sqrt(degree))),
    withinCommunity: order > DEFAULTS.largest ? 1 : 0,
    ...{ direct, cross, most, rowsPerChunk },
    found: new Int32Array(order),
    partners: new Int32Array(order * most),
    similarities: new Float64Array(order * most),
  };
  const job = { chunks: Math.ceil(order / rowsPerChunk), steps: size + paths };
  return inBothDirections(await parallel.run(findSimilar, shared, job));
}

/** The highest degree up to which steps over works are followed, and how many paths that are. */
function followed(degrees: Int32Array): { readonly highest: number; readonly paths: number } {
  const counts = new Int32Array(DEFAULTS.highestDegree + 1);
  for (const degree of degrees) if (degree <= DEFAULTS.highestDegree) counts[degree] += 1;
  let [highest, paths] = [0, 0];
  for (; highest < DEFAULTS.highestDegree; highest += 1) {
    const more = counts[highest + 1] * (highest + 1) * (highest + 1);
    if (paths + more > DEFAULTS.paths) break;
    paths += more;
  }
  return { highest, paths };
}

function communityRanges({ works, communities }: OrderedWorks) {
  const range = rangesOf(communities);
  const start = new Int32Array(works.length).map((_, place) => communities[range[place]]);
  const end = new Int32Array(works.length).map((_, place) => communities[range[place] + 1]);
  return { start, end };
}

/** Weights divided by their mean; ones where there are none, or none above 0. */
function inMeans(size: number, weights: Float64Array | undefined): Float64Array {
  const mean = (weights?.reduce((sum, weight) => sum + weight, 0) ?? 0) / size;
  if (weights === undefined || !(mean > 0)) return new Float64Array(size).fill(1);
  return weights.map((weight) => weight / mean);
}

function inBothDirections({ found, partners, similarities, most }: SimilarWorks): SimilarityGraph {
  const order = found.length;
  const offsets = new Int32Array(order + 1);
  forEachPair({ found, partners, most }, (work, place) => {
    offsets[work + 1] += 1;
    offsets[partners[place] + 1] += 1;
  });
  for (let work = 0; work < order; work += 1) offsets[work + 1] += offsets[work];
  const next = offsets.slice(0, order);
  const rows = { partners: new Int32Array(offsets[order]), similarities: new Float64Array(offsets[order]) };
  const put = (work: number, partner: number, similarity: number) => {
    const place = next[work]++;
    rows.partners[place] = partner;
    rows.similarities[place] = similarity;
  };
  forEachPair({ found, partners, most }, (work, place) => {
    put(work, partners[place], similarities[place]);
    put(partners[place], work, similarities[place]);
  });
  return joined(offsets, rows.partners, rows.similarities);
}

function forEachPair(
  { found, most }: Pick<SimilarWorks, 'found' | 'partners' | 'most'>,
  visit: (work: number, place: number) => void,
): void {
  for (let work = 0; work < found.length; work += 1)
    for (let rank = 0; rank < found[work]; rank += 1) visit(work, work * most + rank);
}

/** Each partner once in a row, in the order in which rows first name it. */
function joined(offsets: Int32Array, partners: Int32Array, similarities: Float64Array): SimilarityGraph {
  const order = offsets.length - 1;
  const kept = new Int32Array(order + 1);
  const placeOf = new Int32Array(order).fill(-1);
  let size = 0;
  for (let work = 0; work < order; work += 1) {
    const first = size;
    for (let at = offsets[work]; at < offsets[work + 1]; at += 1) {
      const place = placeOf[partners[at]];
      const similarity = similarities[at];
      if (place >= first) similarities[place] += similarity - similarities[place] * similarity;
      else {
        placeOf[partners[at]] = size;
        partners[size] = partners[at];
        similarities[size] = similarity;
        size += 1;
      }
    }
    kept[work + 1] = size;
  }
  return { offsets: kept, partners: partners.slice(0, size), similarities: similarities.slice(0, size) };
}
