import type { GraphDocument } from '../model/graph-document.js';

/** A work as one line: `10.1109/…  Title (Wu and others, 2018, FG)`. */
export function workInLine({ nodes }: GraphDocument, work: number): string {
  const id = nodes.id[work] ?? '';
  const title = nodes.label[work] ?? id;
  const details = workDetails(nodes, work);
  return `${id}  ${title === id ? '' : title}${details === '' ? '' : ` (${details})`}`.trim();
}

/** Authors, year and venue, as far as they are known. */
export function workDetails(nodes: GraphDocument['nodes'], work: number): string {
  const authors = nodes.authors[work] ?? [];
  const isMore = authors.length > 1 || nodes.authorsComplete[work] === false;
  const first = authors[0] === undefined ? undefined : `${authors[0]}${isMore ? ' and others' : ''}`;
  const parts = [first, nodes.year[work], nodes.venue[work]];
  return parts.filter((part) => part !== undefined && part !== null).join(', ');
}
