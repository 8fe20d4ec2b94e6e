import type { GraphDocument } from '../model/graph-document.js';
import { nodeAttributes } from './attributes.js';
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
  const attributes = nodeAttributes(document);
  yield csvRecord(['id', ...attributes.map(({ name }) => name)]);
  for (const [index, id] of document.nodes.id.entries())
    yield csvRecord([id, ...attributes.map(({ read }) => read(document, index))]);
}
