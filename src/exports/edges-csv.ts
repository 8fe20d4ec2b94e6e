import type { GraphDocument } from '../model/graph-document.js';
import { citationEnds, EDGE_ATTRIBUTES } from './attributes.js';
import type { ExportFormat } from './contract.js';
import { csvRecord } from './csv.js';

/** edges.csv: one row per citation, from the id of the citing work (source) to that of the cited (target). */
export const edgesCsv: ExportFormat = {
  id: 'edges-csv',
  title: 'Citations (CSV)',
  fileName: 'edges.csv',
  description:
    'One row per citation: source cites target, who asserts it, and the keys of the references that say so.',
  opensIn: ['Excel', 'LibreOffice', 'R', 'pandas', 'Gephi', 'Gephi Lite', 'Cytoscape'],
  write: writeEdges,
};

function* writeEdges(document: GraphDocument): Generator<string> {
  yield csvRecord(['source', 'target', ...EDGE_ATTRIBUTES.map(({ name }) => name)]);
  let index = 0;
  for (const [source, target] of citationEnds(document)) {
    yield csvRecord([source, target, ...EDGE_ATTRIBUTES.map(({ read }) => read(document, index))]);
    index += 1;
  }
}
