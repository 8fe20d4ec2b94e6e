import type { Reference } from '../../../src/model/reference.js';

/** Characters of a query: percent-encoded it stays well below the 4,096 bytes of a request line. */
const LONGEST = 600;

/** What the search is asked for: author, title, container, year, volume and first page, or the text as it stands. */
export function bibliographicQuery(reference: Reference): string {
  const { author, title, containerTitle, year, volume, firstPage, unstructured } = reference;
  const structured = [author, title, containerTitle, year, volume, firstPage].filter(
    (part) => part !== undefined,
  );
  return (structured.length > 0 ? structured.join(' ') : (unstructured ?? '')).slice(0, LONGEST);
}
