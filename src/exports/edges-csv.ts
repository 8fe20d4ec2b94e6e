import type { GraphDocument } from '../model/graph-document.js';
import { citationEnds, edgeAttributes } from './attributes.js';
import type { ExportFormat } from './contract.js';
import { csvRecord } from './csv.js';

/** edges.csv: one row per citation, from the id of the citing work (source) to that of the cited (target). */
export const edgesCsv: ExportFormat = {
  id: 'edges-csv',
  title: 'Citations (CSV)',
  kind: 'table',
  fileName: 'edges.csv',
  description:
    'One row per citation: source cites target, who asserts it, and the keys of the references that say so; of a projection, one row per tie with its weight.',
  opensIn: ['Excel', 'LibreOffice', 'R', 'pandas', 'Gephi', 'Gephi Lite', 'Cytoscape'],
  write: writeEdges,
};

function* writeEdges(document: GraphDocument): Generator<string> {
  const attributes = edgeAttributes(document);
  yield csvRecord(['source', 'target', ...attributes.map(({ name }) => name)]);
  let index = 0;
  for (const [source, target] of citationEnds(document)) {
    yield csvRecord([source, target, ...attributes.map(({ read }) => read(document, index))]);
    index += 1;
  }
}
