import type { Layout, Region } from '../../src/model/layout.js';
import type { DocumentIndex } from '../document/document-index.js';
import { memoize } from '../document/memoize.js';
import { orientedLayout } from './orientation.js';
import { layoutOf, type ViewId } from './views.js';

/** Works without a citation take this share of the space, and of the radius, of those with one. */
export const ASIDE_SCALE = 0.5;
/** The region of works without a citation. */
const POOL = 'no-citations';
/** Units between that region and the seeds above it, in which its name stands. */
const SEED_GAP = 3.4;

/** Where a view has the works, and which of them stand small at the side. */
export interface ViewLayout {
  readonly layout: Layout;
  readonly aside: ReadonlySet<number>;
  /** The layout as it fits an upright stage, or one that is wider than high; the same object each time. */
  readonly oriented: (upright: boolean) => Layout;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Where a view has the works. Beside works with citations those without one stand small and close together, so
 * that they are counted and can be pointed at, but do not fill the stage. The same object for the same view.
 * O(V) once.
 */
export function viewLayout(index: DocumentIndex, view: ViewId): ViewLayout {
  return index.cached(viewLayouts)(view);
}

function viewLayouts({ document }: DocumentIndex) {
  return memoize((view: ViewId): ViewLayout => {
    const whole = layoutOf(document, view);
    const pool = whole.regions?.find(({ key }) => key === POOL);
    const isAside = pool !== undefined && pool.count < whole.x.length;
    const placed = isAside
      ? withPoolAside(whole, pool, document.nodes.isSeed)
      : { layout: whole, aside: NONE };
    return { ...placed, oriented: memoize((upright) => orientedLayout(placed.layout, upright)) };
  });
}

function withPoolAside(
  layout: Layout,
  pool: Region,
  isSeed: readonly boolean[],
): Omit<ViewLayout, 'oriented'> {
  const left = pool.x - pool.width / 2;
  const [x, y] = [[...layout.x], [...layout.y]];
  const aside = new Set<number>();
  let seeds = 0;
  for (let work = 0; work < x.length; work += 1) {
    const [workX, workY] = [layout.x[work] ?? 0, layout.y[work] ?? 0];
    if (!holds(pool, workX, workY)) continue;
    if (isSeed[work] === true) {
      x[work] = left + 1 + SEED_GAP * seeds;
      y[work] = pool.y + (pool.height * ASIDE_SCALE) / 2 + SEED_GAP;
      seeds += 1;
    } else {
      x[work] = left + (workX - left) * ASIDE_SCALE;
      y[work] = pool.y + (workY - pool.y) * ASIDE_SCALE;
      aside.add(work);
    }
  }
  const width = pool.width * ASIDE_SCALE;
  const small: Region = {
    ...pool,
    count: pool.count - seeds,
    x: left + width / 2,
    width,
    height: pool.height * ASIDE_SCALE,
  };
  return {
    layout: { ...layout, x, y, regions: (layout.regions ?? []).map((one) => (one === pool ? small : one)) },
    aside,
  };
}

function holds({ x, y, width, height }: Region, workX: number, workY: number): boolean {
  return Math.abs(workX - x) <= width / 2 && Math.abs(workY - y) <= height / 2;
}
