import { sentenceOf } from '../../src/model/code-words.js';
import { venueLabel } from '../../src/model/venue.js';
import { STATUS_WORDS, WORK_STATUSES } from '../../src/model/work.js';
import type { DocumentIndex } from '../document/document-index.js';
import { groupNames } from '../document/group-name.js';
import type { RankedMeasure } from '../document/ranking.js';
import { type Dimension, NO_KEY } from '../document/work-groups.js';
import { type ColorScale, type Group, groupedScale } from './color-scale.js';
import { measuresOf } from './measures.js';
import type { Palette } from './palette.js';
import { measureScale, yearScale } from './ramp-scale.js';

/** What colour can stand for. */
export type ColoringId = Dimension | 'year' | RankedMeasure;

/** One meaning of colour. */
export interface Coloring {
  readonly id: ColoringId;
  /** What the work is, or what was measured of it. */
  readonly kind: 'attribute' | 'measure';
  readonly title: (index: DocumentIndex) => string;
  /** What it says where the title does not. */
  readonly description?: (index: DocumentIndex) => string;
  /** Why it cannot be chosen for this document; undefined when it can. */
  readonly absent: (index: DocumentIndex) => string | undefined;
  readonly scale: (index: DocumentIndex, palette: Palette) => ColorScale;
}

/** What colour can tell of a work beside its measures. */
const ATTRIBUTES: readonly Coloring[] = [
  {
    id: 'venue',
    kind: 'attribute',
    title: () => 'Venue',
    absent: (index: DocumentIndex) => (isKnown(index, 'venue') ? undefined : 'No venue is known.'),
    scale: (index: DocumentIndex, palette: Palette) =>
      groupedScale(index, palette, { dimension: 'venue', groups: venueGroups(index) }),
  },
  {
    id: 'year',
    kind: 'attribute',
    title: () => 'Year',
    absent: ({ years }: DocumentIndex) => (years === undefined ? 'No year is known.' : undefined),
    scale: yearScale,
  },
  {
    id: 'community',
    kind: 'attribute',
    title: () => 'Community',
    absent: ({ document }: DocumentIndex) =>
      document.communities.length > 0
        ? undefined
        : (document.meta.measures.find(({ attribute }) => attribute === 'community')?.absent ??
          'No communities were found.'),
    scale: (index: DocumentIndex, palette: Palette) =>
      groupedScale(index, palette, {
        dimension: 'community',
        groups: index.document.communities.map(({ id, name }) => ({ key: String(id), label: name })),
      }),
  },
  {
    id: 'type',
    kind: 'attribute',
    title: () => 'Type',
    absent: (index: DocumentIndex) => (isKnown(index, 'type') ? undefined : 'No type is known.'),
    scale: (index: DocumentIndex, palette: Palette) =>
      groupedScale(index, palette, { dimension: 'type', groups: typeGroups(index) }),
  },
  {
    id: 'status',
    kind: 'attribute',
    title: () => 'Status',
    absent: () => undefined,
    scale: (index: DocumentIndex, palette: Palette) =>
      groupedScale(index, palette, {
        dimension: 'status',
        groups: WORK_STATUSES.map((key) => ({
          key,
          label: STATUS_WORDS[key].label,
          explanation: sentenceOf(STATUS_WORDS[key].meaning),
        })),
      }),
  },
];

/** Every meaning of colour for a document, in the order of the menu. */
export function coloringsOf(index: DocumentIndex): readonly Coloring[] {
  return index.cached(listColorings);
}

function listColorings(index: DocumentIndex): readonly Coloring[] {
  return [
    ...ATTRIBUTES,
    ...measuresOf(index).map(
      ({ id, title, description, absent }): Coloring => ({
        ...{ id, kind: 'measure', title, description, absent },
        scale: (of, palette) => measureScale(of, palette, id),
      }),
    ),
  ];
}

function isKnown(index: DocumentIndex, dimension: 'venue' | 'type'): boolean {
  const { keys, counts } = index.groups(dimension);
  return keys.some((key, code) => key !== NO_KEY && (counts[code] ?? 0) > 0);
}

/** The largest first. */
function venueGroups(index: DocumentIndex): Group[] {
  const groups = index.document.venues.map((venue) => ({
    key: venue.key,
    label: venueLabel(venue),
    explanation: venue.name,
  }));
  return bySize(index, 'venue', groups);
}

/** The largest first. */
function typeGroups(index: DocumentIndex): Group[] {
  const nameOf = groupNames(index, 'type');
  const keys = index.groups('type').keys.filter((key) => key !== NO_KEY);
  const groups = keys.map((key) => ({ key, label: nameOf(key) }));
  return bySize(index, 'type', groups);
}

function bySize(index: DocumentIndex, dimension: 'venue' | 'type', groups: readonly Group[]): Group[] {
  const { counts, codeOf } = index.groups(dimension);
  const sizeOf = ({ key }: Group) => counts[codeOf.get(key) ?? -1] ?? 0;
  return [...groups].sort((a, b) => sizeOf(b) - sizeOf(a));
}
