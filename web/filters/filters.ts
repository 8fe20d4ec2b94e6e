import type { RankedMeasure } from '../document/ranking.js';
import type { Dimension } from '../document/work-groups.js';

/** The works within so many citations of one, either way. */
export interface Neighbourhood {
  readonly of: number;
  readonly steps: 1 | 2;
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
