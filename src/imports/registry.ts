import { adjacencyJson } from './adjacency-json.js';
import { adjacencyMatrix } from './adjacency-matrix.js';
import { citeloomJson } from './citeloom-json.js';
import type { GraphReader } from './contract.js';
import { cx } from './cx.js';
import { cytoscapeJson } from './cytoscape-json.js';
import { dot } from './dot.js';
import { edgeTable } from './edge-table.js';
import { gexf } from './gexf.js';
import { gml } from './gml.js';
import { graphml } from './graphml.js';
import { graphologyJson } from './graphology-json.js';
import { lgl } from './lgl.js';
import { nodeLinkJson } from './node-link-json.js';
import { pajek } from './pajek.js';
import { sif } from './sif.js';
import { vosviewerJson } from './vosviewer-json.js';
import { vosviewerMap } from './vosviewer-map.js';

/** Every format of graph files that can be read; the first that recognizes a file reads it. To add one: one file, and one line here. */
export const GRAPH_READERS = Object.freeze([
  citeloomJson,
  graphologyJson,
  vosviewerJson,
  cytoscapeJson,
  cx,
  adjacencyJson,
  nodeLinkJson,
  graphml,
  gexf,
  dot,
  gml,
  pajek,
  vosviewerMap,
  sif,
  lgl,
  adjacencyMatrix,
  edgeTable,
] as const satisfies readonly GraphReader[]);
