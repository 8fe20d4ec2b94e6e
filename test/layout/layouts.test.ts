import { describe, expect, it } from 'vitest';
import type { LayoutInput } from '../../src/layout/contract.js';
import { placeInLanes } from '../../src/layout/lanes.js';
import { layOut } from '../../src/layout/lay-out.js';
import { LAYOUTS } from '../../src/layout/registry.js';
import { serial } from '../../src/model/parallel.js';
import { seededRandom } from '../../src/model/random.js';

/** 120 works: venue i mod 15 (one in twelve without), years 1966–2022, citations to every third older work. */
function field(works: number, linked: boolean): LayoutInput {
  const positions = [...Array(works).keys()];
  const edges = linked
    ? positions.flatMap((from) => (from > 2 ? [[from, Math.floor(from / 3)] as const] : []))
    : [];
  return {
    year: positions.map((i) => (i % 17 === 0 ? null : i < 8 ? 1966 + i * 4 : 2005 + (i % 18))),
    venueKey: positions.map((i) => (i % 12 === 0 ? null : i % 29 === 1 ? `single-${i}` : `venue-${i % 15}`)),
    importance: positions.map((i) => i % 7),
    community: positions.map((i) => (linked ? (i % 4) + 1 : null)),
    isSeed: positions.map((i) => i === 0),
    edges: { source: edges.map(([from]) => from), target: edges.map(([, to]) => to) },
    mainPaths: linked ? [{ id: 'global', works: [1, 3, 9, 27, 81], citations: [] }] : [],
    venueLabels: new Map([['venue-1', 'Venue One']]),
    communityLabels: new Map([[1, 'Yan 2014']]),
  };
}

function nearest(x: readonly number[], y: readonly number[]): number {
  let least = Number.POSITIVE_INFINITY;
  for (let a = 0; a < x.length; a += 1) {
    for (let b = 0; b < a; b += 1) {
      least = Math.min(least, Math.hypot((x[a] ?? 0) - (x[b] ?? 0), (y[a] ?? 0) - (y[b] ?? 0)));
    }
  }
  return least;
}

describe.each(LAYOUTS)('layout $id', (layout) => {
  it.each([
    ['with citations', field(120, true)],
    ['without citations', field(120, false)],
    ['of one work', field(1, false)],
  ])('places every work apart from the others, %s', async (_name, input) => {
    const { x, y } = await layout.compute(input, seededRandom(1), serial);
    expect(x).toHaveLength(input.year.length);
    expect([...x, ...y].every(Number.isFinite)).toBe(true);
    expect(nearest(x, y)).toBeGreaterThanOrEqual(1.999);
  });

  it('places an empty document', async () => {
    const { x, y } = await layout.compute(field(0, false), seededRandom(1), serial);
    expect([x, y]).toEqual([[], []]);
  });

  it('places the same works at the same points again', async () => {
    const input = field(120, true);
    const first = await layout.compute(input, seededRandom(7), serial);
    expect(await layout.compute(input, seededRandom(7), serial)).toEqual(first);
  });
});

describe('venues', () => {
  it('has a disc for each venue of two or more works, that holds exactly its works', () => {
    const input = field(120, false);
    const layout = LAYOUTS[0].compute(input);
    const discs = layout.regions?.filter(({ shape }) => shape === 'disc') ?? [];
    expect(discs.length).toBeGreaterThan(5);
    for (const disc of discs) {
      for (const [position, key] of input.venueKey.entries()) {
        const distance = Math.hypot((layout.x[position] ?? 0) - disc.x, (layout.y[position] ?? 0) - disc.y);
        expect(distance < disc.width / 2).toBe(key === disc.key);
      }
    }
  });

  it('counts every work in one region', () => {
    const { regions = [] } = LAYOUTS[0].compute(field(120, false));
    expect(regions.reduce((sum, { count }) => sum + count, 0)).toBe(120);
  });
});

