import { citingSeedsOf } from '../model/columns-facts.js';
import { type ArcList, type CsrGraph, csrOf } from '../model/csr-graph.js';
import type { GraphColumns } from '../model/graph-columns.js';
import { yearsOf } from '../model/years-of-columns.js';

/** The part of a graph file that is measured. */
export interface MeasuredPart {
  readonly graph: CsrGraph;
  /** As the file has them, loops and copies among them; ends are nodes of `graph`. */
  readonly arcs: ArcList;
  /** Position in the file of each node, ascending. */
  readonly positions: Int32Array;
  /** Issued year of each node; NaN where it is not known. */
  readonly years: Float64Array;
  /** Ids of the seeds that were left out. */
  readonly leftOut: readonly string[];
}

/**
 * A graph file as measures see it: without the seeds that have a reference list, unless they are wanted. The
 * strength of edges counts in undirected graphs. O(n + m).
 */
export function measuredColumns(columns: GraphColumns, includeSeed: boolean): MeasuredPart {
  const seeds = includeSeed ? [] : citingSeedsOf(columns);
  const { ids, directed, source, target, weight } = columns;
  const node = new Int32Array(ids.length);
  for (const seed of seeds) node[seed] = -1;
  const positions = new Int32Array(ids.length - seeds.length);
  let order = 0;
  for (let position = 0; position < ids.length; position += 1) {
    if (node[position] === -1) continue;
    node[position] = order;
    positions[order] = position;
    order += 1;
  }
  const among = (edge: number) => node[source[edge]] !== -1 && node[target[edge]] !== -1;
  const kept = seeds.length === 0 ? undefined : source.map((_, edge) => edge).filter(among);
  const ends = (values: Int32Array) => (kept === undefined ? values : kept.map((edge) => node[values[edge]]));
  const arcs: ArcList = {
    ...{ order, directed, source: ends(source), target: ends(target) },
    ...(weight === undefined || directed
      ? {}
      : { weight: kept === undefined ? weight : Float64Array.from(kept, (edge) => weight[edge]) }),
  };
  const years = yearsOf(columns);
  return {
    graph: csrOf(arcs),
    ...{ arcs, positions },
    years: Float64Array.from(positions, (position) => years[position]),
    leftOut: seeds.map((seed) => ids[seed] ?? ''),
  };
}
