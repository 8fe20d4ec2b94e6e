import type { CitationGraph } from '../model/citation-graph.js';
import { type ArcList, type CsrGraph, csrOf } from '../model/csr-graph.js';

/** The part of a citation graph that is measured. */
export interface MeasuredWorks {
  readonly graph: CsrGraph;
  /** The citations that `graph` was made of. */
  readonly arcs: ArcList;
  /** Position in the citation graph of each node. */
  readonly positions: Int32Array;
  /** Issued year of each node; NaN where it is not known. */
  readonly years: Float64Array;
}

/**
 * The citation graph without the seeds that have a reference list: they cite everything, and would drown what
 * the others say. Nodes keep their order.
 */
export function measuredWorks(graph: CitationGraph): MeasuredWorks {
  const nodes = new Map<string, number>();
  const positions: number[] = [];
  const years: number[] = [];
  let position = 0;
  graph.forEachNode((id, { isSeed, hasReferenceList, year }) => {
    if (!(isSeed && hasReferenceList)) {
      nodes.set(id, positions.length);
      positions.push(position);
      years.push(year ?? Number.NaN);
    }
    position += 1;
  });
  const source: number[] = [];
  const target: number[] = [];
  graph.forEachEdge((_edge, _attributes, citing, cited) => {
    const [from, to] = [nodes.get(citing), nodes.get(cited)];
    if (from === undefined || to === undefined) return;
    source.push(from);
    target.push(to);
  });
  const arcs: ArcList = { order: positions.length, directed: true, source, target };
  return {
    graph: csrOf(arcs),
    arcs,
    positions: Int32Array.from(positions),
    years: Float64Array.from(years),
  };
}
