import type { Band, Layout, Region } from '../../src/model/layout.js';
import type { DocumentIndex } from '../document/document-index.js';
import type { Dimension } from '../document/work-groups.js';

/** A named part of a layout: a region, a column or a row. */
export type LayoutPart = Region | Band;

/** Which part of each kind every work stands in, as a position among them; −1 where it stands in none. */
export interface LayoutParts {
  readonly regionOf: Int32Array;
  readonly columnOf: Int32Array;
  readonly rowOf: Int32Array;
}

/** How many works stand in a part, and how many of them pass the filters; seeds are not counted. */
export interface PartCount {
  readonly shown: number;
  readonly all: number;
}

/**
 * Where each work stands. Pools, columns and rows hold what lies within their sides, discs all other works of their key.
 * O(V log bands + V · regions without a key).
 * @param dimension what discs gather
 */
export function layoutParts(index: DocumentIndex, layout: Layout, dimension: Dimension): LayoutParts {
  const { x, y, regions = [], columns = [], rows = [] } = layout;
  return {
    regionOf: regionsOf(index, { x, y, regions }, dimension),
    columnOf: Int32Array.from(x, bandFinder(columns)),
    rowOf: Int32Array.from(y, bandFinder(rows)),
  };
}

/** Counts the works of each part. O(V). */
export function countParts(
  { document }: DocumentIndex,
  { layout, parts }: { readonly layout: Layout; readonly parts: LayoutParts },
  passing: readonly boolean[],
): ReadonlyMap<LayoutPart, PartCount> {
  const counts = new Map<LayoutPart, PartCount>();
  const count = (all: readonly LayoutPart[], partOf: Int32Array) => {
    const [inAll, shown] = [new Int32Array(all.length), new Int32Array(all.length)];
    for (const [work, part] of partOf.entries()) {
      if (part < 0 || document.nodes.isSeed[work] === true) continue;
      inAll[part] = Number(inAll[part]) + 1;
      if (passing[work] === true) shown[part] = Number(shown[part]) + 1;
    }
    for (const [at, part] of all.entries())
      counts.set(part, { shown: Number(shown[at]), all: Number(inAll[at]) });
  };
  count(layout.regions ?? [], parts.regionOf);
  count(layout.columns ?? [], parts.columnOf);
  count(layout.rows ?? [], parts.rowOf);
  return counts;
}

function regionsOf(
  index: DocumentIndex,
  { x, y, regions }: Required<Pick<Layout, 'x' | 'y' | 'regions'>>,
  dimension: Dimension,
): Int32Array {
  if (regions.length === 0) return new Int32Array(x.length).fill(-1);
  const { codes, codeOf } = index.groups(dimension);
  const regionOfCode = new Map<number, number>();
  const others: number[] = [];
  for (const [at, { key, shape }] of regions.entries()) {
    const code = shape === 'disc' ? codeOf.get(key) : undefined;
    if (code === undefined) others.push(at);
    else regionOfCode.set(code, at);
  }
  const holds = (at: number, work: number) => isWithin(regions[at], Number(x[work]), Number(y[work]));
  return Int32Array.from(
    codes,
    (code, work) => others.find((at) => holds(at, work)) ?? regionOfCode.get(code) ?? -1,
  );
}

function isWithin(region: Region | undefined, x: number, y: number): boolean {
  if (region === undefined) return false;
  return Math.abs(x - region.x) <= region.width / 2 && Math.abs(y - region.y) <= region.height / 2;
}

/** Finds the band that holds a value; bands do not overlap. */
function bandFinder(bands: readonly Band[]): (value: number) => number {
  const ascending = [...bands.keys()].sort((a, b) => Number(bands[a]?.from) - Number(bands[b]?.from));
  return (value) => {
    let [low, high] = [0, ascending.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (Number(bands[ascending[middle] ?? -1]?.to) < value) low = middle + 1;
      else high = middle;
    }
    const at = ascending[low];
    return at !== undefined && Number(bands[at]?.from) <= value ? at : -1;
  };
}
