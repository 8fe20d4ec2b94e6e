import type { CsrGraph } from '../../model/csr-graph.js';
import { neighboursOf } from '../neighbours-of.js';

/**
 * An undirected graph for finding communities, whose nodes may each stand for a group of nodes.
 *
 * The neighbours of node v stand at `offsets[v]` … `offsets[v + 1] − 1`, in no promised order, each once and
 * never v itself; every edge stands in the rows of both its ends.
 */
export interface UndirectedView {
  readonly order: number;
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  /** Weight of each edge, above 0, in the order of `neighbours`; undefined when every edge weighs 1. */
  readonly weights: Float64Array | undefined;
  /** Weight of the edges that end in each node; an edge inside the group it stands for counts twice. */
  readonly strengths: Float64Array;
}

/**
 * The graph without directions: two arcs between the same nodes are one edge, of the greater weight;
 * edges whose weight is not above 0 are left out. O(order + arcs); an undirected graph lends its rows.
 */
export function undirectedView(graph: CsrGraph): UndirectedView {
  const { offsets, neighbours, weights } = rowsOf(graph);
  return { order: graph.order, offsets, neighbours, weights, strengths: strengthsOf({ offsets, weights }) };
}

type Rows = Pick<UndirectedView, 'offsets' | 'neighbours' | 'weights'>;
type WeightedRows = Rows & { readonly weights: Float64Array };

function rowsOf(graph: CsrGraph): Rows {
  const { directed, outOffsets, outTargets, outWeights } = graph;
  if (outWeights === undefined) {
    const { offsets, values } = neighboursOf(graph);
    return { offsets, neighbours: values, weights: undefined };
  }
  return withoutWeightless(
    directed
      ? weightedRows(graph, outWeights)
      : { offsets: outOffsets, neighbours: outTargets, weights: outWeights },
  );
}

/** Rows without the edges whose weight is not above 0: they tie nothing. */
function withoutWeightless(rows: WeightedRows): WeightedRows {
  const weights = rows.weights.filter((weight) => weight > 0);
  if (weights.length === rows.weights.length) return rows;
  const offsets = new Int32Array(rows.offsets.length);
  const neighbours = new Int32Array(weights.length);
  let place = 0;
  for (let node = 0; node + 1 < offsets.length; node += 1) {
    for (let at = rows.offsets[node]; at < rows.offsets[node + 1]; at += 1) {
      if (!(rows.weights[at] > 0)) continue;
      neighbours[place] = rows.neighbours[at];
      place += 1;
    }
    offsets[node + 1] = place;
  }
  return { offsets, neighbours, weights };
}

function weightedRows(graph: CsrGraph, outWeights: Float64Array): WeightedRows {
  const { order, size, outOffsets, outTargets, inOffsets, inSources } = graph;
  const inWeights = weightsByTarget(graph, outWeights);
  const offsets = new Int32Array(order + 1);
  const neighbours = new Int32Array(2 * size);
  const weights = new Float64Array(2 * size);
  const placeOf = new Int32Array(order).fill(-1);
  let place = 0;
  for (let node = 0; node < order; node += 1) {
    const first = place;
    for (let at = outOffsets[node]; at < outOffsets[node + 1]; at += 1) {
      placeOf[outTargets[at]] = place;
      neighbours[place] = outTargets[at];
      weights[place] = outWeights[at];
      place += 1;
    }
    for (let at = inOffsets[node]; at < inOffsets[node + 1]; at += 1) {
      const known = placeOf[inSources[at]];
      if (known >= first) {
        weights[known] = Math.max(weights[known], inWeights[at]);
        continue;
      }
      neighbours[place] = inSources[at];
      weights[place] = inWeights[at];
      place += 1;
    }
    offsets[node + 1] = place;
  }
  return { offsets, neighbours: neighbours.subarray(0, place), weights: weights.subarray(0, place) };
}

/** The weights in the order of `inSources`: arcs by source meet each target's sources in ascending order. */
function weightsByTarget({ order, inOffsets, outTargets }: CsrGraph, outWeights: Float64Array): Float64Array {
  const next = inOffsets.slice(0, order);
  const weights = new Float64Array(outWeights.length);
  for (let at = 0; at < outWeights.length; at += 1) {
    const target = outTargets[at];
    weights[next[target]] = outWeights[at];
    next[target] += 1;
  }
  return weights;
}

function strengthsOf({ offsets, weights }: Pick<Rows, 'offsets' | 'weights'>): Float64Array {
  const strengths = new Float64Array(offsets.length - 1);
  for (let node = 0; node < strengths.length; node += 1) {
    const [from, to] = [offsets[node], offsets[node + 1]];
    if (weights === undefined) strengths[node] = to - from;
    else for (let at = from; at < to; at += 1) strengths[node] += weights[at];
  }
  return strengths;
}
