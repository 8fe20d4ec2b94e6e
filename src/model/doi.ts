import { undecorateDoi } from './text/undecorate-doi.js';

/** A DOI in canonical form, or the reason why the text is none. */
export type ParsedDoi = { readonly doi: string } | { readonly reason: DoiProblem };

/** Why a text is not a DOI. */
export type DoiProblem =
  | 'empty'
  | 'no-prefix'
  | 'no-suffix'
  | 'short-doi'
  | 'white-space'
  | 'several'
  | 'too-long';

const MAX_LENGTH = 2_048;
/** A DOI of the greatest length, percent-encoded, with its resolver; also bounds the time it takes. */
const MAX_TEXT_LENGTH = 4 * MAX_LENGTH;

const PREFIX = /^10\.\d{4,9}(?:\.\d+)*(?:\/|$)/;
const SHORT_DOI = /^10\/[a-z0-9]{3,}$/;
const NEXT_DOI = /[,;|]\s*(?:doi:?\s*)?10\.\d{4,9}(?:\.\d+)*\//;
const BEGINS_DOI = /10\.\d{4,9}(?:\.\d+)*\//;

/**
 * Reads a DOI in any of the forms that references, records and people use, and gives the canonical one: lower
 * case and without the decorations that `undecorateDoi` lists.
 *
 * Idempotent: a canonical DOI is given back unchanged. Brackets and `<>;()#` of SICI DOIs stay, and so do `+`,
 * `&`, and a `%` that encodes nothing. Words behind the DOI are cut off; what may be the rest of a DOI that was
 * broken by a space (`10.1016/j.neucom. 2018.01.092`) is not, and the text refused. Takes time linear in its
 * length.
 * @see https://www.doi.org/the-identifier/resources/handbook/2_numbering
 */
export function parseDoi(text: string): ParsedDoi {
  const given = text.trim();
  if (given === '') return { reason: 'empty' };
  if (given.length > MAX_TEXT_LENGTH) return { reason: 'too-long' };
  const doi = undecorateDoi(given);
  const space = doi.search(/\s/);
  if (space >= 0 && PREFIX.test(doi)) return parseDoiBefore(doi.slice(space), doi.slice(0, space));
  return checked(doi);
}

/** The canonical DOI, or undefined when the text is none. */
export function normalizeDoi(text: string): string | undefined {
  const parsed = parseDoi(text);
  return 'doi' in parsed ? parsed.doi : undefined;
}

/** The DOI as it is registered, where a publisher (ACM) deposits `10.1007/978--3--642-…`; else as it is. */
export function withSingleHyphens(doi: string): string {
  return doi.replace(/-{2,}/g, '-');
}

/** The address at which a DOI resolves. */
export function doiUrl(doi: string): string {
  return `https://doi.org/${encodeURIComponent(doi).replaceAll('%2F', '/').replaceAll('%3A', ':')}`;
}

function checked(doi: string): ParsedDoi {
  if (SHORT_DOI.test(doi)) return { reason: 'short-doi' };
  if (!PREFIX.test(doi)) return { reason: 'no-prefix' };
  if (/^10\.[\d.]+\/?$/.test(doi)) return { reason: 'no-suffix' };
  if (doi.length > MAX_LENGTH) return { reason: 'too-long' };
  if (/[\s\p{Cc}]/u.test(doi)) return { reason: 'white-space' };
  if (NEXT_DOI.test(doi)) return { reason: 'several' };
  return { doi };
}

/** What stands before white space is the DOI when a word, or the same DOI again, comes behind. */
function parseDoiBefore(rest: string, start: string): ParsedDoi {
  const parsed = checked(undecorateDoi(start));
  if ('reason' in parsed) return parsed.reason === 'no-suffix' ? { reason: 'white-space' } : parsed;
  const others = rest.split(/\s+/).filter((word) => BEGINS_DOI.test(word));
  const same = others.filter((word) => {
    const other = checked(undecorateDoi(word));
    return 'doi' in other && other.doi === parsed.doi;
  });
  if (same.length < others.length) return { reason: 'several' };
  const isText = /^\s+[([]?\p{L}{2,}[)\].,:;]*(?:\s|$)/u.test(rest) && /\/.*\d/.test(parsed.doi);
  return isText || same.length > 0 ? parsed : { reason: 'white-space' };
}
