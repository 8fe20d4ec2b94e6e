import type { DocumentIndex } from './document-index.js';
import { neighbours } from './document-index.js';
import type { RankedMeasure } from './ranking.js';
import type { Reading } from './reading/reading.js';

/** What works can be grouped by, and therefore filtered by. */
export type Dimension = 'venue' | 'community' | 'type' | 'status';

/** The works within so many citations of one, either way. */
export interface Neighbourhood {
  readonly of: number;
  readonly steps: 1 | 2;
}

const DIMENSIONS: ReadonlySet<string> = new Set<Dimension>(['venue', 'community', 'type', 'status']);

/** Whether a name is that of a dimension. */
export function isDimension(name: string): name is Dimension {
  return DIMENSIONS.has(name);
}

/** Key of the works that lack a venue or a community. */
export const NO_KEY = 'none';

/** Which works are shown in full; an empty list keeps all. */
export interface Filters {
  readonly keys: Readonly<Record<Dimension, readonly string[]>>;
  readonly years: readonly [number, number] | null;
  /** By measure, both ends included; works without a value do not pass. */
  readonly ranges: Readonly<Partial<Record<RankedMeasure, readonly [number, number]>>>;
  readonly neighbourhood: Neighbourhood | null;
  /** Only works of this author, as the document spells the name. */
  readonly author: string | null;
  /** Only works on the reading list, or with one of these tags of one's own. */
  readonly onReadingList: boolean;
  readonly tags: readonly string[];
  /** Only works that the survey may have missed. */
  readonly missed: boolean;
}

/** Filters that keep everything. */
export const NO_FILTERS: Filters = {
  keys: { venue: [], community: [], type: [], status: [] },
  years: null,
  ranges: {},
  neighbourhood: null,
  author: null,
  onReadingList: false,
  tags: [],
  missed: false,
};

/** The group of a work in a dimension. */
export function keyOf({ document: { nodes } }: DocumentIndex, dimension: Dimension, work: number): string {
  if (dimension === 'status') return nodes.status[work] ?? NO_KEY;
  if (dimension === 'type') return nodes.type[work] ?? NO_KEY;
  if (dimension === 'venue') return nodes.venueKey[work] ?? NO_KEY;
  const community = nodes.community[work];
  return community == null ? NO_KEY : String(community);
}

/** Whether any filter is set. */
export function isFiltered(filters: Filters): boolean {
  const { keys, years, ranges, neighbourhood, author, onReadingList, tags, missed } = filters;
  const lists = [tags, Object.keys(ranges), ...Object.values(keys)];
  const others = [years, neighbourhood, author].some((filter) => filter !== null);
  return others || onReadingList || missed || lists.some((list) => list.length > 0);
}

/** For each work whether it passes the filters; seeds always do, unless a neighbourhood is isolated. */
export function passingWorks(index: DocumentIndex, filters: Filters, reading: Reading): boolean[] {
  const { nodes } = index.document;
  const centre = filters.neighbourhood?.of;
  const beside = centre === undefined ? undefined : neighbours(index, centre).add(centre);
  const sets = Object.entries(filters.keys)
    .filter(([, keys]) => keys.length > 0)
    .map(([dimension, keys]) => [dimension as Dimension, new Set(keys)] as const);
  return nodes.id.map((id, work) => {
    if (reading.excluded.has(id)) return false;
    if (beside !== undefined && !beside.has(work)) return false;
    if (nodes.isSeed[work] === true) return true;
    const year = nodes.year[work];
    if (filters.years !== null) {
      if (year == null || year < filters.years[0] || year > filters.years[1]) return false;
    }
    return sets.every(([dimension, keys]) => keys.has(keyOf(index, dimension, work)));
  });
}
