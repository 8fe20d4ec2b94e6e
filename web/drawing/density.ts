import { contourDensity } from 'd3-contour';
import type { Layout } from '../../src/model/layout.js';
import type { DocumentIndex } from '../document/document-index.js';
import type { Appearance } from '../encoding/appearance.js';
import type { ColorScale } from '../encoding/color-scale.js';
import { mixColors, withOpacity } from '../encoding/mix-colors.js';
import type { Palette } from '../encoding/palette.js';
import { boundsOf } from '../views/camera.js';

declare module 'd3-contour' {
  interface ContourDensity<Datum> {
    /** The contour of any value, and the largest value; of d3-contour 4, whose types lack it. */
    contours(data: Datum[]): ((value: number) => ContourMultiPolygon) & { readonly max: number };
  }
}

const DEFAULTS = {
  /** Cells of the grid on which density is estimated, along the longer side of the layout. */
  grid: 420,
  /** Standard deviation of the kernel, as a share of the longer side. */
  bandwidth: 0.021,
  /** Levels of equal density; they lie closer where it is low, so that small groups are seen beside large ones. */
  levels: 14,
  power: 1.7,
  /** Weight of the least work: the most cited has 1. */
  least: 0.12,
  /** Opacity of a level of one group among others. */
  group: 0.1,
  /** Groups that have a density of their own. */
  groups: 12,
};

/** An area of at least some density, in units of the layout: rings of which inner ones are holes. */
export interface DensityLevel {
  /** As canvases read it. */
  readonly fill: string;
  readonly rings: readonly (readonly (readonly [x: number, y: number])[])[];
}

/** What density is estimated of. */
export interface DensityInput {
  readonly index: Pick<DocumentIndex, 'seeds'>;
  readonly layout: Layout;
  /** Works that stand at the side count for nothing. */
  readonly aside: ReadonlySet<number>;
  readonly appearance: Pick<Appearance, 'sizes' | 'shown'>;
  readonly palette: Palette;
  /** Where colour stands for groups, each has a density in its colour; undefined for one of all works. */
  readonly groups: Pick<ColorScale, 'legend' | 'entryOf'> | undefined;
}

/**
 * How dense works lie, weighted by their size, as areas to be filled in this order. Kernel density with a Gaussian kernel
 * on a grid, as in VOSviewer (van Eck & Waltman 2010, Scientometrics 84, 523–538). O(V + grid² · groups).
 */
export function densityLevels({
  index,
  layout,
  aside,
  appearance,
  palette,
  groups,
}: DensityInput): DensityLevel[] {
  const seeds = new Set(index.seeds);
  const works = [...layout.x.keys()].filter(
    (work) => appearance.shown[work] === true && !aside.has(work) && !seeds.has(work),
  );
  if (works.length === 0) return [];
  const densityOf = createEstimator(layout, appearance.sizes);
  if (groups === undefined) {
    const density = densityOf(works);
    return shares().flatMap((share, at) => {
      const depth = (at + 1) / DEFAULTS.levels;
      const fill = mixColors(palette.ramp(depth), palette.background, 0.75 * (1 - depth) ** 1.5);
      return density.above(share * density.max).map((rings) => ({ fill, rings }));
    });
  }
  const byGroup = groups.legend.slice(0, DEFAULTS.groups).flatMap(({ color }, entry) => {
    const members = works.filter((work) => groups.entryOf[work] === entry);
    return members.length === 0
      ? []
      : [{ fill: withOpacity(color, DEFAULTS.group), density: densityOf(members) }];
  });
  const most = Math.max(...byGroup.map(({ density }) => density.max));
  return shares().flatMap((share) =>
    byGroup.flatMap(({ fill, density }) => density.above(share * most).map((rings) => ({ fill, rings }))),
  );
}

/** The densities between levels, of the largest. */
function shares(): number[] {
  return Array.from({ length: DEFAULTS.levels }, (_, at) => ((at + 0.5) / DEFAULTS.levels) ** DEFAULTS.power);
}

/** Estimates the density of works: its maximum, and where it is above a value, in units of the layout. */
function createEstimator(layout: Layout, sizes: ArrayLike<number>) {
  const { left, right, bottom, top } = boundsOf(layout);
  const unit = DEFAULTS.grid / Math.max(right - left, top - bottom);
  const bandwidth = DEFAULTS.bandwidth * DEFAULTS.grid;
  // Beyond the outermost works the kernel still has to end.
  const margin = 3 * bandwidth;
  const density = contourDensity<number>()
    .x((work) => margin + (Number(layout.x[work]) - left) * unit)
    .y((work) => margin + (Number(layout.y[work]) - bottom) * unit)
    .weight((work) => DEFAULTS.least + (1 - DEFAULTS.least) * Number(sizes[work]) ** 2)
    .size([(right - left) * unit + 2 * margin, (top - bottom) * unit + 2 * margin])
    .cellSize(2)
    .bandwidth(bandwidth);
  const back = ([x, y]: readonly number[]) =>
    [left + (Number(x) - margin) / unit, bottom + (Number(y) - margin) / unit] as const;
  return (works: readonly number[]) => {
    const contourAt = density.contours([...works]);
    return {
      max: contourAt.max,
      above: (value: number) =>
        value >= contourAt.max
          ? []
          : contourAt(value).coordinates.map((polygon) => polygon.map((ring) => ring.map(back))),
    };
  };
}
