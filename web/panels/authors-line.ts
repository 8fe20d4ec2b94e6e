import type { DocumentIndex } from '../document-index.js';
import { shortened } from '../wording.js';

/** The authors of a work, `et al.` where there are more; undefined when none is known. */
export function authorsLine({ document: { nodes } }: DocumentIndex, work: number, most: number) {
  const authors = nodes.authors[work] ?? [];
  if (authors.length === 0) return undefined;
  const names = authors.slice(0, most).map((author) => shortened(author, 60));
  const more = authors.length > most || nodes.authorsComplete[work] === false;
  return `${names.join(', ')}${more ? ' et al.' : ''}`;
}
