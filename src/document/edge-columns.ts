import { csrOf } from '../model/csr-graph.js';
import type { GraphColumns } from '../model/graph-columns.js';
import type { CitationColumns } from '../model/graph-document.js';

/**
 * The edges of a graph as a document has them: sorted, without loops and copies, an undirected one from its
 * earlier to its later end. Citations that all weigh 1 have no weight. O(V + E).
 */
export function edgeColumns({ ids, directed, source, target, weight }: GraphColumns): CitationColumns {
  const order = ids.length;
  const ends = directed ? { source, target } : fromEarlierEnd(source, target);
  const csr = csrOf({ order, directed: true, ...ends, ...(weight === undefined ? {} : { weight }) });
  const sources = new Int32Array(csr.size);
  for (let node = 0; node < order; node += 1)
    sources.fill(node, csr.outOffsets[node] as number, csr.outOffsets[node + 1] as number);
  const { outWeights } = csr;
  const says = !directed || outWeights?.some((value) => value !== 1) === true;
  return {
    source: Array.from(sources),
    target: Array.from(csr.outTargets),
    assertedBy: new Array<readonly string[]>(csr.size).fill([]),
    references: new Array<readonly string[]>(csr.size).fill([]),
    ...(outWeights === undefined || !says ? {} : { weight: Array.from(outWeights) }),
  };
}

function fromEarlierEnd(source: Int32Array, target: Int32Array) {
  return {
    source: source.map((end, edge) => Math.min(end, target[edge] as number)),
    target: target.map((end, edge) => Math.max(end, source[edge] as number)),
  };
}
