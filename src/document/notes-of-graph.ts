import { loopsOf } from '../model/csr-graph.js';
import { countOf, formatCount } from '../model/format-number.js';
import type { GraphColumns } from '../model/graph-columns.js';
import type { ProjectionInfo } from '../model/graph-document.js';
import { partlyPlaced } from './own-of-columns.js';

/** What the measures of a graph that was read can mean, in sentences. */
export function meaningOfGraph(graph: GraphColumns, projection: ProjectionInfo | undefined): string[] {
  const reversed = graph.reversed === undefined ? [] : [graph.reversed];
  if (projection !== undefined)
    return [
      projection.description,
      ...reversed,
      'PageRank, communities and the layout take the weights of these ties into account; the other measures count each as one.',
    ];
  if (!graph.directed)
    return ['The edges of this graph have no direction; measures are computed on them as they stand.'];
  return [
    ...reversed,
    'Whose reference lists are complete is not known: measures count the citations that the file gives, and are lower bounds where it lacks some.',
  ];
}

/** What of a graph does not stand in its document, for people. */
export function leftOutNotes(graph: GraphColumns, edges: number): string[] {
  const loops = loopsOf(graph).length;
  const copies = graph.source.length - loops - edges;
  const notes: string[] = [];
  if (loops > 0) notes.push(`Left out: ${countOf(loops, 'edge')} from a node to itself.`);
  if (copies > 0) notes.push(`Left out: ${countOf(copies, 'further copy', 'further copies')} of edges.`);
  const placed = partlyPlaced(graph);
  if (placed > 0)
    notes.push(
      `Left out: the positions of ${formatCount(placed)} of ${formatCount(graph.ids.length)} nodes; the others have none.`,
    );
  return notes;
}
