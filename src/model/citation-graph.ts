import type { DirectedGraph } from 'graphology';
import type { CitationColumns } from './graph-document.js';
import type { Column, WorkColumns } from './work-columns.js';

type Cell<Values> = Values extends Column<infer Value> ? Exclude<Value, null> : never;

/** What every work has. */
type Always = 'label' | 'status' | 'depth' | 'isSeed' | 'hasReferenceList';

/** What a node carries: the columns of documents, under the same names; absent values are left out, never 0 or `""`. */
export type WorkAttributes = { readonly [Name in Always]: Cell<WorkColumns[Name]> } & {
  readonly [Name in Exclude<keyof WorkColumns, 'id' | Always>]?: Cell<NonNullable<WorkColumns[Name]>>;
};

/** What an edge (citing → cited) carries: the columns of documents, as a node does. */
export type CitationAttributes = {
  readonly [Name in 'assertedBy' | 'references']: Cell<CitationColumns[Name]>;
} & {
  readonly [Name in 'spc' | 'weight']?: Cell<NonNullable<CitationColumns[Name]>>;
};

/**
 * The citation graph: works, and an edge from each citing to each cited work.
 *
 * Simple (no loops, no parallel edges). Nodes stand in code-unit order of their ids, edges in that of
 * source and then target. The key of a node is the work id: its canonical DOI, or `<seed id>#<reference key>`.
 */
export type CitationGraph = DirectedGraph<WorkAttributes, CitationAttributes>;
