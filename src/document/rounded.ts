import type { CitationColumns } from '../model/graph-document.js';
import {
  type Band,
  type Layout,
  type Layouts,
  layoutEntries,
  layoutsOf,
  type Region,
} from '../model/layout.js';

/** The layouts of a document, positions with 3 decimals. */
export function roundedLayouts(layouts: Layouts): Layouts {
  return layoutsOf(layoutEntries(layouts).map(([id, layout]) => [id, rounded(layout)]));
}

/** Edges with their shares of search paths, if they have any, like measures. */
export function roundedEdges(edges: CitationColumns): CitationColumns {
  const { spc } = edges;
  if (spc === undefined) return edges;
  return { ...edges, spc: spc.map((share) => (share === null ? null : significant(share))) };
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
    ...layout,
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
