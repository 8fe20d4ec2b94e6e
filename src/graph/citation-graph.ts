import { DirectedGraph } from 'graphology';
import type { CitationAttributes, CitationGraph, WorkAttributes } from '../model/citation-graph.js';
import type { GraphDocument } from '../model/graph-document.js';

/**
 * The works and citations of a document as a graph of graphology, every column as an attribute. O(V + E).
 * @throws Error of graphology when a work or a citation is there twice, or a work cites itself
 */
export function citationGraphOf({ nodes, edges }: Pick<GraphDocument, 'nodes' | 'edges'>): CitationGraph {
  const graph = new DirectedGraph<WorkAttributes, CitationAttributes>({ allowSelfLoops: false });
  const { id: ids, label, status, depth, isSeed, hasReferenceList, ...columns } = nodes;
  for (const [work, id] of ids.entries()) {
    graph.addNode(id, {
      ...{ label: cell(label, work), status: cell(status, work), depth: cell(depth, work) },
      ...{ isSeed: cell(isSeed, work), hasReferenceList: cell(hasReferenceList, work) },
      ...presentCells(columns, work),
    });
  }
  const { source, target, assertedBy, references, ...further } = edges;
  for (const [edge, citing] of source.entries()) {
    graph.addEdge(cell(ids, citing), cell(ids, cell(target, edge)), {
      ...{ assertedBy: cell(assertedBy, edge), references: cell(references, edge) },
      ...presentCells(further, edge),
    });
  }
  return graph;
}

function cell<Value>(column: readonly Value[], at: number): Value {
  const value = column[at];
  if (value === undefined) throw new RangeError(`A column of the document ends before ${at}.`);
  return value;
}

function presentCells<Row extends object>(
  columns: { readonly [Name in keyof Row]: readonly (Row[Name] | null)[] },
  at: number,
): { [Name in keyof Row]?: Row[Name] } {
  const row: { [Name in keyof Row]?: Row[Name] } = {};
  for (const name in columns) {
    const value = columns[name]?.[at];
    if (value !== null && value !== undefined) row[name] = value;
  }
  return row;
}
