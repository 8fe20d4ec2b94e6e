import { packSiblings } from 'd3-hierarchy';
import type { Layout, Region } from '../model/layout.js';
import { PITCH } from './contract.js';
import { gridOf, type Offset } from './grid.js';
import type { WorkGroup } from './groups.js';

const DEFAULTS = {
  /** Free space between a disc's outermost work and its edge. */
  padding: 1.4,
  /** Free space between discs, in which their names stand. */
  gap: 2.6,
  /** Free space between the discs and the pools at their right. */
  poolGap: 6,
};

/** Groups of works, each work in one of them. */
export interface PackInput {
  /** The largest first. */
  readonly groups: readonly WorkGroup[];
  /** What stands at the side, from top to bottom; empty ones are left out. */
  readonly pools: readonly WorkGroup[];
  /** Where so many works of a group stand around its centre, its first work first. */
  readonly discOf: (count: number) => readonly Offset[];
}

/**
 * Groups as packed discs, the largest in the middle; the works of the pools in grids at the right.
 * @see Wang, Wang, Dai & Wang (2006), Visualization of large hierarchical data by circle packing
 */
export function packGroups({ groups, pools, discOf }: PackInput): Layout {
  const works = [...groups, ...pools].reduce((sum, { members }) => sum + members.length, 0);
  const at: Coordinates = { x: new Array<number>(works).fill(0), y: new Array<number>(works).fill(0) };
  const regions = packDiscs(groups, discOf).map((disc) => placeDisc(disc, at));
  const edges = regions.map((region) => ({
    right: region.x + region.width / 2,
    height: Math.abs(region.y) + region.height / 2,
  }));
  const right = edges.reduce((most, edge) => Math.max(most, edge.right), 0);
  const half = edges.reduce((most, edge) => Math.max(most, edge.height), 3 * PITCH);
  const left = regions.length > 0 ? right + DEFAULTS.poolGap : 0;
  const filled = pools.filter(({ members }) => members.length > 0);
  return { ...at, regions: [...regions, ...placePools({ pools: filled, left, half }, at)] };
}

type Coordinates = { readonly x: number[]; readonly y: number[] };

interface Disc {
  readonly group: WorkGroup;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly works: readonly Offset[];
}

function packDiscs(groups: readonly WorkGroup[], discOf: PackInput['discOf']): Disc[] {
  const discs = groups.map((group) => {
    const works = discOf(group.members.length);
    const outermost = works.reduce((most, { x, y }) => Math.max(most, Math.hypot(x, y)), 0);
    const radius = outermost + 1 + DEFAULTS.padding;
    return { group, works, radius, r: radius + DEFAULTS.gap / 2 };
  });
  return packSiblings(discs);
}

function placeDisc({ group, works, x, y, radius }: Disc, at: Coordinates): Region {
  for (const [rank, position] of group.members.entries()) {
    at.x[position] = x + (works[rank]?.x ?? 0);
    at.y[position] = y + (works[rank]?.y ?? 0);
  }
  return {
    key: group.key,
    label: group.label,
    count: group.members.length,
    shape: 'disc',
    x,
    y,
    width: 2 * radius,
    height: 2 * radius,
  };
}

interface Pools {
  readonly pools: readonly WorkGroup[];
  readonly left: number;
  /** Half the height that the discs take. */
  readonly half: number;
}

/** Boxes of one width, one above the other, as tall together as the discs. */
function placePools({ pools, left, half }: Pools, at: Coordinates): Region[] {
  const works = pools.reduce((sum, { members }) => sum + members.length, 0);
  const rows = Math.max(1, Math.floor((2 * half - pools.length * DEFAULTS.poolGap) / PITCH));
  const columns = Math.max(3, Math.ceil(works / rows));
  const grids = pools.map((pool) => ({ ...pool, grid: gridOf(pool.members.length, columns) }));
  const total = grids.reduce((sum, { grid }) => sum + grid.height, 0) + (grids.length - 1) * DEFAULTS.poolGap;
  let top = total / 2;
  return grids.map(({ key, label, members, grid }): Region => {
    const centre = { x: left + (columns * PITCH) / 2, y: top - grid.height / 2 };
    for (const [rank, position] of members.entries()) {
      at.x[position] = centre.x + (grid.offsets[rank]?.x ?? 0) - (columns * PITCH - grid.width) / 2;
      at.y[position] = centre.y + (grid.offsets[rank]?.y ?? 0);
    }
    top -= grid.height + DEFAULTS.poolGap;
    return {
      key,
      label,
      count: members.length,
      shape: 'box',
      ...centre,
      width: columns * PITCH + DEFAULTS.padding,
      height: grid.height + DEFAULTS.padding,
    };
  });
}
