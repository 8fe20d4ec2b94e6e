import type { Findings } from '../model/findings.js';
import type { GraphDocument } from '../model/graph-document.js';
import type { ReferenceList } from '../model/reference.js';

/** What findings are drawn from: the computed graph, and the reference lists with all that lies outside of it. */
export interface FindingInput
  extends Pick<GraphDocument, 'nodes' | 'edges' | 'communities' | 'references' | 'versions'> {
  readonly meta: Pick<GraphDocument['meta'], 'measures'>;
  /** Of every seed and work whose list is known; can be gone through again. */
  readonly lists: Iterable<ReferenceList>;
}

/** A question about the field declared as data, and a pure function that answers it. */
export interface Finding<Id extends string = string> {
  readonly id: Id;
  readonly title: string;
  /** The paper that defines it; absent where plain counting does. */
  readonly source?: string;
  /** @returns undefined where the graph says nothing about it */
  find(input: FindingInput): (Id extends keyof Findings ? Findings[Id] : object) | undefined;
}
