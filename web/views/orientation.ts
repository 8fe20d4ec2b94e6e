import type { Layout } from '../../src/model/layout.js';

/**
 * The layout turned by a quarter where that fills an upright stage better: what stood at the right stands
 * below. Layouts with columns or rows keep their axis. O(V).
 */
export function orientedLayout(layout: Layout, upright: boolean): Layout {
  if (!upright || layout.columns !== undefined || layout.rows !== undefined) return layout;
  const { x, y, regions } = layout;
  return {
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
}
