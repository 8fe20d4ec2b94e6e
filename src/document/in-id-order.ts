import type { GraphColumns } from '../model/graph-columns.js';
import { compareText } from '../model/order.js';

/** The same graph with its nodes in code-unit order of their ids, as documents have them. O(V log V + E). */
export function inIdOrder(graph: GraphColumns): GraphColumns {
  const { ids, labels, attributes, source, target } = graph;
  const order = Array.from(ids.keys()).sort((a, b) => compareText(ids[a] as string, ids[b] as string));
  const positions = new Int32Array(order.length);
  for (const [position, node] of order.entries()) positions[node] = position;
  const sorted = <Value>(column: readonly Value[]) => order.map((node) => column[node] as Value);
  return {
    ...graph,
    ids: sorted(ids),
    labels: sorted(labels),
    attributes: new Map([...attributes].map(([name, column]) => [name, sorted(column)])),
    source: source.map((node) => positions[node] as number),
    target: target.map((node) => positions[node] as number),
  };
}
