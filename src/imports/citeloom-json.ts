import type { AttributeCell, GraphColumns } from '../model/graph-columns.js';
import type { CitationColumns, GraphDocument } from '../model/graph-document.js';
import type { WorkColumns } from '../model/work-columns.js';
import type { GraphReader } from './contract.js';
import { isDocument, readDocument } from './document/read-document.js';
import { EdgeList } from './edge-list.js';

/** Columns of a GraphDocument that are no attributes. */
const IN_PLACE = new Set(['id', 'label']);

/** citeloom's own graph.json: works with all columns that hold plain values or lists of text. */
export const citeloomJson: GraphReader = {
  id: 'citeloom',
  title: 'citeloom graph document',
  extensions: ['.json'],
  citing: true,
  recognizes: (file) => isDocument(file.json()),
  read: (file) => columnsOfDocument(readDocument(file.json(), file.name)),
};

/** The graph that a document tells, as any other program would tell it. */
function columnsOfDocument({ meta, nodes, edges }: GraphDocument): GraphColumns {
  return {
    title: meta.title,
    ids: nodes.id,
    labels: nodes.label,
    attributes: attributesOf(nodes),
    ...edgesOf(edges, !hasTies(meta)),
    warnings: [],
  };
}

/** Projections, and graphs that were read without directions, say so. */
function hasTies({ graph, projection }: GraphDocument['meta']): boolean {
  return projection !== undefined || graph?.directed === false;
}

function attributesOf(nodes: WorkColumns): Map<string, readonly AttributeCell[]> {
  const attributes = new Map<string, readonly AttributeCell[]>();
  for (const [key, column] of Object.entries<readonly unknown[]>({ ...nodes })) {
    if (IN_PLACE.has(key)) continue;
    const cells = column.map(cellOf).filter((cell) => cell !== undefined);
    if (cells.length === column.length) attributes.set(key, cells);
  }
  return attributes;
}

/** Lists of text joined; undefined what no cell can hold. */
function cellOf(value: unknown): AttributeCell | undefined {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number') return value;
  if (!Array.isArray(value) || !value.every((item) => typeof item === 'string')) return undefined;
  return value.length === 0 ? null : value.join('; ');
}

function edgesOf(
  { source, target, weight }: CitationColumns,
  directed: boolean,
): ReturnType<EdgeList['columns']> {
  const list = new EdgeList();
  for (const [at, from] of source.entries()) list.add(from, target[at] ?? from, weight?.[at] ?? 1, directed);
  return list.columns(directed);
}
