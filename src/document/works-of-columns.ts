import { authorsOf, editorsOf, isTrue } from '../model/columns-facts.js';
import { doiUrl, normalizeDoi } from '../model/doi.js';
import type { AttributeCell, GraphColumns } from '../model/graph-columns.js';
import type { VenueSeries } from '../model/venue.js';
import { PROVENANCES, WORK_STATUSES } from '../model/work.js';
import { type UnmeasuredWorks, withoutEmptyColumns } from '../model/work-columns.js';
import { yearsOf } from '../model/years-of-columns.js';

/**
 * The nodes of any graph as works: what is known under the name that citeloom's own exports give it and of a fitting kind, and nothing made up.
 *
 * A node whose id is a DOI has that DOI. Whether a reference list is known stands only where the file says so.
 */
export function worksOfColumns(graph: GraphColumns): UnmeasuredWorks {
  const { ids, labels } = graph;
  const column = <Value>(name: keyof UnmeasuredWorks, read: (cell: AttributeCell) => Value | null) => {
    const cells = graph.attributes.get(name);
    return ids.map((_id, node) => {
      const cell = cells?.[node];
      return cell === undefined || cell === null ? null : read(cell);
    });
  };
  const flag = (name: keyof UnmeasuredWorks) => column(name, isTrue).map((value) => value ?? false);
  const titles = column('title', text);
  const isSeed = flag('isSeed');
  const doi = column('doi', doiIn).map((value, node) => value ?? doiIn(ids[node] ?? ''));
  return {
    id: ids,
    label: labels.map((label, node) => (label === ids[node] ? (titles[node] ?? label) : label)),
    title: titles,
    authors: authorsOf(graph).map((names) => (names.length === 0 ? null : names)),
    authorsComplete: column('authorsComplete', isTrue),
    year: Array.from(yearsOf(graph), (year) => (Number.isNaN(year) ? null : year)),
    venue: column('venue', text),
    venueKey: column('venueKey', text).map(
      (key, node) => key ?? venueKeyOf(graph.attributes.get('venue')?.[node]),
    ),
    containerTitle: column('containerTitle', text),
    titleFrom: column('titleFrom', oneOf(PROVENANCES)),
    yearFrom: column('yearFrom', oneOf(PROVENANCES)),
    venueFrom: column('venueFrom', oneOf(PROVENANCES)),
    venueEvidence: ids.map(() => null),
    type: column('type', text),
    doi,
    url: column('url', httpsUrl).map((url, node) => url ?? urlOfDoi(doi[node])),
    status: column('status', oneOf(WORK_STATUSES)).map((status) => status ?? 'listed'),
    missingReason: column('missingReason', text),
    depth: column('depth', count).map((depth, node) => depth ?? (isSeed[node] === true ? 0 : 1)),
    isSeed,
    hasReferenceList: flag('hasReferenceList'),
    isReferencedByCount: column('isReferencedByCount', count),
    updates: ids.map(() => null),
    updatesWork: ids.map(() => null),
    relations: ids.map(() => null),
    aliases: column('aliases', (cell) => text(cell)?.split('; ') ?? null),
    ...withoutEmptyColumns({
      editors: editorsOf(graph).map((names) => (names.length === 0 ? null : names)),
      abstract: column('abstract', text),
      volume: column('volume', text),
      issue: column('issue', text),
      pages: column('pages', text),
      edition: column('edition', text),
      publisher: column('publisher', text),
    }),
  };
}

function text(cell: AttributeCell): string | null {
  const value = typeof cell === 'number' ? String(cell) : cell;
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}

function count(cell: AttributeCell): number | null {
  const value = typeof cell === 'string' && cell.trim() !== '' ? Number(cell) : cell;
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : null;
}

function oneOf<Value extends string>(values: readonly Value[]): (cell: AttributeCell) => Value | null {
  return (cell) => values.find((value) => value === cell) ?? null;
}

function doiIn(cell: AttributeCell): string | null {
  return (typeof cell === 'string' ? normalizeDoi(cell) : undefined) ?? null;
}

function urlOfDoi(doi: string | null | undefined): string | null {
  return doi == null ? null : doiUrl(doi);
}

function httpsUrl(cell: AttributeCell): string | null {
  return typeof cell === 'string' && cell.startsWith('https://') && URL.canParse(cell) ? cell : null;
}

/** Venues of files without keys are one where their names differ in case and white space alone. */
function venueKeyOf(venue: AttributeCell | undefined): string | null {
  const name = venue == null ? null : text(venue);
  return name === null ? null : name.trim().toLowerCase().replaceAll(/\s+/g, '-');
}

/** The venues that works name, those of most works first, then by key; a key's name is the first that it is given. */
export function venuesOfWorks({ venue, venueKey }: UnmeasuredWorks): VenueSeries[] {
  const venues = new Map<string, { name: string; works: number }>();
  for (const [work, key] of venueKey.entries()) {
    if (key === null) continue;
    const known = venues.get(key);
    if (known === undefined) venues.set(key, { name: venue[work] ?? key, works: 1 });
    else known.works += 1;
  }
  return [...venues]
    .map(([key, { name, works }]) => ({ key, name, kind: 'other' as const, works }))
    .sort((a, b) => b.works - a.works || (a.key < b.key ? -1 : 1));
}
