import { citingSeedsOf } from '../model/columns-facts.js';
import { type CsrGraph, csrOf, inducedSubgraph, loopsOf } from '../model/csr-graph.js';
import type { GraphColumns } from '../model/graph-columns.js';
import { yearsOf } from '../model/years-of-columns.js';

/** A graph with what measures know of it. */
export interface WholeGraph {
  readonly graph: CsrGraph;
  /** Issued year of each node; NaN where it is not known. */
  readonly years: Float64Array;
  /** Nodes that cite themselves in the source, as often as it says so. */
  readonly loops: readonly number[];
}

/** The part of a graph that is measured. */
export interface MeasuredPart {
  readonly graph: CsrGraph;
  /** Position in the whole graph of each node, ascending. */
  readonly positions: Int32Array;
  /** Issued year of each node; NaN where it is not known. */
  readonly years: Float64Array;
  /** How often the source says that one of these nodes cites itself. */
  readonly loops: number;
}

/** The part of a graph file that is measured. */
export interface MeasuredFilePart extends MeasuredPart {
  /** Ids of the seeds that were left out. */
  readonly leftOut: readonly string[];
}

/**
 * A graph as measures see it: without the seeds that have a reference list, which cite everything and would drown
 * what the others say. Nodes keep their order; strengths count in undirected graphs alone. O(n + m).
 *
 * @param seeds those that are left out
 */
export function measuredPart({ graph, years, loops }: WholeGraph, seeds: readonly number[]): MeasuredPart {
  const whole = graph.directed ? withoutStrengths(graph) : graph;
  if (seeds.length === 0)
    return { graph: whole, positions: Int32Array.from(years.keys()), years, loops: loops.length };
  const leftOut = new Set(seeds);
  const isMeasured = (node: number) => !leftOut.has(node);
  const positions = Int32Array.from([...years.keys()].filter(isMeasured));
  return {
    graph: inducedSubgraph(whole, positions),
    positions,
    years: Float64Array.from(positions, (position) => years[position]),
    loops: loops.filter(isMeasured).length,
  };
}

/** A graph file as measures see it: without the seeds that have a reference list, unless they are wanted. O(n + m). */
export function measuredColumns(columns: GraphColumns, includeSeed: boolean): MeasuredFilePart {
  const { ids, directed, source, target, weight } = columns;
  const seeds = includeSeed ? [] : citingSeedsOf(columns);
  const strengths = directed || weight === undefined ? {} : { weight };
  const graph = csrOf({ order: ids.length, directed, source, target, ...strengths });
  return {
    ...measuredPart({ graph, years: yearsOf(columns), loops: loopsOf(columns) }, seeds),
    leftOut: seeds.map((seed) => ids[seed]),
  };
}

function withoutStrengths({ outWeights: _, ...graph }: CsrGraph): CsrGraph {
  return graph;
}
