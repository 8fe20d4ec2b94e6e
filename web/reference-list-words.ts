import type { GraphDocument } from '../src/model/graph-document.js';

/**
 * Whether the reference list of a work is known, in a sentence; undefined for graphs of files, which tell nothing
 * of lists.
 */
export function referenceListWords(
  { nodes, meta }: Pick<GraphDocument, 'nodes' | 'meta'>,
  work: number,
): string | undefined {
  if (meta.graph !== undefined) return undefined;
  if (nodes.hasReferenceList[work] === true) return 'Its own reference list is known.';
  const status = nodes.status[work];
  return status === 'resolved' || status === 'matched'
    ? 'Its publisher deposited no reference list, so what it cites is not known.'
    : 'No record of it is held, so what it cites is not known.';
}
