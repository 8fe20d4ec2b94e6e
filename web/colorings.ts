import { venueLabel } from '../src/model/venue.js';
import { WORK_STATUSES } from '../src/model/work.js';
import type { DocumentIndex } from './document-index.js';
import type { Dimension } from './filters.js';
import { keyOf, NO_KEY } from './filters.js';
import type { Palette } from './palette.js';
import type { ColoringId } from './state.js';
import { STATUS_EXPLANATIONS, STATUS_WORDS } from './wording.js';

/** One line of the legend. */
export interface LegendEntry {
  readonly label: string;
  readonly color: string;
  readonly count: number;
  /** Groups of the dimension that it stands for. */
  readonly keys: readonly string[];
  /** More about it, for a tooltip. */
  readonly explanation?: string;
}

/** Colours of all works and what they mean. */
export interface ColorScale {
  readonly colors: readonly string[];
  /** Empty for the ramp of years. */
  readonly legend: readonly LegendEntry[];
}

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
    absent: ({ venueSizes }: DocumentIndex) => (venueSizes.size > 0 ? undefined : 'No venue is known.'),
    scale: (index: DocumentIndex, palette: Palette) => grouped(index, palette, 'venue', venueGroups(index)),
  },
  {
    id: 'year',
    title: 'Year',
    absent: ({ years }: DocumentIndex) => (years === undefined ? 'No year is known.' : undefined),
    scale: colorsByYear,
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
      grouped(
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
      grouped(
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

interface Group {
  readonly key: string;
  readonly label: string;
  readonly explanation?: string;
}

function venueGroups({ document }: DocumentIndex): Group[] {
  return document.venues.map((venue) => ({
    key: venue.key,
    label: venueLabel(venue),
    explanation: venue.name,
  }));
}

/** The first groups in hues of their own, all further ones in one, those without a group last. */
function grouped(
  index: DocumentIndex,
  palette: Palette,
  dimension: Dimension,
  groups: readonly Group[],
): ColorScale {
  const { nodes } = index.document;
  const counts = new Map<string, number>();
  nodes.isSeed.forEach((isSeed, work) => {
    const key = keyOf(index, dimension, work);
    if (!isSeed) counts.set(key, (counts.get(key) ?? 0) + 1);
  });
  const present = groups.filter(({ key }) => counts.has(key));
  const hues = palette.categories.length;
  const own = present.slice(0, present.length > hues ? hues : present.length);
  const rest = present.slice(own.length);
  const colorOf = new Map(own.map(({ key }, i) => [key, palette.categories[i] ?? palette.other]));
  const legend: LegendEntry[] = own.map(({ key, label, explanation }) => ({
    label,
    color: colorOf.get(key) ?? palette.other,
    count: counts.get(key) ?? 0,
    keys: [key],
    ...(explanation === undefined ? {} : { explanation }),
  }));
  if (rest.length > 0) {
    const plural = dimension === 'venue' ? 'venues' : 'communities';
    legend.push({
      label: `${rest.length} other ${plural}`,
      color: palette.other,
      count: rest.reduce((sum, { key }) => sum + (counts.get(key) ?? 0), 0),
      keys: rest.map(({ key }) => key),
      explanation: rest.map(({ label }) => label).join(', '),
    });
  }
  const without = counts.get(NO_KEY);
  if (without !== undefined)
    legend.push({ label: `No ${dimension}`, color: palette.unknown, count: without, keys: [NO_KEY] });
  const isOther = new Set(rest.map(({ key }) => key));
  const colors = nodes.id.map((_, work) => {
    const key = keyOf(index, dimension, work);
    return colorOf.get(key) ?? (isOther.has(key) ? palette.other : palette.unknown);
  });
  return { colors, legend };
}

function colorsByYear(index: DocumentIndex, palette: Palette): ColorScale {
  const { nodes } = index.document;
  const share = yearShare(index);
  const ramp = new Map<number, string>();
  const colors = nodes.year.map((year) => {
    if (year === null) return palette.unknown;
    const color = ramp.get(year) ?? palette.ramp(share(year));
    ramp.set(year, color);
    return color;
  });
  const without = nodes.year.filter((year, work) => year === null && nodes.isSeed[work] !== true).length;
  const legend = without > 0 ? [{ label: 'No year', color: palette.unknown, count: without, keys: [] }] : [];
  return { colors, legend };
}

/** Where a year stands between the oldest and the newest, by rank among the works so that crowds spread. */
export function yearShare({ document: { nodes } }: DocumentIndex): (year: number) => number {
  const years = nodes.year.filter((year) => year !== null).sort((a, b) => a - b);
  const distinct = [...new Set(years)];
  const position = new Map<number, number>();
  let before = 0;
  for (const year of distinct) {
    const end = years.lastIndexOf(year) + 1;
    position.set(year, (before + end) / 2 / years.length);
    before = end;
  }
  return (year) => position.get(year) ?? 0;
}
