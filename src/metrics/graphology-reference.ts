import { DirectedGraph } from 'graphology';
import betweennessCentrality from 'graphology-metrics/centrality/betweenness.js';
import closenessCentrality from 'graphology-metrics/centrality/closeness.js';
import hits from 'graphology-metrics/centrality/hits.js';
import pagerank from 'graphology-metrics/centrality/pagerank.js';
import type { CsrGraph } from '../model/csr-graph.js';
import type { MeasureAttribute } from '../model/graph-document.js';

/** The largest difference of a measure from what graphology-metrics finds. */
export interface ReferenceDifference {
  readonly attribute: MeasureAttribute;
  readonly largest: number;
}

type NodeValues = Readonly<Record<string, number>>;

const REFERENCES: readonly [MeasureAttribute, (graph: DirectedGraph) => NodeValues][] = [
  ['inDegree', (graph) => byNode(graph, (node) => graph.inDegree(node))],
  ['outDegree', (graph) => byNode(graph, (node) => graph.outDegree(node))],
  [
    'pageRank',
    (graph) =>
      pagerank(graph, {
        alpha: 0.85,
        maxIterations: 1000,
        tolerance: 1e-12 / graph.order,
        getEdgeWeight: null,
      }),
  ],
  ['betweenness', (graph) => betweennessCentrality(graph, { getEdgeWeight: null, normalized: true })],
  ['closeness', (graph) => closenessCentrality(graph, { wassermanFaust: true })],
  ['hub', (graph) => settledHits(graph).hubs],
  ['authority', (graph) => settledHits(graph).authorities],
];

/**
 * Computes measures a second time with graphology-metrics and compares: an independent check for small graphs,
 * with the default parameters. O(n·m), slow and large beyond some thousand works.
 * @param columns measures in node order, as `measureGraph` gives them
 */
export function differencesFromGraphology(
  graph: CsrGraph,
  columns: ReadonlyMap<MeasureAttribute, Float64Array>,
): ReferenceDifference[] {
  const filled = filledGraph(graph);
  return REFERENCES.flatMap(([attribute, compute]) => {
    const values = columns.get(attribute);
    if (values === undefined) return [];
    const reference = compute(filled);
    const largest = values.reduce(
      (most, value, node) => Math.max(most, Math.abs(value - (reference[String(node)] ?? Number.NaN))),
      0,
    );
    return [{ attribute, largest }];
  });
}

function filledGraph({ order, outOffsets, outTargets }: CsrGraph): DirectedGraph {
  const filled = new DirectedGraph();
  for (let node = 0; node < order; node += 1) filled.addNode(node);
  for (let node = 0; node < order; node += 1) {
    for (let arc = outOffsets[node] as number; arc < (outOffsets[node + 1] as number); arc += 1)
      filled.addEdge(node, outTargets[arc]);
  }
  return filled;
}

function settledHits(graph: DirectedGraph) {
  return hits(graph, { tolerance: 1e-12, maxIterations: 10_000, normalize: true, getEdgeWeight: null });
}

function byNode(graph: DirectedGraph, value: (node: string) => number): Record<string, number> {
  return Object.fromEntries(graph.mapNodes((node) => [node, value(node)]));
}
