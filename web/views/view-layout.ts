import type { Layout, Region } from '../../src/model/layout.js';
import type { DocumentIndex } from '../document/document-index.js';
import { memoize } from '../document/memoize.js';
import { type CitationCount, citationTimeline } from './citation-timeline.js';
import { orientedLayout } from './orientation.js';
import { CITATION_TIMELINE, layoutOf, type ViewId } from './views.js';

/** Works without a citation have this share of the radius of those with one. */
export const ASIDE_SCALE = 0.5;
/** The region of works without a citation. */
const POOL = 'no-citations';

const LINE = {
  /** Units between two works of the line, and between the line and the graph above it, where its name stands. */
  pitch: 0.62,
  gap: 3.6,
  /** Units between two seeds, which stand at the beginning of the line, above it. */
  seeds: 3.4,
  /** The least that a line is long, in units: as its name. */
  least: 12,
};

/** Where a view has the works, and which of them stand small at the side. */
export interface ViewLayout {
  readonly layout: Layout;
  readonly aside: ReadonlySet<number>;
  /** The layout as it fits an upright stage, or one that is wider than high; the same object each time. */
  readonly oriented: (upright: boolean) => Layout;
}

const NONE: ReadonlySet<number> = new Set();

/**
 * Where a view has the works. Those without a citation, where others have one, are folded into a counted line below the
 * graph: they can be pointed at, but take no space from it. The same object for the same view. O(V log V) once.
 * @param sizeBy on the timeline, how often works are cited anywhere where size stands for that, else here
 */
export function viewLayout(
  index: DocumentIndex,
  { view, sizeBy }: { readonly view: ViewId; readonly sizeBy: string },
): ViewLayout {
  if (view !== CITATION_TIMELINE) return index.cached(viewLayouts)(view);
  return index.cached(timelines)(sizeBy === 'isReferencedByCount' ? sizeBy : 'inDegree');
}

function timelines(index: DocumentIndex) {
  return memoize((count: CitationCount): ViewLayout => {
    const place = memoize((upright: boolean) => citationTimeline(index, count, upright));
    return { layout: place(false), aside: NONE, oriented: place };
  });
}

function viewLayouts({ document }: DocumentIndex) {
  return memoize((view: ViewId): ViewLayout => {
    const whole = layoutOf(document, view);
    const place = memoize((upright: boolean) =>
      foldPool(orientedLayout(whole, upright), document.nodes.isSeed),
    );
    const { layout, aside } = place(false);
    return { layout, aside, oriented: (upright) => place(upright).layout };
  });
}

function foldPool(layout: Layout, isSeed: readonly boolean[]): Pick<ViewLayout, 'layout' | 'aside'> {
  const pool = layout.regions?.find(({ key }) => key === POOL);
  if (pool === undefined || pool.count >= layout.x.length) return { layout, aside: NONE };
  const bounds = { left: Infinity, right: -Infinity, bottom: Infinity };
  const [folded, seeds]: [number[], number[]] = [[], []];
  for (let work = 0; work < layout.x.length; work += 1) {
    const [x, y] = [Number(layout.x[work]), Number(layout.y[work])];
    if (holds(pool, x, y)) (isSeed[work] === true ? seeds : folded).push(work);
    else {
      bounds.left = Math.min(bounds.left, x);
      bounds.right = Math.max(bounds.right, x);
      bounds.bottom = Math.min(bounds.bottom, y);
    }
  }
  const middle = (bounds.left + bounds.right) / 2;
  const longest = Math.max(LINE.least, bounds.right - bounds.left);
  const rows = Math.max(1, Math.ceil((folded.length * LINE.pitch) / longest));
  const columns = Math.ceil(folded.length / rows);
  const [width, height] = [Math.max(LINE.least, columns * LINE.pitch), rows * LINE.pitch];
  const [left, top] = [middle - width / 2, bounds.bottom - LINE.gap];
  const [x, y] = [[...layout.x], [...layout.y]];
  for (const [at, work] of folded.entries()) {
    x[work] = middle + ((at % columns) - (columns - 1) / 2) * LINE.pitch;
    y[work] = top - (Math.floor(at / columns) + 0.5) * LINE.pitch;
  }
  for (const [at, seed] of seeds.entries()) {
    x[seed] = left + 1 + at * LINE.seeds;
    y[seed] = top + LINE.gap / 2;
  }
  const line: Region = { ...pool, count: folded.length, x: middle, y: top - height / 2, width, height };
  const regions = (layout.regions ?? []).map((region) => (region === pool ? line : region));
  return { layout: { ...layout, x, y, regions }, aside: new Set(folded) };
}

function holds({ x, y, width, height }: Region, workX: number, workY: number): boolean {
  return Math.abs(workX - x) <= width / 2 && Math.abs(workY - y) <= height / 2;
}
