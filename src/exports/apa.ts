import { doiUrl } from '../model/doi.js';
import { nameParts } from '../model/name-parts.js';
import type { CitedWork } from './cited-work.js';
import { pageRange } from './page-range.js';

const MOST_AUTHORS = 20;

/**
 * A work as a line of a list of references, close to the style of the APA: authors with initials, the year,
 * the title, where it appeared, its DOI. A year read from the DOI stands with `ca.`, a work without a title as it
 * is cited.
 * @see https://apastyle.apa.org/style-grammar-guidelines/references/examples
 */
export function apaCitation(work: CitedWork): string {
  const link = work.doi === undefined ? work.url : doiUrl(work.doi);
  if (work.title === undefined && work.label !== undefined)
    return [work.label, link].filter((part) => part !== undefined).join(' ');
  const authors = authorsOf(work);
  const when = work.year === undefined ? 'n.d.' : `${work.yearIsInferred ? 'ca. ' : ''}${work.year}`;
  const named = work.title ?? '[Title not known]';
  const title = work.retraction === undefined ? named : `${named} [${work.retraction}]`;
  const head =
    authors === undefined ? `${ended(title)} (${when}).` : `${ended(authors)} (${when}). ${ended(title)}`;
  return [head, placeOf(work), link].filter((part) => part !== undefined).join(' ');
}

function placeOf({ container, volume, issue, pages, publisher }: CitedWork): string | undefined {
  const number = issue === undefined ? volume : `${volume ?? ''}(${issue})`;
  const parts = [container, number, pages === undefined ? undefined : pagesOf(pages)].filter(
    (part) => part !== undefined,
  );
  const place = [parts.join(', '), publisher].filter((part) => part !== undefined && part !== '');
  return place.length === 0 ? undefined : place.map((part) => ended(part ?? '')).join(' ');
}

function authorsOf({ authors, authorsComplete }: CitedWork): string | undefined {
  const names = authors.map(withInitials);
  const last = names.at(-1);
  if (last === undefined) return undefined;
  if (!authorsComplete) return `${names.slice(0, MOST_AUTHORS).join(', ')}, et al.`;
  if (names.length === 1) return last;
  if (names.length > MOST_AUTHORS) return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, … ${last}`;
  return `${names.slice(0, -1).join(', ')}, & ${last}`;
}

/** `van der Maaten, L.`, `Le Cun, Y.-A.`. */
function withInitials(name: string): string {
  const parts = nameParts(name);
  if ('literal' in parts) return parts.literal;
  const initials = parts.given.split(' ').map((word) =>
    word
      .split('-')
      .map((part) => (part === '' ? '' : `${[...part][0] ?? ''}.`))
      .join('-'),
  );
  return `${parts.family}, ${initials.join(' ')}`;
}

function pagesOf(pages: string): string {
  const [first, last] = pageRange(pages);
  return last === undefined ? first : `${first}–${last}`;
}

function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
