import type { GraphColumns } from '../model/graph-columns.js';
import { isRecord } from '../model/json-record.js';
import type { GraphFile, GraphReader } from './contract.js';
import { aspectsOf } from './cx/aspects.js';
import { cx1Lists } from './cx/cx1.js';
import { cx2Lists } from './cx/cx2.js';
import { readJsonGraph } from './json-graph.js';

/**
 * CX and CX2, the formats of NDEx and Cytoscape: lists of aspects. Attributes and positions of nodes are read,
 * edges are directed.
 * @see https://cytoscape.org/cx/cx2/specification/cytoscape-exchange-format-specification-(version-2)/
 */
export const cx: GraphReader = {
  id: 'cx',
  title: 'CX',
  extensions: ['.cx', '.cx2'],
  recognizes: (file) => {
    const value = file.json();
    if (!Array.isArray(value) || !value.every(isRecord)) return false;
    return value
      .slice(0, 3)
      .some((part) => 'numberVerification' in part || 'CXVersion' in part || 'metaData' in part);
  },
  read: readCx,
};

/**
 * Reads a file of CX or CX2.
 * @throws CiteloomError GRAPH_UNREADABLE when nodes or edges are missing
 */
function readCx(file: GraphFile): GraphColumns {
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
