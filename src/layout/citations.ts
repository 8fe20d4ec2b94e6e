import { appendTo } from '../model/append-to.js';
import type { Layout, Region } from '../model/layout.js';
import { layoutDeclaration } from '../model/layout.js';
import type { Parallel } from '../model/parallel.js';
import type { Random } from '../model/random.js';
import { type LayoutAlgorithm, type LayoutInput, PITCH, UNLINKED_LABEL } from './contract.js';
import { gridOf } from './grid.js';
import { placeIslands } from './islands/place-islands.js';

const DEFAULTS = {
  /** Free space between the citing and cited works and those without a citation. */
  poolGap: 6,
};

/**
 * Works that cite one another, or cite and are cited together, stand close together, communities as islands. Works that neither
 * cite nor are cited here stand in a grid at the right, the seeds above it: they cite everything, so nothing places them.
 * @see [README.md](README.md) for the steps, their sources and what was measured
 */
export const citations: LayoutAlgorithm = {
  ...layoutDeclaration('force'),
  compute: placeByCitations,
};

async function placeByCitations(input: LayoutInput, random: Random, parallel: Parallel): Promise<Layout> {
  const { community } = input;
  const { works, points } = await placeIslands({ ties: tiesOf(input), community, random, parallel });
  const x = new Array<number>(input.year.length).fill(0);
  const y = new Array<number>(input.year.length).fill(0);
  for (const [place, work] of works.entries()) {
    x[work] = points[2 * place];
    y[work] = points[2 * place + 1];
  }
  const linked = [...works].sort((a, b) => a - b);
  const regions = [
    ...communityRegions(input, linked, { x, y }),
    ...placePool(input, new Set(linked), { x, y }),
  ];
  return { x, y, ...(regions.length > 0 ? { regions } : {}) };
}

type Coordinates = { readonly x: number[]; readonly y: number[] };

/** The citations between works that are no seeds. */
function tiesOf({ edges, isSeed }: LayoutInput) {
  const { source, target, weight } = edges;
  const kept = [...source.keys()].filter((edge) => !isSeed[source[edge]] && !isSeed[target[edge]]);
  return {
    source: kept.map((edge) => source[edge]),
    target: kept.map((edge) => target[edge]),
    ...(weight === undefined ? {} : { weight: kept.map((edge) => weight[edge]) }),
  };
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
