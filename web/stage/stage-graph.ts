import { MultiDirectedGraph } from 'graphology';
import { floatColor } from 'sigma/utils';
import type { DocumentIndex } from '../document/document-index.js';
import type { Positions } from '../drawing/scene.js';
import type { CitationGroup } from '../encoding/resting-citations.js';
import type { CitationColumns } from './citation-columns.js';

/** What sigma asks of a work. */
interface WorkAttributes {
  x: number;
  y: number;
  [other: string]: unknown;
}

/** The graph that sigma draws: all works, keyed by their number, and the citations that are drawn at rest. */
export type StageGraph = MultiDirectedGraph<WorkAttributes>;

/** All works where a layout has them, without citations; O(V). */
export function createStageGraph({ size }: Pick<DocumentIndex, 'size'>, layout: Positions): StageGraph {
  const graph: StageGraph = new MultiDirectedGraph();
  for (let work = 0; work < size; work += 1)
    graph.addNode(String(work), { x: Number(layout.x[work]), y: Number(layout.y[work]) });
  return graph;
}

/**
 * Notes where works are after a transition. The attributes are set in place: sigma has drawn it already, and an event
 * would have it process the whole graph again. O(V)
 */
export function moveWorks(graph: StageGraph, layout: Positions): void {
  graph.forEachNode((work, attributes) => {
    attributes.x = Number(layout.x[Number(work)]);
    attributes.y = Number(layout.y[Number(work)]);
  });
}

/**
 * Has the graph hold just the citations of some groups, and the columns say how each is drawn. Citations that the graph
 * holds stay and are merely not drawn where all that are wanted are among them: only others cost a new processing.
 */
export function setEdges(
  graph: StageGraph,
  columns: CitationColumns,
  { index, groups }: { readonly index: DocumentIndex; readonly groups: readonly CitationGroup[] },
): void {
  const { source, target } = index.document.edges;
  const wanted = groups.flatMap(({ citations }) => [...citations]);
  if (!wanted.every((citation) => graph.hasEdge(String(citation)))) {
    graph.clearEdges();
    for (const citation of wanted)
      graph.addDirectedEdgeWithKey(String(citation), String(source[citation]), String(target[citation]));
    columns.ends = new Uint32Array(2 * wanted.length);
    for (const name of ['colors', 'opacities', 'widths', 'tapers'] as const)
      columns[name] = new Float32Array(wanted.length);
  }
  const places = new Map<number, number>();
  graph.forEachEdge((citation) => {
    const [place, number] = [places.size, Number(citation)];
    places.set(number, place);
    columns.ends[2 * place] = Number(source[number]);
    columns.ends[2 * place + 1] = Number(target[number]);
  });
  columns.opacities.fill(0);
  for (const { citations, color, opacity, width, end } of groups) {
    const packed = floatColor(color);
    for (const citation of citations) {
      const place = Number(places.get(citation));
      columns.colors[place] = packed;
      columns.opacities[place] = opacity;
      columns.widths[place] = width;
      columns.tapers[place] = end;
    }
  }
  columns.version += 1;
}
