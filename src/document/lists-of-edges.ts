import type { CitationColumns } from '../model/graph-document.js';
import type { ReferenceList } from '../model/reference-list.js';

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
