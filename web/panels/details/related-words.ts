import type { GraphDocument } from '../../../src/model/graph-document.js';
import { counted, formatNumber } from '../../text/wording.js';

/** Whether it is not known what a work cites; a graph file tells of no lists, and all its citations. */
export function isListUnknown({ nodes, meta }: Pick<GraphDocument, 'nodes' | 'meta'>, work: number): boolean {
  return meta.graph === undefined && nodes.hasReferenceList[work] !== true;
}

/** Why a work is similar: `12 shared references, cited together 5 times`. */
export function whySimilar(
  { shared, together }: { readonly shared: number; readonly together: number },
  isUnknown: boolean,
): string {
  const times = together === 1 ? 'once' : together === 2 ? 'twice' : `${formatNumber(together)} times`;
  return [
    shared > 0 ? counted(shared, 'shared reference') : isUnknown ? 'shared references not known' : '',
    together > 0 ? `cited together ${times}` : '',
  ]
    .filter((part) => part !== '')
    .join(', ');
}

/** What similar works rest on. */
export function similarWords(
  document: Pick<GraphDocument, 'nodes' | 'meta'>,
  work: number,
  basis: string | undefined,
): string {
  return [
    isListUnknown(document, work)
      ? 'Cited together with it. Its own reference list is not known, so which references it shares is not known either.'
      : 'Share references with it, or are cited together with it.',
    basis === undefined ? '' : `Counted from what is known: ${basis}.`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

/** `cited by 4 of its 12 references` */
export function priorWords(references: number): (count: number) => string {
  return (count) => `cited by ${formatNumber(count)} of its ${counted(references, 'reference')} here`;
}

/** `cites 4 of the 12 works that cite it` */
export function derivativeWords(citing: number): (count: number) => string {
  return (count) =>
    citing === 1
      ? 'cites the work that cites it'
      : `cites ${formatNumber(count)} of the ${counted(citing, 'work')} that cite it`;
}
