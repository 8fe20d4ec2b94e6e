import { weakComponents } from '../metrics/weak-components.js';
import type { CsrGraph } from '../model/csr-graph.js';
import { csrOf } from '../model/csr-graph.js';

/** The largest set of works that citations tie together, as a graph of ties without strengths. */
export interface LargestPart {
  readonly graph: CsrGraph;
  /** Node of the whole graph for each node. */
  readonly nodes: readonly number[];
  readonly works: number;
  readonly links: number;
}

/** O(n + m). */
export function largestPart(graph: CsrGraph): LargestPart {
  const { component } = weakComponents(graph);
  const nodes = [...component.keys()].filter((node) => component[node] === 0);
  const places = new Int32Array(graph.order).fill(-1);
  for (const [place, node] of nodes.entries()) places[node] = place;
  const source: number[] = [];
  const target: number[] = [];
  for (const [place, node] of nodes.entries())
    for (let arc = graph.outOffsets[node]; arc < graph.outOffsets[node + 1]; arc += 1) {
      source.push(place);
      target.push(places[graph.outTargets[arc]]);
    }
  const part = csrOf({ order: nodes.length, directed: false, source, target });
  return { graph: part, nodes, works: nodes.length, links: part.size / 2 };
}
