import { bibtex } from './bibtex.js';
import type { ExportFormat } from './contract.js';
import { cslJson } from './csl-json.js';
import { edgesCsv } from './edges-csv.js';
import { gexf } from './gexf.js';
import { graphml } from './graphml.js';
import { graphology } from './graphology.js';
import { json } from './json.js';
import { matchesCsv } from './matches-csv.js';
import { nodesCsv } from './nodes-csv.js';
import { pajek } from './pajek.js';
import { referencesCsv } from './references-csv.js';
import { ris } from './ris.js';
import { venuesCsv } from './venues-csv.js';
import { vosviewer } from './vosviewer.js';

/** Every export format, in the order in which `build` writes them and menus list them. */
export const EXPORT_FORMATS = Object.freeze([
  json,
  gexf,
  graphml,
  graphology,
  pajek,
  vosviewer,
  nodesCsv,
  edgesCsv,
  referencesCsv,
  matchesCsv,
  venuesCsv,
  bibtex,
  ris,
  cslJson,
] as const satisfies readonly ExportFormat[]);
