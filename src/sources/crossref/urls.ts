import { CiteloomError } from '../../errors.js';
import { normalizeDoi } from '../../model/doi.js';

/** Longer request lines are refused (414 above 4,096 bytes). */
export const MAX_URL_BYTES = 3_990;

/**
 * The base address of the API, without a trailing slash.
 * @throws CiteloomError USAGE when it is no http or https address
 */
export function parseBaseUrl(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url === undefined || !/^https?:$/.test(url.protocol) || url.search !== '' || url.hash !== '')
    throw new CiteloomError('USAGE', `Not the address of an API: ${JSON.stringify(text)}`, {
      hint: 'Give an address such as https://api.crossref.org.',
    });
  return url.href.replace(/\/+$/, '');
}

/** Where one record is. */
export function workUrl(base: string, doi: string): string {
  return `${base}/works/${encodeURIComponent(doi.toWellFormed())}`;
}

/** Where the registration agency of a DOI is told. */
export function agencyUrl(base: string, doi: string): string {
  return `${workUrl(base, doi)}/agency`;
}

/** Where the records of several DOIs are: values of one filter are ORed, and `rows` defaults to 20. */
export function listUrl(base: string, dois: readonly string[]): string {
  return `${base}/works?filter=${dois.map(filterTerm).join(',')}&rows=${dois.length}`;
}

/** Where a search for a reference is answered, with so many hits. */
export function searchUrl(base: string, query: string, rows: number): string {
  return `${base}/works?query.bibliographic=${encodeURIComponent(query.toWellFormed())}&rows=${rows}`;
}

/** One term of the filter; brackets, slashes and colons may stand as they are, which keeps URLs short. */
export function filterTerm(doi: string): string {
  const encoded = encodeURIComponent(doi.toWellFormed()).replaceAll('%2F', '/').replaceAll('%3A', ':');
  return `doi:${encoded}`;
}

/** The DOI to which `/works/<primary>` leads, when the address is one of this API; else undefined. */
export function redirectTarget(base: string, from: string, location: string): string | undefined {
  if (location === '' || !URL.canParse(location, from)) return undefined;
  const target = new URL(location, from);
  const [, path] = /\/works\/(.+)$/.exec(target.pathname) ?? [];
  if (target.origin !== new URL(base).origin || path === undefined) return undefined;
  return normalizeDoi(path);
}
