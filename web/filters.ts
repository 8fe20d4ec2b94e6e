import type { DocumentIndex } from './document-index.js';
import { neighbours } from './document-index.js';

/** What works can be grouped by, and therefore filtered by. */
export type Dimension = 'venue' | 'status' | 'community';

/** Key of the works that lack a venue or a community. */
export const NO_KEY = 'none';

/** Which works are shown in full; an empty list keeps all. */
export interface Filters {
  readonly keys: Readonly<Record<Dimension, readonly string[]>>;
  readonly years: readonly [number, number] | null;
  /** Only this work and those beside it. */
  readonly neighbourhoodOf: number | null;
}

/** Filters that keep everything. */
export const NO_FILTERS: Filters = {
  keys: { venue: [], status: [], community: [] },
  years: null,
  neighbourhoodOf: null,
};

/** The group of a work in a dimension. */
export function keyOf({ document: { nodes } }: DocumentIndex, dimension: Dimension, work: number): string {
  if (dimension === 'status') return nodes.status[work] ?? NO_KEY;
  if (dimension === 'venue') return nodes.venueKey[work] ?? NO_KEY;
  const community = nodes.community[work];
  return community == null ? NO_KEY : String(community);
}

/** Whether any filter is set. */
export function isFiltered({ keys, years, neighbourhoodOf }: Filters): boolean {
  return years !== null || neighbourhoodOf !== null || Object.values(keys).some((list) => list.length > 0);
}

/** For each work whether it passes the filters; seeds always do, unless a neighbourhood is isolated. */
export function passingWorks(index: DocumentIndex, filters: Filters): boolean[] {
  const { nodes } = index.document;
  const centre = filters.neighbourhoodOf;
  const beside = centre === null ? undefined : neighbours(index, centre).add(centre);
  const sets = Object.entries(filters.keys)
    .filter(([, keys]) => keys.length > 0)
    .map(([dimension, keys]) => [dimension as Dimension, new Set(keys)] as const);
  return nodes.id.map((_, work) => {
    if (beside !== undefined && !beside.has(work)) return false;
    if (nodes.isSeed[work] === true) return true;
    const year = nodes.year[work];
    if (filters.years !== null) {
      if (year == null || year < filters.years[0] || year > filters.years[1]) return false;
    }
    return sets.every(([dimension, keys]) => keys.has(keyOf(index, dimension, work)));
  });
}
