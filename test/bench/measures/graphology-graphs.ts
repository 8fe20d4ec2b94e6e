import { DirectedGraph, UndirectedGraph } from 'graphology';
import type { GraphologyInput } from './contract.js';
import type { FieldArcs } from './field-file.js';

/** The citations in graphology, as one fills it from columns. */
export function directedInGraphology(arcs: FieldArcs): DirectedGraph {
  return filled(new DirectedGraph({ allowSelfLoops: false }), arcs);
}

/** A field for graphology: its graphs are built when first asked for, and kept. */
export function graphologyInput(arcs: FieldArcs): GraphologyInput {
  return {
    arcs,
    directed: once(() => directedInGraphology(arcs)),
    undirected: once(() => undirectedInGraphology(arcs)),
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

/** Each pair of works with a citation between them. */
function undirectedInGraphology(arcs: FieldArcs): UndirectedGraph {
  return filled(new UndirectedGraph({ allowSelfLoops: false }), arcs);
}

function filled<Graph extends DirectedGraph | UndirectedGraph>(graph: Graph, arcs: FieldArcs): Graph {
  for (let work = 0; work < arcs.order; work += 1) graph.addNode(String(work));
  for (let at = 0; at < arcs.source.length; at += 1)
    graph.mergeEdge(String(arcs.source[at]), String(arcs.target[at]));
  return graph;
}
