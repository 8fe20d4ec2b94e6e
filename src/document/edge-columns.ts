import type { CsrGraph } from '../model/csr-graph.js';
import type { CitationColumns } from '../model/graph-document.js';
import type { ReferenceList } from '../model/reference.js';

/**
 * The edges of a graph as a document has them: an undirected one from its earlier to its later end. Citations that
 * all weigh 1 have no weight. O(n + m).
 */
export function edgeColumns({
  order,
  directed,
  outOffsets,
  outTargets,
  outWeights,
}: CsrGraph): CitationColumns {
  const source: number[] = [];
  const target: number[] = [];
  const weight: number[] = [];
  for (let node = 0; node < order; node += 1) {
    for (let arc = outOffsets[node] as number; arc < (outOffsets[node + 1] as number); arc += 1) {
      const end = outTargets[arc] as number;
      if (!directed && end < node) continue;
      source.push(node);
      target.push(end);
      if (outWeights !== undefined) weight.push(outWeights[arc] as number);
    }
  }
  const isWeighted = outWeights !== undefined && (!directed || weight.some((value) => value !== 1));
  return {
    ...{ source, target },
    assertedBy: new Array<readonly string[]>(source.length).fill([]),
    references: new Array<readonly string[]>(source.length).fill([]),
    ...(isWeighted ? { weight } : {}),
  };
}

/**
 * The reference lists that the citations of a graph amount to, in the order of the citing works: of what stands
 * outside of the graph nothing is known. Made anew each time it is gone through.
 *
 * @param edges sorted by source
 */
export function listsOfEdges({ source, target }: CitationColumns): Iterable<ReferenceList> {
  return {
    *[Symbol.iterator]() {
      let first = 0;
      while (first < source.length) {
        const citing = source[first] as number;
        let end = first;
        while (source[end] === citing) end += 1;
        const references = Array.from({ length: end - first }, (_, at) => ({ key: String(first + at) }));
        yield { citing, references, workOf: ({ key }) => target[Number(key)] };
        first = end;
      }
    },
  };
}
