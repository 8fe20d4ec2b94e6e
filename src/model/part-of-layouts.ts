import {
  type Band,
  isLayoutId,
  LAYOUT_DECLARATIONS,
  type Layout,
  type LayoutDeclaration,
  type Layouts,
  layoutEntries,
  layoutsOf,
  type Region,
} from './layout.js';
import type { WorkColumns } from './work-columns.js';

/** The works that are kept: their columns, and their indexes in the whole document, ascending. */
export interface KeptWorks {
  readonly nodes: WorkColumns;
  readonly kept: readonly number[];
}

/**
 * Where the works that are kept stand; nothing moves.
 *
 * Regions and bands count the works left in them. Regions and rows without any are left out; columns stay, so that
 * distances in time stay true. O(V log bands).
 */
export function partOfLayouts(layouts: Layouts, works: KeptWorks, hasMainPath: boolean): Layouts {
  return layoutsOf(
    layoutEntries(layouts).flatMap(([id, layout]) => {
      const declared: Partial<LayoutDeclaration> = isLayoutId(id) ? LAYOUT_DECLARATIONS[id] : {};
      if (declared.needs === 'main-path' && !hasMainPath) return [];
      return [[id, partOfLayout(layout, works, declared.groupedBy === 'community')]];
    }),
  );
}

function partOfLayout(whole: Layout, { nodes, kept }: KeptWorks, byCommunity: boolean): Layout {
  const { regions, columns, rows } = whole;
  const x = kept.map((work) => whole.x[work] ?? 0);
  const y = kept.map((work) => whole.y[work] ?? 0);
  const groups = byCommunity
    ? nodes.community.map((id) => (id === null ? null : String(id)))
    : nodes.venueKey;
  return {
    ...whole,
    ...{ x, y },
    ...(regions === undefined ? {} : { regions: countedRegions(regions, groups, { x, y }) }),
    ...(columns === undefined ? {} : { columns: countedBands(columns, x) }),
    ...(rows === undefined ? {} : { rows: countedBands(rows, y).filter(({ count }) => count > 0) }),
  };
}

/** Discs hold the works of their group, boxes (at most a few pools) what stands in them. */
function countedRegions(
  regions: readonly Region[],
  groups: readonly (string | null)[],
  { x, y }: Pick<Layout, 'x' | 'y'>,
): Region[] {
  const sizes = new Map<string, number>();
  for (const group of groups) if (group !== null) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return regions
    .map((region) => {
      if (region.shape === 'disc') return { ...region, count: sizes.get(region.key) ?? 0 };
      const [halfWidth, halfHeight] = [region.width / 2, region.height / 2];
      const count = x.reduce((sum, at, work) => {
        const isIn =
          Math.abs(at - region.x) <= halfWidth && Math.abs((y[work] ?? 0) - region.y) <= halfHeight;
        return isIn ? sum + 1 : sum;
      }, 0);
      return { ...region, count };
    })
    .filter(({ count }) => count > 0);
}

function countedBands(bands: readonly Band[], positions: readonly number[]): Band[] {
  const sorted = Float64Array.from(positions).sort();
  const below = (value: number): number => {
    let [low, high] = [0, sorted.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sorted[middle] ?? 0) < value) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return bands.map((band) => ({ ...band, count: below(band.to) - below(band.from) }));
}
