import type { Layout } from '../../src/model/layout.js';

const turned = new WeakMap<Layout, Layout>();

/**
 * The layout turned by a quarter where that fills an upright stage better: what stood at the right stands
 * below. Layouts with columns or rows keep their axis. The same object for the same layout. O(V) once.
 */
export function orientedLayout(layout: Layout, upright: boolean): Layout {
  if (!upright || layout.columns !== undefined || layout.rows !== undefined) return layout;
  const known = turned.get(layout);
  if (known !== undefined) return known;
  const { x, y, regions } = layout;
  const result: Layout = {
    x: y,
    y: x.map((value) => 0 - value),
    ...(regions === undefined
      ? {}
      : {
          regions: regions.map((region) => ({
            ...region,
            x: region.y,
            y: 0 - region.x,
            width: region.height,
            height: region.width,
          })),
        }),
  };
  turned.set(layout, result);
  return result;
}
