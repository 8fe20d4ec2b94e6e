import { DirectedGraph } from 'graphology';
import type Sigma from 'sigma';
import type { DocumentIndex } from '../document/document-index.js';
import type { Positions } from '../drawing/scene.js';

/** What sigma asks of a work. */
interface WorkAttributes {
  x: number;
  y: number;
  [other: string]: unknown;
}

/** The graph that sigma draws: all works, keyed by their number, and the citations that are drawn at rest. */
export type StageGraph = DirectedGraph<WorkAttributes>;

/**
 * All works where a layout has them, and some citations by their number. Others need another graph: sigma would answer
 * an event for each. O(V + citations)
 */
export function createStageGraph(
  { size, document }: Pick<DocumentIndex, 'size' | 'document'>,
  layout: Positions,
  citations: Iterable<number> = [],
): StageGraph {
  const { source, target } = document.edges;
  const graph: StageGraph = new DirectedGraph();
  for (let work = 0; work < size; work += 1)
    graph.addNode(String(work), { x: Number(layout.x[work]), y: Number(layout.y[work]) });
  for (const citation of citations)
    graph.addDirectedEdgeWithKey(String(citation), String(source[citation]), String(target[citation]));
  return graph;
}

/**
 * Notes where works are after a transition. The attributes are set in place: sigma has drawn it already, and an event
 * would have it process the whole graph again. O(V)
 */
export function moveWorks(graph: ReturnType<Sigma['getGraph']>, layout: Positions): void {
  graph.forEachNode((work, attributes) => {
    Object.assign(attributes, { x: layout.x[Number(work)], y: layout.y[Number(work)] });
  });
}
