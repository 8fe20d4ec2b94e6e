import { doiUrl } from '../model/doi.js';
import { familyName, type PersonName } from '../model/person-name.js';
import type { CitedWork } from './cited-work.js';
import { pageRange } from './page-range.js';

const MOST_AUTHORS = 20;

/**
 * A work as a line of a list of references, close to the style of the APA: authors with initials, the year,
 * the title, where it appeared, its DOI. Works without authors begin with their editors. A year read from the DOI
 * stands with `ca.`, a work without a title as it is cited.
 * @see https://apastyle.apa.org/style-grammar-guidelines/references/examples
 */
export function apaCitation(work: CitedWork): string {
  const link = work.doi === undefined ? work.url : doiUrl(work.doi);
  if (work.title === undefined && work.label !== undefined)
    return [work.label, link].filter((part) => part !== undefined).join(' ');
  const people = authorsOf(work) ?? editorsOf(work);
  const when = work.year === undefined ? 'n.d.' : `${work.yearIsInferred ? 'ca. ' : ''}${work.year}`;
  const named = work.title ?? '[Title not known]';
  const title = [named, editionOf(work), work.retraction === undefined ? undefined : `[${work.retraction}]`]
    .filter((part) => part !== undefined)
    .join(' ');
  const head =
    people === undefined ? `${ended(title)} (${when}).` : `${ended(people)} (${when}). ${ended(title)}`;
  return [head, placeOf(work), link].filter((part) => part !== undefined).join(' ');
}

function placeOf({ container, volume, issue, pages, publisher, ...work }: CitedWork): string | undefined {
  const number = issue === undefined ? volume : `${volume ?? ''}(${issue})`;
  const parts = [container, number, pages === undefined ? undefined : pagesOf(pages)].filter(
    (part) => part !== undefined,
  );
  const within = container === undefined ? undefined : editorsWithin(work);
  const place = [[within, parts.join(', ')].filter((part) => part !== undefined).join(', '), publisher];
  const present = place.filter((part) => part !== undefined && part !== '');
  return present.length === 0 ? undefined : present.map((part) => ended(part ?? '')).join(' ');
}

function authorsOf({ authors, authorsComplete }: Pick<CitedWork, 'authors' | 'authorsComplete'>) {
  const names = authors.map(withInitials);
  const last = names.at(-1);
  if (last === undefined) return undefined;
  if (!authorsComplete) return `${names.slice(0, MOST_AUTHORS).join(', ')}, et al.`;
  if (names.length === 1) return last;
  if (names.length > MOST_AUTHORS) return `${names.slice(0, MOST_AUTHORS - 1).join(', ')}, … ${last}`;
  return `${names.slice(0, -1).join(', ')}, & ${last}`;
}

/** `Reid, M., & Shettles, L. (Eds.)`. */
function editorsOf({ editors }: CitedWork): string | undefined {
  const names = authorsOf({ authors: editors, authorsComplete: true });
  return names === undefined ? undefined : `${names} ${editors.length === 1 ? '(Ed.)' : '(Eds.)'}`;
}

/** `In M. Reid & L. Shettles (Eds.)`: of what contains a work with authors. */
function editorsWithin({
  kind,
  authors,
  editors,
}: Pick<CitedWork, 'kind' | 'authors' | 'editors'>): string | undefined {
  if (authors.length === 0 || editors.length === 0 || (kind !== 'chapter' && kind !== 'paper'))
    return undefined;
  const names = editors.map(initialsFirst);
  const last = names.at(-1) ?? '';
  const shown = names.length > 2 ? `${names.slice(0, -1).join(', ')}, & ${last}` : names.join(' & ');
  return `In ${shown} ${names.length === 1 ? '(Ed.)' : '(Eds.)'}`;
}

/** `van der Maaten, L.`, `Le Cun, Y.-A.`, `King, M. L., Jr.`. */
function withInitials(name: PersonName): string {
  if ('literal' in name) return name.literal;
  const { given, droppingParticle, suffix } = name;
  const initials = [given === undefined ? undefined : initialsOf(given), droppingParticle];
  const before = initials.filter((part) => part !== undefined).join(' ');
  return [familyName(name), before, suffix].filter((part) => part !== undefined && part !== '').join(', ');
}

/** `L. van der Maaten`. */
function initialsFirst(name: PersonName): string {
  if ('literal' in name) return name.literal;
  const { given, droppingParticle, suffix } = name;
  const parts = [
    given === undefined ? undefined : initialsOf(given),
    droppingParticle,
    familyName(name),
    suffix,
  ];
  return parts.filter((part) => part !== undefined).join(' ');
}

/** `Jean-Pierre A` as `J.-P. A.`, `SJ` as `S. J.`. */
function initialsOf(given: string): string {
  return given
    .replace(/\.(?=\p{L})/gu, '. ')
    .split(' ')
    .flatMap((word) => (/^\p{Lu}{2,3}$/u.test(word) ? [...word] : [word]))
    .map((word) =>
      word
        .split('-')
        .map((part) => (part === '' ? '' : `${[...part][0] ?? ''}.`))
        .join('-'),
    )
    .join(' ');
}

/** `(2nd ed.)`; what says `ed.` itself stays as it is given. */
function editionOf({ edition }: CitedWork): string | undefined {
  if (edition === undefined) return undefined;
  if (!/^\d+$/.test(edition)) return /\bed/i.test(edition) ? `(${edition})` : `(${edition} ed.)`;
  const number = Number(edition);
  const teen = number % 100 > 10 && number % 100 < 14;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th');
  return `(${number}${ending} ed.)`;
}

function pagesOf(pages: string): string {
  const [first, last] = pageRange(pages);
  return last === undefined ? first : `${first}–${last}`;
}

function ended(sentence: string): string {
  return /[.!?…]$/.test(sentence) ? sentence : `${sentence}.`;
}
