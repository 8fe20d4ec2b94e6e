import type { GraphDocument } from '../../../src/model/graph-document.js';
import type { RelatedWorks } from '../../../src/model/related-works.js';

/** What the worker is asked: to make a document of a file. */
export interface OpenRequest {
  readonly name: string;
  readonly content: Blob;
}

/** What opening a file goes through, in this order; a graph of citeloom is only read. */
export type OpenStage = 'reading' | 'measuring' | 'laying-out';

/** How far opening is. */
export interface OpenProgress {
  readonly stage: OpenStage;
  /** What is measured at the moment. */
  readonly detail?: string;
}

/** What the worker answers: how far it is, and in the end one of the others. */
export type OpenAnswer =
  | ({ readonly type: 'progress' } & OpenProgress)
  | {
      readonly type: 'document';
      readonly document: GraphDocument;
      /** The document as graph.json.gz, to be kept. */
      readonly packed: ArrayBuffer;
    }
  | { readonly type: 'failure'; readonly message: string; readonly hint: string };

/** What the worker of related works is asked: first the citations, then one work after the other. */
export type RelateRequest =
  | {
      readonly type: 'citations';
      /** Without those that start or end at a seed. */
      readonly arcs: { readonly order: number; readonly source: Int32Array; readonly target: Int32Array };
    }
  | { readonly type: 'work'; readonly work: number };

/** What is related to a work. */
export interface RelateAnswer {
  readonly work: number;
  readonly related: RelatedWorks;
}
