import type { GraphDocument } from '../model/graph-document.js';
import { NODE_ATTRIBUTES } from './attributes.js';
import type { ExportFormat } from './contract.js';
import { csvRecord } from './csv.js';

/** nodes.csv: one row per work, `id` and then every attribute; a field of an absent value is empty. */
export const nodesCsv: ExportFormat = {
  id: 'nodes-csv',
  title: 'Works (CSV)',
  kind: 'table',
  fileName: 'nodes.csv',
  description:
    'One row per work with all its attributes, for spreadsheets and statistics; lists joined by "; ".',
  opensIn: ['Excel', 'LibreOffice', 'R', 'pandas', 'Gephi', 'Gephi Lite'],
  write: writeNodes,
};

function* writeNodes(document: GraphDocument): Generator<string> {
  yield csvRecord(['id', ...NODE_ATTRIBUTES.map(({ name }) => name)]);
  for (const [index, id] of document.nodes.id.entries()) {
    yield csvRecord([id, ...NODE_ATTRIBUTES.map(({ read }) => read(document, index))]);
  }
}
