import type { GraphColumns } from '../../model/graph-columns.js';
import type { GraphFile } from '../contract.js';
import { readJsonGraph } from '../json-graph.js';
import { aspectsOf } from './aspects.js';
import { cx1Lists } from './cx1.js';
import { cx2Lists } from './cx2.js';

/**
 * Reads a file of CX or CX2.
 * @throws CiteloomError GRAPH_UNREADABLE when nodes or edges are missing
 */
export function readCx(file: GraphFile): GraphColumns {
  const { name } = file;
  const aspects = aspectsOf(name, file.json());
  const { nodes, edges, title } = aspects.has('CXVersion') ? cx2Lists(name, aspects) : cx1Lists(aspects);
  return readJsonGraph(name, {
    ...{ nodes: ['nodes', nodes], edges: ['edges', edges], directed: true, title },
    source: 's',
    target: 't',
    label: ({ label }) => label,
    attributes: ({ values }) => [values],
    ofEdge: ({ values }) => values,
  });
}
