import type { CitationGraph } from '../model/citation-graph.js';
import type { CitationColumns } from '../model/graph-document.js';

/** The citations of a graph as its document has them: positions of both ends, by source and then target. */
export function citationColumns(graph: CitationGraph): CitationColumns {
  const positions = new Map(graph.nodes().map((id, position) => [id, position]));
  const edges = graph
    .mapEdges((_edge, attributes, citing, cited) => ({
      source: positions.get(citing) ?? 0,
      target: positions.get(cited) ?? 0,
      ...attributes,
    }))
    .sort((a, b) => a.source - b.source || a.target - b.target);
  return {
    source: edges.map(({ source }) => source),
    target: edges.map(({ target }) => target),
    assertedBy: edges.map(({ assertedBy }) => assertedBy),
    references: edges.map(({ references }) => references),
  };
}
