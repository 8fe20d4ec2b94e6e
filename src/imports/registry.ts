import { citeloomJson } from './citeloom-json.js';
import type { GraphReader } from './contract.js';
import { edgeTable } from './edge-table.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { graphologyJson } from './graphology-json.js';
import { nodeLinkJson } from './node-link-json.js';
import { pajek } from './pajek.js';
import { vosviewerJson } from './vosviewer-json.js';

/** Every format of graph files that can be read; the first that recognises a file reads it. To add one: one file, and one line here. */
export const GRAPH_READERS = Object.freeze([
  citeloomJson,
  graphologyJson,
  vosviewerJson,
  nodeLinkJson,
  graphml,
  gexf,
  pajek,
  edgeTable,
] as const satisfies readonly GraphReader[]);
