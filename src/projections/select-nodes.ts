import type { GraphColumns } from '../model/graph-columns.js';

/** The part of a graph made of some nodes and of some of the arcs between them, both ascending. */
export function selectNodes(graph: GraphColumns, nodes: Int32Array, arcs: readonly number[]): GraphColumns {
  const { weight } = graph;
  const positions = new Int32Array(graph.ids.length).fill(-1);
  for (const [position, node] of nodes.entries()) positions[node] = position;
  return {
    ...graph,
    ids: pick(graph.ids, nodes),
    labels: pick(graph.labels, nodes),
    attributes: new Map([...graph.attributes].map(([name, column]) => [name, pick(column, nodes)])),
    source: Int32Array.from(arcs, (arc) => positions[graph.source[arc]]),
    target: Int32Array.from(arcs, (arc) => positions[graph.target[arc]]),
    ...(weight === undefined ? {} : { weight: Float64Array.from(arcs, (arc) => weight[arc]) }),
  };
}

/** The values of some rows of a column. */
export function pick<Value>(column: readonly Value[], rows: Int32Array): Value[] {
  return Array.from(rows, (row) => column[row] as Value);
}
