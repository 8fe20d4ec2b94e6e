import type { Band, Layout, LayoutId, Region } from '../model/layout.js';

/** The layouts of a document, positions with 3 decimals. */
export function roundedLayouts(layouts: Readonly<Record<LayoutId, Layout>>): Record<LayoutId, Layout> {
  return {
    force: rounded(layouts.force),
    venues: rounded(layouts.venues),
    timeline: rounded(layouts.timeline),
    venueByYear: rounded(layouts.venueByYear),
  };
}

function rounded(layout: Layout): Layout {
  const band = (value: Band): Band => ({ ...value, from: decimals(value.from), to: decimals(value.to) });
  const region = (value: Region): Region => ({
    ...value,
    x: decimals(value.x),
    y: decimals(value.y),
    width: decimals(value.width),
    height: decimals(value.height),
  });
  return {
    x: layout.x.map(decimals),
    y: layout.y.map(decimals),
    ...(layout.regions === undefined ? {} : { regions: layout.regions.map(region) }),
    ...(layout.columns === undefined ? {} : { columns: layout.columns.map(band) }),
    ...(layout.rows === undefined ? {} : { rows: layout.rows.map(band) }),
  };
}

/** Three decimals, and never a negative zero. */
function decimals(value: number): number {
  return Math.round(value * 1000) / 1000 + 0;
}

/** A measure with the 12 digits that documents hold. */
export function significant(value: number): number {
  return Number(value.toPrecision(12));
}