describe('communities', () => {
  const layout = LAYOUTS[5];
  /** Community i mod 4 + 1, but the seed and every tenth work in none, and two alone in theirs. */
  const input = (): LayoutInput => {
    const base = field(120, true);
    const community = base.community.map((id, i) => (i % 10 === 0 ? null : i === 33 || i === 34 ? i : id));
    return { ...base, community };
  };

  it('has a disc for each community of two or more works, the largest first, that holds exactly its works', () => {
    const { community, ...rest } = input();
    const { x, y, regions = [] } = layout.compute({ ...rest, community });
    const discs = regions.filter(({ shape }) => shape === 'disc');
    expect(discs.map(({ key, label, count }) => [key, label, count])).toEqual([
      ['4', '4', 30],
      ['2', '2', 29],
      ['1', 'Yan 2014', 24],
      ['3', '3', 23],
    ]);
    for (const disc of discs) {
      for (const [position, id] of community.entries()) {
        const distance = Math.hypot((x[position] ?? 0) - disc.x, (y[position] ?? 0) - disc.y);
        expect(distance < disc.width / 2).toBe(String(id) === disc.key);
      }
    }
  });

  it('never stands a work nearer to the centre than one that is cited more', () => {
    const given = input();
    const { x, y, regions = [] } = layout.compute(given);
    for (const disc of regions.filter(({ shape }) => shape === 'disc')) {
      const distances = [...given.community.keys()]
        .filter((position) => String(given.community[position]) === disc.key)
        .sort((a, b) => (given.importance[b] ?? 0) - (given.importance[a] ?? 0) || a - b)
        .map((position) => Math.hypot((x[position] ?? 0) - disc.x, (y[position] ?? 0) - disc.y));
      for (const [rank, distance] of distances.entries())
        expect(distance).toBeGreaterThanOrEqual((distances[rank - 1] ?? 0) - 1e-9);
    }
  });

  it('pools communities of one work and works without one, in the words of the graph', () => {
    const pools = ({ regions = [] }: ReturnType<typeof layout.compute>) =>
      regions.filter(({ shape }) => shape === 'box').map(({ label, count }) => [label, count]);
    expect(pools(layout.compute(input()))).toEqual([
      ['Communities of one work', 2],
      ['No citation known here', 12],
    ]);
    const ties = { ...input(), unlinkedLabel: 'Without a tie' };
    expect(pools(layout.compute(ties))[1]).toEqual(['Without a tie', 12]);
  });

  it('is left out where no work has a community', async () => {
    expect((await layOut(field(20, true), 1)).communities?.x).toHaveLength(20);
    const without = await layOut(field(20, false), 1);
    expect(Object.keys(without).sort()).toEqual(['force', 'timeline', 'venueByYear', 'venues']);
  });
});

describe('timeline', () => {
  it('puts later years further right, and compresses decades of few works', () => {
    const input = field(120, false);
    const { x, columns = [] } = LAYOUTS[1].compute(input);
    const dated = [...input.year.entries()].filter(([, year]) => year !== null && year >= 2010);
    for (const [a, yearA] of dated) {
      for (const [b, yearB] of dated) {
        if ((yearA ?? 0) < (yearB ?? 0)) expect(x[a]).toBeLessThan(x[b] ?? 0);
      }
    }
    expect(columns[0]).toMatchObject({ key: '1970–1978', label: '1970s' });
    expect(columns.at(-1)).toMatchObject({ key: 'no-year', count: 8 });
    expect(columns.reduce((sum, { count }) => sum + count, 0)).toBe(120);
  });
});

describe('mainPath', () => {
  it('has a row for each year with works, the path in the first lane and older works above', () => {
    const input = field(120, true);
    const { x, y, rows = [] } = LAYOUTS[4].compute(input);
    const path = [3, 9, 27, 81];
    expect(new Set(path.map((work) => x[work]))).toEqual(new Set([2.4]));
    const others = x.filter((_, work) => ![1, ...path].includes(work));
    expect(others.every((place) => place > 20)).toBe(true);
    for (const a of path)
      for (const b of path)
        if ((input.year[a] ?? 0) < (input.year[b] ?? 0)) expect(y[a]).toBeGreaterThan(y[b] ?? 0);
    expect(rows.reduce((sum, { count }) => sum + count, 0)).toBe(120);
  });

  it('stands cited works of a row above those that cite them, and routes beside what they cite', () => {
    const places = placeInLanes({
      works: new Set([0, 1, 2, 3, 4]),
      first: new Set([0, 1]),
      citations: [
        { citing: 1, cited: 0 },
        { citing: 3, cited: 2 },
        { citing: 4, cited: 3 },
        { citing: 3, cited: 4 },
      ],
      rowOf: (work) => (work < 3 ? 0 : 1),
    });
    const at = (work: number) => [places.get(work)?.lane, places.get(work)?.step];
    expect([0, 1, 2].map(at)).toEqual([
      [0, 0],
      [0, 1],
      [1, 0],
    ]);
    expect(new Set([3, 4].map((work) => at(work).join()))).toHaveLength(2);
  });
});
