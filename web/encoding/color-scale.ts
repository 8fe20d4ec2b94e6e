import { shortened } from '../../src/model/text/shortened.js';
import type { DocumentIndex } from '../document/document-index.js';
import { DIMENSION_WORDS } from '../document/group-name.js';
import { type Dimension, NO_KEY } from '../document/work-groups.js';
import { formatNumber } from '../text/wording.js';
import type { Palette } from './palette.js';

const LONGEST_LABEL = 80;
const LONGEST_EXPLANATION = 1200;
/** Groups beyond those of a colour that are named in a tooltip. */
const NAMED_OTHERS = 40;

/** One line of the legend. */
export interface LegendEntry {
  readonly label: string;
  readonly color: string;
  /** Works in all, without the seeds. */
  readonly count: number;
  /** Groups of the dimension that it stands for. */
  readonly keys: readonly string[];
  /** More about it, for a tooltip. */
  readonly explanation?: string;
}

/** What the two ends and the middle of a ramp of colours stand for. */
export interface Ramp {
  readonly least: string;
  readonly middle: string;
  readonly most: string;
}

/** Colours of all works and what they mean. */
export interface ColorScale {
  readonly colors: readonly string[];
  readonly legend: readonly LegendEntry[];
  /** Position in the legend of what each work is counted under; −1 where a ramp tells its colour. */
  readonly entryOf: Int32Array;
  /** Present where colours are ordered; the legend then names only what has no value. */
  readonly ramp?: Ramp;
}

/** Works that share a colour, as legends name them. */
export interface Group {
  readonly key: string;
  readonly label: string;
  readonly explanation?: string;
}

/** The first groups in hues of their own, all further ones in one, those without a group last. O(V). */
export function groupedScale(
  index: DocumentIndex,
  palette: Palette,
  { dimension, groups }: { readonly dimension: Dimension; readonly groups: readonly Group[] },
): ColorScale {
  const { codes, codeOf, counts, keys } = index.groups(dimension);
  const countOf = (key: string) => counts[codeOf.get(key) ?? -1] ?? 0;
  const present = groups.filter(({ key }) => countOf(key) > 0);
  const own = present.slice(0, palette.categories.length);
  const rest = present.slice(own.length);
  const colorOf = new Map(own.map(({ key }, i) => [key, palette.categories[i] ?? palette.other]));
  for (const { key } of rest) colorOf.set(key, palette.other);
  const legend: LegendEntry[] = own.map(({ key, label, explanation }) => ({
    label: shortened(label, LONGEST_LABEL),
    color: colorOf.get(key) ?? palette.other,
    count: countOf(key),
    keys: [key],
    ...(explanation === undefined ? {} : { explanation: shortened(explanation, LONGEST_EXPLANATION) }),
  }));
  if (rest.length > 0) legend.push(others(rest, { dimension, palette, countOf }));
  const without = countOf(NO_KEY);
  if (without > 0)
    legend.push({ label: `No ${dimension}`, color: palette.unknown, count: without, keys: [NO_KEY] });
  const colorOfCode = keys.map((key) => colorOf.get(key) ?? palette.unknown);
  const entryOfKey = new Map(legend.flatMap((entry, at) => entry.keys.map((key) => [key, at] as const)));
  const entryOfCode = keys.map((key) => entryOfKey.get(key) ?? -1);
  return {
    colors: Array.from(codes, (code) => colorOfCode[code] ?? palette.unknown),
    legend,
    entryOf: Int32Array.from(codes, (code) => entryOfCode[code] ?? -1),
  };
}

/** How many works of each entry of a legend pass a test; seeds are not counted. O(V). */
export function countEntries(
  { document: { nodes } }: DocumentIndex,
  { legend, entryOf }: Pick<ColorScale, 'legend' | 'entryOf'>,
  passing: readonly boolean[],
): Int32Array {
  const counts = new Int32Array(legend.length);
  for (const [work, entry] of entryOf.entries())
    if (entry >= 0 && passing[work] === true && nodes.isSeed[work] !== true)
      counts[entry] = Number(counts[entry]) + 1;
  return counts;
}

function others(
  rest: readonly Group[],
  {
    dimension,
    palette,
    countOf,
  }: { readonly dimension: Dimension; readonly palette: Palette; readonly countOf: (key: string) => number },
): LegendEntry {
  const named = rest.slice(0, NAMED_OTHERS).map(({ label }) => shortened(label, LONGEST_LABEL));
  return {
    label: `${formatNumber(rest.length)} other ${DIMENSION_WORDS[dimension].many}`,
    color: palette.other,
    count: rest.reduce((sum, { key }) => sum + countOf(key), 0),
    keys: rest.map(({ key }) => key),
    explanation: shortened(
      `${named.join(', ')}${rest.length > named.length ? ', …' : ''}`,
      LONGEST_EXPLANATION,
    ),
  };
}
