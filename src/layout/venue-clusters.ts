import { packSiblings } from 'd3-hierarchy';
import type { Layout, Region } from '../model/layout.js';
import { type LayoutAlgorithm, type LayoutInput, PITCH } from './contract.js';
import { gridOf } from './grid.js';
import { groupByVenue, type VenueGroup } from './groups.js';

const DEFAULTS = {
  /** Free space between a cluster's outermost work and its edge. */
  padding: 1.4,
  /** Free space between clusters, in which their names stand. */
  gap: 2.6,
  /** Free space between the clusters and the pools at their right. */
  poolGap: 6,
};

/**
 * Venues of two or more works as packed discs, the largest in the middle, works inside older to newer from
 * the centre outwards; the works of single and of unknown venues pooled in grids at the right.
 * @see Wang, Wang, Dai & Wang (2006), Visualization of large hierarchical data by circle packing
 */
export const venueClusters: LayoutAlgorithm = {
  id: 'venues',
  title: 'Venues',
  description: 'Each venue of two or more works is a cluster; works of other venues stand at the side.',
  compute: placeVenues,
};

function placeVenues(input: LayoutInput): Layout {
  const { venues, single, unknown } = groupByVenue(input);
  const x = new Array<number>(input.venueKey.length).fill(0);
  const y = new Array<number>(input.venueKey.length).fill(0);
  const clusters = packClusters(venues);
  for (const { group, centre, works } of clusters) {
    for (const [rank, position] of group.members.entries()) {
      x[position] = centre.x + (works[rank]?.x ?? 0);
      y[position] = centre.y + (works[rank]?.y ?? 0);
    }
  }
  const regions: Region[] = clusters.map(({ group, centre, radius }) => ({
    key: group.key,
    label: group.label,
    count: group.members.length,
    shape: 'disc',
    x: centre.x,
    y: centre.y,
    width: 2 * radius,
    height: 2 * radius,
  }));
  const right = Math.max(0, ...regions.map((region) => region.x + region.width / 2));
  const half = Math.max(3 * PITCH, ...regions.map((region) => Math.abs(region.y) + region.height / 2));
  regions.push(
    ...placePools({ single, unknown, left: regions.length > 0 ? right + DEFAULTS.poolGap : 0, half }, x, y),
  );
  return { x, y, regions };
}

interface Cluster {
  readonly group: VenueGroup;
  readonly centre: { readonly x: number; readonly y: number };
  readonly radius: number;
  readonly works: readonly { readonly x: number; readonly y: number }[];
}

function packClusters(venues: readonly VenueGroup[]): Cluster[] {
  const discs = venues.map((group) => {
    const works = packSiblings(group.members.map(() => ({ r: PITCH / 2 })));
    const radius = Math.max(...works.map((work) => Math.hypot(work.x, work.y))) + 1 + DEFAULTS.padding;
    return { group, works, radius, r: radius + DEFAULTS.gap / 2 };
  });
  return packSiblings(discs).map((disc) => ({
    group: disc.group,
    works: disc.works,
    radius: disc.radius,
    centre: { x: disc.x, y: disc.y },
  }));
}

interface Pools {
  readonly single: readonly number[];
  readonly unknown: readonly number[];
  readonly left: number;
  /** Half the height that the clusters take. */
  readonly half: number;
}

/** Two boxes of one width, one above the other, as tall together as the clusters. */
function placePools({ single, unknown, left, half }: Pools, x: number[], y: number[]): Region[] {
  const pools = [
    { key: 'single-works', label: 'Venues with one work', members: single },
    { key: 'no-venue', label: 'Venue unknown', members: unknown },
  ].filter(({ members }) => members.length > 0);
  const rows = Math.max(1, Math.floor((2 * half - pools.length * DEFAULTS.poolGap) / PITCH));
  const columns = Math.max(3, Math.ceil((single.length + unknown.length) / rows));
  const grids = pools.map((pool) => ({ ...pool, grid: gridOf(pool.members.length, columns) }));
  const total = grids.reduce((sum, { grid }) => sum + grid.height, 0) + (grids.length - 1) * DEFAULTS.poolGap;
  let top = total / 2;
  return grids.map(({ key, label, members, grid }): Region => {
    const centre = { x: left + (columns * PITCH) / 2, y: top - grid.height / 2 };
    for (const [rank, position] of members.entries()) {
      x[position] = centre.x + (grid.offsets[rank]?.x ?? 0) - (columns * PITCH - grid.width) / 2;
      y[position] = centre.y + (grid.offsets[rank]?.y ?? 0);
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
