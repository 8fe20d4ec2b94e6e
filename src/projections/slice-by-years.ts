import type { GraphColumns } from '../model/graph-columns.js';

/** First and last year, both included. */
export type YearRange = readonly [from: number, to: number];

/** A part of a graph, and what could not be placed in it. */
export interface YearSlice {
  readonly graph: GraphColumns;
  /** How many works could be in no slice, because their year is not known. */
  readonly undated: number;
}

/**
 * The citations whose citing work was issued in the years, and the works that take part in them.
 *
 * The cited works may be of any year. O(V + E).
 * @param years issued year of each work; NaN where it is not known
 */
export function sliceByYears(graph: GraphColumns, years: Float64Array, [from, to]: YearRange): YearSlice {
  const kept: number[] = [];
  const takesPart = new Uint8Array(graph.ids.length);
  const undated = new Set<number>();
  for (let arc = 0; arc < graph.source.length; arc += 1) {
    const citing = graph.source[arc];
    const year = years[citing];
    if (Number.isNaN(year)) undated.add(citing);
    if (!(year >= from && year <= to)) continue;
    kept.push(arc);
    takesPart[citing] = 1;
    takesPart[graph.target[arc]] = 1;
  }
  const nodes = Int32Array.from(takesPart.keys()).filter((node) => takesPart[node] === 1);
  return { graph: selectNodes(graph, nodes, kept), undated: undated.size };
}

/** The works issued in the years, and the citations among them. O(V + E). */
export function worksOfYears(graph: GraphColumns, years: Float64Array, [from, to]: YearRange): YearSlice {
  const isIn = (node: number) => years[node] >= from && years[node] <= to;
  const nodes = Int32Array.from(years.keys()).filter(isIn);
  const kept: number[] = [];
  for (let arc = 0; arc < graph.source.length; arc += 1)
    if (isIn(graph.source[arc]) && isIn(graph.target[arc])) kept.push(arc);
  return { graph: selectNodes(graph, nodes, kept), undated: years.filter(Number.isNaN).length };
}

/** How a span of years is cut: into so many periods, or into periods of so many years. */
export type PeriodCut = { readonly slices: number } | { readonly length: number };

/**
 * Periods that follow one another and cover the span; the last may be shorter.
 *
 * So many slices are as alike as whole years allow, the longer ones first; there are never more than years.
 */
export function periodsOf([from, to]: YearRange, cut: PeriodCut): YearRange[] {
  const years = to - from + 1;
  const periods: YearRange[] = [];
  for (let first = from; first <= to; ) {
    const left = to - first + 1;
    const length =
      'length' in cut ? cut.length : Math.ceil(left / (Math.min(cut.slices, years) - periods.length));
    periods.push([first, Math.min(to, first + length - 1)]);
    first += length;
  }
  return periods;
}

/** The part of a graph made of some nodes and of some of the arcs between them, both ascending. */
function selectNodes(graph: GraphColumns, nodes: Int32Array, arcs: readonly number[]): GraphColumns {
  const { weight } = graph;
  const positions = new Int32Array(graph.ids.length).fill(-1);
  for (const [position, node] of nodes.entries()) positions[node] = position;
  return {
    ...graph,
    ids: pick(graph.ids, nodes),
    labels: pick(graph.labels, nodes),
    attributes: new Map([...graph.attributes].map(([name, column]) => [name, pick(column, nodes)])),
    source: Int32Array.from(arcs, (arc) => positions[graph.source[arc]]),
    target: Int32Array.from(arcs, (arc) => positions[graph.target[arc]]),
    ...(weight === undefined ? {} : { weight: Float64Array.from(arcs, (arc) => weight[arc]) }),
  };
}

/** The values of some rows of a column. */
export function pick<Value>(column: readonly Value[], rows: Int32Array): Value[] {
  return Array.from(rows, (row) => column[row] as Value);
}
