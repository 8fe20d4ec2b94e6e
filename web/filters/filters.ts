import type { RankedMeasure } from '../document/ranking.js';

/** What works can be grouped by, and therefore filtered by. */
export type Dimension = 'venue' | 'community' | 'type' | 'status';

/** Every dimension, in the order of the rail. */
export const DIMENSIONS = Object.freeze([
  'venue',
  'community',
  'type',
  'status',
] as const satisfies readonly Dimension[]);

/** The works within so many citations of one, either way. */
export interface Neighbourhood {
  readonly of: number;
  readonly steps: 1 | 2;
}

const NAMES: ReadonlySet<string> = new Set(DIMENSIONS);

/** Whether a name is that of a dimension. */
export function isDimension(name: string): name is Dimension {
  return NAMES.has(name);
}

/** Which works are shown in full; an empty list keeps all. */
export interface Filters {
  readonly keys: Readonly<Record<Dimension, readonly string[]>>;
  readonly years: readonly [number, number] | null;
  /** By measure, both ends included, ±Infinity where an end is open; works without a value do not pass. */
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
