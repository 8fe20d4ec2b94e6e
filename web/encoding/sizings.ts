import type { DocumentIndex } from '../document/document-index.js';
import type { RankedMeasure } from '../document/ranking.js';
import { measuresOf } from './measures.js';

/** What the size of a node can stand for. */
export type SizingId = RankedMeasure | 'uniform';

/** One way to size nodes. */
export interface Sizing {
  readonly id: SizingId;
  readonly title: (index: DocumentIndex) => string;
  readonly description: (index: DocumentIndex) => string;
  /** Why it cannot be chosen for this document; undefined when it can. */
  readonly absent: (index: DocumentIndex) => string | undefined;
}

/** Every sizing for a document, in the order of the menu. */
export function sizingsOf(index: DocumentIndex): readonly Sizing[] {
  return index.cached(listSizings);
}

function listSizings(index: DocumentIndex): readonly Sizing[] {
  return [
    ...measuresOf(index),
    {
      id: 'uniform',
      title: () => 'Nothing: all alike',
      description: () => 'All works have the same size.',
      absent: () => undefined,
    },
  ];
}
