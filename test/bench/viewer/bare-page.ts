import { DirectedGraph } from 'graphology';
import Sigma from 'sigma';
import type { GraphDocument } from '../../../src/model/graph-document.js';

/** The least that shows a document with sigma: the whole document as a graph, its places, every setting as it comes. */
const { nodes, edges, layouts } = JSON.parse(
  document.getElementById('graph-document')?.textContent ?? '',
) as GraphDocument;
const graph = new DirectedGraph();
nodes.id.forEach((_, work) => {
  graph.addNode(String(work), {
    x: layouts.force.x[work],
    y: layouts.force.y[work],
    size: 2.6,
    color: '#1943a6',
    label: nodes.label[work],
  });
});
edges.source.forEach((source, edge) => {
  graph.addEdgeWithKey(String(edge), String(source), String(edges.target[edge]));
});
const container = document.getElementById('stage');
if (container !== null) new Sigma(graph, container);
