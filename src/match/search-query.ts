import type { Reference } from '../model/reference.js';

/** Longer queries find nothing better, and their address must stay below 4,000 bytes, percent-encoded. */
const MAX_BYTES = 1_000;

/**
 * What is searched for: author, title, container, year, volume and first page, or the text as deposited. Empty
 * when the reference tells nothing to search for. The same reference always gives the same query.
 * @see https://api.crossref.org/swagger-ui/index.html (query.bibliographic)
 */
export function searchQuery(reference: Reference): string {
  const { author, title, containerTitle, year, volume, firstPage, unstructured } = reference;
  const isStructured = title !== undefined || containerTitle !== undefined;
  const parts = isStructured ? [author, title, containerTitle, year, volume, firstPage] : [unstructured];
  const text = parts.filter((part) => part !== undefined).join(' ');
  return cut(text.replace(/\s+/g, ' ').trim().toWellFormed());
}

function cut(text: string): string {
  let bytes = 0;
  let length = 0;
  for (const letter of text) {
    bytes += encodeURIComponent(letter).length;
    if (bytes > MAX_BYTES) break;
    length += letter.length;
  }
  return text.slice(0, length).trim();
}
