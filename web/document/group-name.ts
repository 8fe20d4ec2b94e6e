import { venueLabel } from '../../src/model/venue.js';
import { STATUS_WORDS, WORK_STATUSES } from '../../src/model/work.js';
import { asWords } from '../text/wording.js';
import type { DocumentIndex } from './document-index.js';
import { type Dimension, NO_KEY } from './work-groups.js';

/** What a dimension is called, and what several of its groups are. */
export const DIMENSION_WORDS = {
  venue: { title: 'Venue', many: 'venues' },
  community: { title: 'Community', many: 'communities' },
  type: { title: 'Type', many: 'types' },
  status: { title: 'Status', many: 'statuses' },
} as const satisfies Record<Dimension, { readonly title: string; readonly many: string }>;

/** Names of the groups of a dimension for people, by key; not shortened. */
export function groupNames({ document }: DocumentIndex, dimension: Dimension): (key: string) => string {
  const names = new Map<string, string>([[NO_KEY, `No ${dimension}`]]);
  if (dimension === 'venue') for (const venue of document.venues) names.set(venue.key, venueLabel(venue));
  if (dimension === 'community') for (const { id, name } of document.communities) names.set(String(id), name);
  if (dimension === 'status')
    for (const status of WORK_STATUSES) names.set(status, STATUS_WORDS[status].label);
  return (key) => names.get(key) ?? (dimension === 'type' ? asWords(key) : key);
}
