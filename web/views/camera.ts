import type { Layout } from '../../src/model/layout.js';
import type { CameraState, View } from './views.js';

/** A rectangle in units of a layout; y points up. */
export interface Bounds {
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
  readonly top: number;
}

/** Size of the stage in pixels. */
export interface StageSize {
  readonly width: number;
  readonly height: number;
}

const MARGIN = 1.2;
/** Pixels per unit at the most: few works do not stand so far apart that one loses sight of them. */
const LARGEST_SCALE = 28;
/** Where rows begin, at their names. */
const ROWS_FROM = 0;

/** The rectangle that holds all works, regions and bands of a layout. O(V) */
export function boundsOf({ x, y, regions = [], columns = [], rows = [] }: Layout): Bounds {
  let [left, right, bottom, top] = [Infinity, -Infinity, Infinity, -Infinity];
  const across = (value: number) => {
    left = Math.min(left, value);
    right = Math.max(right, value);
  };
  const upright = (value: number) => {
    bottom = Math.min(bottom, value);
    top = Math.max(top, value);
  };
  for (let work = 0; work < x.length; work += 1) {
    across(x[work] ?? 0);
    upright(y[work] ?? 0);
  }
  for (const { from, to } of columns) for (const value of [from, to]) across(value);
  for (const { from, to } of rows) for (const value of [from, to]) upright(value);
  if (rows.length > 0) across(ROWS_FROM);
  for (const region of regions) {
    if (region.shape === 'disc' && region.width !== region.height) continue;
    for (const side of [-0.5, 0.5]) {
      across(region.x + side * region.width);
      upright(region.y + side * region.height);
    }
  }
  return { left: left - MARGIN, right: right + MARGIN, bottom: bottom - MARGIN, top: top + MARGIN };
}

/**
 * The camera with which the bounds fill the stage without its insets, or the sides that are anchored where the
 * whole would be too small.
 */
export function fitBounds(
  bounds: Bounds,
  stage: StageSize,
  {
    insets,
    anchor,
    narrowAnchor,
    smallestScale,
  }: Pick<View, 'insets' | 'anchor' | 'narrowAnchor' | 'smallestScale'>,
): CameraState {
  const free = {
    width: Math.max(40, stage.width - insets.left - insets.right),
    height: Math.max(40, stage.height - insets.top - insets.bottom),
  };
  const widest = Math.min(free.width / (bounds.right - bounds.left), LARGEST_SCALE);
  const tallest = free.height / (bounds.top - bounds.bottom);
  const scale = Math.max(
    Math.min(widest, tallest),
    Math.min(smallestScale, anchor === 'top' ? Number.POSITIVE_INFINITY : tallest),
  );
  const middle = (bounds.bottom + bounds.top) / 2 + (insets.top - insets.bottom) / 2 / scale;
  const anchored = {
    middle,
    bottom: bounds.bottom + (stage.height / 2 - insets.bottom) / scale,
    top: bounds.top - (stage.height / 2 - insets.top) / scale,
  };
  const tooWide = (bounds.right - bounds.left) * scale > free.width + 1;
  const centre = (bounds.left + bounds.right) / 2 - (insets.left - insets.right) / 2 / scale;
  const side = {
    left: bounds.left + (stage.width / 2 - insets.left) / scale,
    right: bounds.right - (stage.width / 2 - insets.right) / scale,
  };
  return {
    x: tooWide ? side[narrowAnchor] : centre,
    y: anchored[anchor],
    scale,
  };
}

/** Side of the square around the origin that holds all bounds: one frame for all layouts. */
export function sideAround(all: readonly Bounds[]): number {
  return 2 * Math.max(1, ...all.flatMap(({ left, right, bottom, top }) => [-left, right, -bottom, top]));
}
