import { DirectedGraph } from 'graphology';
import type { DocumentIndex } from '../document-index.js';
import type { Positions } from './scene.js';

/** Works and citations keyed by their numbers: short keys fill a graph faster than DOIs. O(V + E). */
export function stageGraph({ document, size }: DocumentIndex, positions: Positions) {
  const graph = new DirectedGraph<{ x: number; y: number; size: number }, { size: number }>();
  for (let work = 0; work < size; work += 1)
    graph.addNode(String(work), { x: positions.x[work] ?? 0, y: positions.y[work] ?? 0, size: 1 });
  document.edges.source.forEach((source, edge) => {
    const target = document.edges.target[edge];
    if (target === undefined || target === source) return;
    graph.mergeEdgeWithKey(String(edge), String(source), String(target), { size: 1 });
  });
  return graph;
}
