import { packSiblings } from 'd3-hierarchy';
import { appendTo } from '../model/append-to.js';
import type { Layout, Region } from '../model/layout.js';
import { layoutDeclaration } from '../model/layout.js';
import type { Random } from '../model/random.js';
import { type LayoutAlgorithm, type LayoutInput, PITCH, UNLINKED_LABEL } from './contract.js';
import { forceAtlas, type Point, type Pull } from './force-atlas.js';
import { gridOf } from './grid.js';
import { separate } from './separate.js';

const DEFAULTS = {
  /** ForceAtlas2 iterations; fewer above a few thousand works, where each costs much. */
  iterations: (works: number) => Math.round(Math.min(600, Math.max(60, 400_000 / Math.max(works, 1)))),
  /** Free space between the citing and cited works and those without a citation. */
  poolGap: 6,
};

/**
 * Citations pull, works push each other away (ForceAtlas2); communities start apart. Works that neither cite
 * nor are cited here stand in a grid at the right, the seeds above it: they cite everything, so no force
 * moves them.
 * @see Jacomy, Venturini, Heymann & Bastian (2014), ForceAtlas2
 */
export const force: LayoutAlgorithm = {
  ...layoutDeclaration('force'),
  compute: placeByForce,
};

function placeByForce(input: LayoutInput, random: Random): Layout {
  const { works: linked, pulls } = linkedWorks(input);
  const x = new Array<number>(input.year.length).fill(0);
  const y = new Array<number>(input.year.length).fill(0);
  const starts = startByCommunity(linked, input, random);
  const moved = forceAtlas(starts, pulls, DEFAULTS.iterations(linked.length));
  const placed = separate(linked.map((position, i) => ({ position, ...(moved[i] ?? { x: 0, y: 0 }) })));
  for (const work of placed) {
    x[work.position] = work.x;
    y[work.position] = work.y;
  }
  const regions = [
    ...communityRegions(input, linked, { x, y }),
    ...placePool(input, new Set(linked), { x, y }),
  ];
  return { x, y, ...(regions.length > 0 ? { regions } : {}) };
}

type Coordinates = { readonly x: number[]; readonly y: number[] };

/** Works, and what draws them to each other by their places in this list. */
interface LinkedWorks {
  readonly works: readonly number[];
  readonly pulls: readonly Pull[];
}

/** The works that cite or are cited by a work that is no seed; an edge given twice pulls once. */
function linkedWorks({ edges, isSeed }: LayoutInput): LinkedWorks {
  const places = new Map<number, number>();
  const pulls = new Map<string, Pull>();
  const { weight } = edges;
  const total = weight?.reduce((sum, value) => sum + value, 0) ?? 0;
  const pull = total > 0 ? edges.source.length / total : 1;
  const placeOf = (position: number) => {
    const place = places.get(position) ?? places.size;
    places.set(position, place);
    return place;
  };
  for (const [index, source] of edges.source.entries()) {
    const target = edges.target[index];
    if (target === undefined || isSeed[source] || isSeed[target]) continue;
    pulls.set(`${source} ${target}`, {
      source: placeOf(source),
      target: placeOf(target),
      weight: weight === undefined ? 1 : weight[index] * pull,
    });
  }
  return { works: [...places.keys()], pulls: [...pulls.values()] };
}

/** Each community starts on a disc of its own, so that the forces need not untangle them. */
function startByCommunity(
  works: readonly number[],
  { community }: LayoutInput,
  random: Random,
): readonly Point[] {
  const sizes = new Map<number, number>();
  for (const work of works) {
    const id = community[work] ?? 0;
    sizes.set(id, (sizes.get(id) ?? 0) + 1);
  }
  const discs = packSiblings(
    [...sizes].sort(([a], [b]) => a - b).map(([id, size]) => ({ id, r: PITCH * Math.sqrt(size) * 1.5 })),
  );
  const discOf = new Map(discs.map((disc) => [disc.id, disc]));
  return works.map((work) => {
    const disc = discOf.get(community[work] ?? 0);
    const [angle, distance] = [2 * Math.PI * random(), Math.sqrt(random()) * (disc?.r ?? 1)];
    return {
      x: (disc?.x ?? 0) + distance * Math.cos(angle),
      y: (disc?.y ?? 0) + distance * Math.sin(angle),
    };
  });
}

function communityRegions(
  { community, communityLabels }: LayoutInput,
  linked: readonly number[],
  at: Coordinates,
) {
  const members = new Map<number, number[]>();
  for (const position of linked) {
    const id = community[position];
    if (id != null) appendTo(members, id, position);
  }
  return [...members]
    .sort(([a], [b]) => a - b)
    .filter(([, positions]) => positions.length > 2)
    .map(([id, positions]): Region => {
      const label = communityLabels.get(id) ?? String(id);
      return { key: String(id), label, count: positions.length, shape: 'disc', ...enclosing(positions, at) };
    });
}

/** The box around some works, centred on their mean so that a name stands among them. */
function enclosing(positions: readonly number[], at: Coordinates) {
  const xs = positions.map((position) => at.x[position]);
  const ys = positions.map((position) => at.y[position]);
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  return {
    x: mean(xs),
    y: mean(ys),
    width: extentOf(xs).length + 2 * PITCH,
    height: extentOf(ys).length + 2 * PITCH,
  };
}

function extentOf(values: readonly number[]): { readonly max: number; readonly length: number } {
  let [min, max] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of values) {
    min = Math.min(min, value);
    max = Math.max(max, value);
  }
  return values.length === 0 ? { max: 0, length: 0 } : { max, length: max - min };
}

/** Puts the works without a citation in a grid at the right, seeds first. */
function placePool(
  { isSeed, year, unlinkedLabel = UNLINKED_LABEL }: LayoutInput,
  linked: ReadonlySet<number>,
  { x, y }: Coordinates,
): Region[] {
  const pool = [...year.keys()]
    .filter((position) => !linked.has(position))
    .sort((a, b) => Number(isSeed[b]) - Number(isSeed[a]) || (year[a] ?? 9999) - (year[b] ?? 9999) || a - b);
  if (pool.length === 0) return [];
  const [xs, ys] = [[...linked].map((p) => x[p]), [...linked].map((p) => y[p])];
  const tall = Math.max(extentOf(ys).length, linked.size === 0 ? PITCH * Math.sqrt(pool.length / 1.6) : 0);
  const rows = Math.max(3, Math.floor(tall / PITCH));
  const grid = gridOf(pool.length, Math.ceil(pool.length / rows));
  const left = linked.size === 0 ? -grid.width / 2 : extentOf(xs).max + PITCH + DEFAULTS.poolGap;
  for (const [rank, position] of pool.entries()) {
    x[position] = left + grid.width / 2 + (grid.offsets[rank]?.x ?? 0);
    y[position] = grid.offsets[rank]?.y ?? 0;
  }
  return [
    {
      key: 'no-citations',
      label: unlinkedLabel,
      count: pool.length,
      shape: 'box',
      x: left + grid.width / 2,
      y: 0,
      width: grid.width + PITCH / 2,
      height: grid.height + PITCH / 2,
    },
  ];
}
