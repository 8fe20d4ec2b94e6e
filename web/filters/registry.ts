import { byAuthor } from './by-author.js';
import { byExclusion } from './by-exclusion.js';
import { byGroup } from './by-group.js';
import { byMeasure } from './by-measure.js';
import { byMissed } from './by-missed.js';
import { byNeighbourhood } from './by-neighbourhood.js';
import { byReadingList } from './by-reading-list.js';
import { byTag } from './by-tag.js';
import { byYear } from './by-year.js';
import type { Filter } from './filter.js';

/** Every filter, in the order of their chips. */
export const FILTERS = Object.freeze([
  ...byGroup,
  byYear,
  byMeasure,
  byNeighbourhood,
  byAuthor,
  byReadingList,
  byTag,
  byMissed,
  byExclusion,
] as const satisfies readonly Filter[]);
