import { venueLabel } from '../src/model/venue.js';
import { WORK_STATUSES } from '../src/model/work.js';
import { type ColorScale, type Group, groupedScale, yearScale } from './color-scale.js';
import type { DocumentIndex } from './document-index.js';
import type { Palette } from './palette.js';
import type { ColoringId } from './state.js';
import { STATUS_EXPLANATIONS, STATUS_WORDS } from './wording.js';

/** One meaning of colour. */
export interface Coloring {
  readonly id: ColoringId;
  readonly title: string;
  /** Why it cannot be chosen for this document; undefined when it can. */
  readonly absent: (index: DocumentIndex) => string | undefined;
  readonly scale: (index: DocumentIndex, palette: Palette) => ColorScale;
}

/** Every meaning of colour, in the order of the menu. */
export const COLORINGS: readonly Coloring[] = Object.freeze([
  {
    id: 'venue',
    title: 'Venue',
    absent: ({ venueSizes }: DocumentIndex) => (venueSizes().size > 0 ? undefined : 'No venue is known.'),
    scale: (index: DocumentIndex, palette: Palette) =>
      groupedScale(index, palette, 'venue', venueGroups(index)),
  },
  {
    id: 'year',
    title: 'Year',
    absent: ({ years }: DocumentIndex) => (years === undefined ? 'No year is known.' : undefined),
    scale: yearScale,
  },
  {
    id: 'community',
    title: 'Community',
    absent: ({ document }: DocumentIndex) =>
      document.communities.length > 0
        ? undefined
        : (document.meta.measures.find(({ attribute }) => attribute === 'community')?.absent ??
          'No communities were found.'),
    scale: (index: DocumentIndex, palette: Palette) =>
      groupedScale(
        index,
        palette,
        'community',
        index.document.communities.map(({ id, name }) => ({ key: String(id), label: name })),
      ),
  },
  {
    id: 'status',
    title: 'Status',
    absent: () => undefined,
    scale: (index: DocumentIndex, palette: Palette) =>
      groupedScale(
        index,
        palette,
        'status',
        WORK_STATUSES.map((key) => ({
          key,
          label: STATUS_WORDS[key],
          explanation: STATUS_EXPLANATIONS[key],
        })),
      ),
  },
]);

function venueGroups({ document }: DocumentIndex): Group[] {
  return document.venues.map((venue) => ({
    key: venue.key,
    label: venueLabel(venue),
    explanation: venue.name,
  }));
}
