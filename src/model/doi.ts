import { decodeHTML } from 'entities';

/** A DOI in canonical form, or the reason why the text is none. */
export type ParsedDoi = { readonly doi: string } | { readonly reason: DoiProblem };

/** Why a text is not a DOI. */
export type DoiProblem = 'empty' | 'no-prefix' | 'no-suffix' | 'white-space';

const RESOLVER = /^(?:https?:\/\/)?(?:(?:dx\.|www\.)?doi\.org\/|doi:\s*|info:doi\/|urn:doi:)/i;
const ENTITY = /&(?:#\d+|#x[0-9a-f]+|[a-z][a-z0-9]*);/i;
const ESCAPED_OCTET = /%[0-9a-f]{2}/i;
const MAX_LENGTH = 2048;

/**
 * Reads a DOI in any of the forms that references, records and people use, and gives the canonical one:
 * lower case, no resolver, no percent-encoding, no HTML entity, no LaTeX escape, no trailing punctuation.
 *
 * Idempotent: a canonical DOI is given back unchanged. Brackets and `<>;` of SICI DOIs stay.
 * @see https://www.doi.org/the-identifier/resources/handbook/2_numbering
 */
export function parseDoi(text: string): ParsedDoi {
  let doi = text.trim();
  if (doi === '') return { reason: 'empty' };
  for (let previous = ''; previous !== doi; ) {
    previous = doi;
    if (RESOLVER.test(doi)) doi = doi.replace(RESOLVER, '').trim();
    if (ENTITY.test(doi)) doi = decodeHTML(doi).trim();
    if (ESCAPED_OCTET.test(doi)) doi = decodePercent(doi).trim();
  }
  doi = trimEnd(doi.replace(/\\(?=[_&%#${}])/g, '')).toLowerCase();
  if (!/^10\.\d{4,9}(?:\.\d+)*(?:\/|$)/.test(doi)) return { reason: 'no-prefix' };
  if (/^10\.[\d.]+\/?$/.test(doi) || doi.length > MAX_LENGTH) return { reason: 'no-suffix' };
  if (/[\s\p{Cc}]/u.test(doi)) return { reason: 'white-space' };
  return { doi };
}

/** The canonical DOI, or undefined when the text is none. */
export function normalizeDoi(text: string): string | undefined {
  const parsed = parseDoi(text);
  return 'doi' in parsed ? parsed.doi : undefined;
}

/** The address at which a DOI resolves. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/').replaceAll('%3A', ':')}`;
}

function decodePercent(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** Cuts sentence punctuation, and a closing bracket that nothing in the DOI opened. */
function trimEnd(text: string): string {
  let end = text;
  for (let previous = ''; previous !== end; ) {
    previous = end;
    end = end.replace(/[.,;:'"\u201d\u2019\s]+$/, '');
    if (end.endsWith(')') && count(end, ')') > count(end, '(')) end = end.slice(0, -1);
    if (end.endsWith(']') && count(end, ']') > count(end, '[')) end = end.slice(0, -1);
    if (end.endsWith('>') && count(end, '>') > count(end, '<')) end = end.slice(0, -1);
    if (end.endsWith('}') && count(end, '}') > count(end, '{')) end = end.slice(0, -1);
  }
  return end;
}

function count(text: string, character: string): number {
  return text.split(character).length - 1;
}
