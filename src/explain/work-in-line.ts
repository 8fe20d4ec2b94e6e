import type { GraphDocument } from '../model/graph-document.js';
import { firstAuthor } from '../model/short-authors.js';
import { creditedIn, creditOf } from '../model/work-credit.js';

/** A work as one line: `10.1109/…  Title (Wu and others, 2018, FG)`. */
export function workInLine({ nodes }: GraphDocument, work: number): string {
  const id = nodes.id[work] ?? '';
  const title = nodes.label[work] ?? id;
  const details = workDetails(nodes, work);
  return `${id}  ${title === id ? '' : title}${details === '' ? '' : ` (${details})`}`.trim();
}

/** Authors, year and venue, as far as they are known. */
export function workDetails(nodes: GraphDocument['nodes'], work: number): string {
  const credit = creditOf(creditedIn(nodes, work));
  const isMore = credit !== undefined && (credit.names.length > 1 || !credit.isComplete);
  const name = firstAuthor(credit);
  const first = name === undefined ? undefined : `${name}${isMore ? ' and others' : ''}`;
  const parts = [first, nodes.year[work], nodes.venue[work]];
  return parts.filter((part) => part !== undefined && part !== null).join(', ');
}
