import type { DocumentIndex } from './document-index.js';
import type { Dimension } from './filters.js';
import { keyOf, NO_KEY } from './filters.js';
import type { Palette } from './palette.js';
import { shortened } from './wording.js';

const LONGEST_LABEL = 80;
const LONGEST_EXPLANATION = 1200;

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

/** Works that share a colour, as legends name them. */
export interface Group {
  readonly key: string;
  readonly label: string;
  readonly explanation?: string;
}

/** The first groups in hues of their own, all further ones in one, those without a group last. */
export function groupedScale(
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
    label: shortened(label, LONGEST_LABEL),
    color: colorOf.get(key) ?? palette.other,
    count: counts.get(key) ?? 0,
    keys: [key],
    ...(explanation === undefined ? {} : { explanation: shortened(explanation, LONGEST_EXPLANATION) }),
  }));
  if (rest.length > 0) {
    const plural = dimension === 'venue' ? 'venues' : 'communities';
    legend.push({
      label: `${rest.length} other ${plural}`,
      color: palette.other,
      count: rest.reduce((sum, { key }) => sum + (counts.get(key) ?? 0), 0),
      keys: rest.map(({ key }) => key),
      explanation: shortened(
        rest.map(({ label }) => shortened(label, LONGEST_LABEL)).join(', '),
        LONGEST_EXPLANATION,
      ),
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

/** Colours from the oldest work to the newest. */
export function yearScale(index: DocumentIndex, palette: Palette): ColorScale {
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
