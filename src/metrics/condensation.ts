import { type CsrGraph, csrOf } from '../model/csr-graph.js';
import { type StrongComponents, strongComponents } from './strong-components.js';

/** A graph with each strong component as one node: nothing in it runs in circles. */
export interface Condensation {
  /** Acyclic and simple; the graph itself where it has no cycle. */
  readonly graph: CsrGraph;
  /** Node of the condensation that each node of the graph is in. */
  readonly component: Int32Array;
  /** How many nodes of the graph each node of the condensation stands for. */
  readonly sizes: Int32Array;
  /** Nodes of the condensation, the cited before those that cite them. */
  readonly citedFirst: Int32Array;
  /** Citations on the longest way down from each node of the condensation; 0 where it cites nothing. */
  readonly level: Int32Array;
  /** How many levels there are: nodes on the longest path; 0 for the empty graph. */
  readonly depth: number;
}

/** Shrinks the strong components. O(n + m); a graph without cycles is not copied. */
export function condensationOf(graph: CsrGraph): Condensation {
  const strong = strongComponents(graph);
  const { condensed, component, citedFirst } =
    strong.sizes.length === graph.order ? uncontracted(graph, strong) : contracted(graph, strong);
  const level = levels(condensed, citedFirst);
  const depth = level.reduce((deepest, own) => Math.max(deepest, own + 1), 0);
  return { graph: condensed, component, sizes: strong.sizes, citedFirst, level, depth };
}

type Contracted = Pick<Condensation, 'component' | 'citedFirst'> & { readonly condensed: CsrGraph };

function uncontracted(graph: CsrGraph, { component }: StrongComponents): Contracted {
  const citedFirst = new Int32Array(graph.order);
  for (let node = 0; node < graph.order; node += 1) citedFirst[component[node]] = node;
  return { condensed: graph, component: ascending(graph.order), citedFirst };
}

function contracted(graph: CsrGraph, { component, sizes }: StrongComponents): Contracted {
  const source = new Int32Array(graph.size);
  const target = new Int32Array(graph.size);
  for (let node = 0; node < graph.order; node += 1) {
    const own = component[node];
    for (let at = graph.outOffsets[node]; at < graph.outOffsets[node + 1]; at += 1) {
      source[at] = own;
      target[at] = component[graph.outTargets[at]];
    }
  }
  const condensed = csrOf({ order: sizes.length, directed: true, source, target });
  return { condensed, component, citedFirst: ascending(sizes.length) };
}

function ascending(length: number): Int32Array {
  const values = new Int32Array(length);
  for (let at = 0; at < length; at += 1) values[at] = at;
  return values;
}

function levels({ outOffsets, outTargets }: CsrGraph, citedFirst: Int32Array): Int32Array {
  const level = new Int32Array(citedFirst.length);
  for (const node of citedFirst) {
    let own = 0;
    for (let at = outOffsets[node]; at < outOffsets[node + 1]; at += 1) {
      const below = level[outTargets[at]];
      if (below >= own) own = below + 1;
    }
    level[node] = own;
  }
  return level;
}
