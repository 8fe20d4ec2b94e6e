import type { GraphColumns } from '../model/graph-columns.js';
import { selectNodes } from './select-nodes.js';

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
