import { createPickGrid, type PickGrid } from './pick-grid.js';
import type { Scene } from './scene.js';

/** Where something is looked for, in units of the layout. */
export interface PickPoint {
  readonly x: number;
  readonly y: number;
  /** How near the centre of a work must be, however small the work. */
  readonly tolerance: number;
}

/** Finds the work under the pointer, among those that pass the filters. */
export type Picker = (scene: Scene, point: PickPoint, smallest: number) => number | null;

/** A picker that sorts a layout once, when it is first asked about it. */
export function createPicker(): Picker {
  let sorted: { readonly layout: Scene['layout']; readonly grid: PickGrid } | undefined;
  return ({ layout, appearance }, { x, y, tolerance }, smallest) => {
    if (sorted?.layout !== layout) sorted = { layout, grid: createPickGrid(layout.x, layout.y) };
    const least = Math.max(tolerance, smallest);
    const found = sorted.grid.nearest({ x, y, within: Math.max(1, least) }, (work) =>
      appearance.shown[work] === true ? Math.max(appearance.radii[work] ?? 0, least) : -1,
    );
    return found ?? null;
  };
}
