import { DirectedGraph, UndirectedGraph } from 'graphology';
import type { CsrGraph } from '../model/csr-graph.js';

/** What an edge carries for graphology-metrics. */
interface Strength {
  weight: number;
}

/** Where a node of a layout stands. */
export interface Place {
  x: number;
  y: number;
}

/** The graph as graphology holds it; the key of a node is its number. O(n + m). */
function directedGraph(graph: CsrGraph): DirectedGraph<Partial<Place>, Strength> {
  const filled = new DirectedGraph<Partial<Place>, Strength>();
  for (let node = 0; node < graph.order; node += 1) filled.addNode(node);
  forEachArc(graph, (from, to, weight) => void filled.addEdge(from, to, { weight }));
  return filled;
}

/** The graph without directions: arcs that run both ways are one edge, of the greater strength. O(n + m). */
export function undirectedGraph(
  graph: CsrGraph,
  placeOf?: (node: number) => Place,
): UndirectedGraph<Place, Strength> {
  const filled = new UndirectedGraph<Place, Strength>();
  for (let node = 0; node < graph.order; node += 1) filled.addNode(node, placeOf?.(node));
  forEachArc(graph, (from, to, weight) => {
    if (from < to || !filled.hasEdge(to, from)) filled.mergeEdge(from, to, { weight });
    else filled.updateEdgeAttribute(to, from, 'weight', (before) => Math.max(before ?? 0, weight));
  });
  return filled;
}

function forEachArc(graph: CsrGraph, visit: (from: number, to: number, weight: number) => void): void {
  const { order, outOffsets, outTargets, outWeights } = graph;
  for (let node = 0; node < order; node += 1) {
    for (let arc = outOffsets[node]; arc < outOffsets[node + 1]; arc += 1)
      visit(node, outTargets[arc], outWeights?.[arc] ?? 1);
  }
}

/** A graph as graphology holds it, filled when it is first asked for. */
export interface GraphologyGraphs {
  /** Directed, or with ties where the graph has no directions. */
  readonly own: () => ReturnType<typeof directedGraph> | ReturnType<typeof undirectedGraph>;
  /** Without directions. */
  readonly ties: () => ReturnType<typeof undirectedGraph>;
}

/** The graphs that graphology-metrics computes on. */
export function graphologyGraphs(graph: CsrGraph): GraphologyGraphs {
  let directed: ReturnType<typeof directedGraph> | undefined;
  let undirected: ReturnType<typeof undirectedGraph> | undefined;
  const ties = () => {
    undirected ??= undirectedGraph(graph);
    return undirected;
  };
  const own = () => {
    directed ??= directedGraph(graph);
    return directed;
  };
  return { own: graph.directed ? own : ties, ties };
}
