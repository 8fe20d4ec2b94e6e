import type { CsrGraph } from './csr-graph.js';
import type { CitationColumns, GraphDocument } from './graph-document.js';
import type { ReferenceList } from './reference.js';
import type { UnmeasuredWorks } from './work-columns.js';

/** A document before anything is measured: what a crawl or a graph file says, as `finishDocument` takes it. */
export interface UnmeasuredDocument
  extends Pick<GraphDocument, 'own' | 'venues' | 'references' | 'referenceLists' | 'versions'> {
  readonly meta: Omit<GraphDocument['meta'], 'measures' | 'figures'>;
  readonly works: UnmeasuredWorks;
  /** Sorted by source and then target, without loops and copies. */
  readonly edges: CitationColumns;
  /** Of the same works and edges. */
  readonly graph: CsrGraph;
  /** Works that cite themselves, as often as the source says so; none of these is an edge. */
  readonly loops: readonly number[];
  /** What findings are drawn from; absent where edges are no citations. */
  readonly lists?: Iterable<ReferenceList>;
}
