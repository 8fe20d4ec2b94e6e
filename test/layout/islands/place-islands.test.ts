import { createHash } from 'node:crypto';
import { afterAll, afterEach, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../src/model/random.js';
import { createThreads } from '../../../src/threads/create-threads.js';
import { type Field, fieldOf, islandsOf, madeUpField, nearestOf } from './fields.js';

const path = (works: number) =>
  Array.from({ length: works - 1 }, (_, work): [number, number] => [work, work + 1]);

const FIELDS: readonly (readonly [string, Field, number])[] = [
  ['no works', fieldOf(0, []), 0],
  ['one work that cites itself', fieldOf(1, [[0, 0]]), 0],
  ['two works', fieldOf(2, [[0, 1]]), 2],
  ['three works', fieldOf(3, path(3)), 3],
  [
    'copies of a citation, one in return, and loops',
    fieldOf(4, [
      [0, 1],
      [0, 1],
      [1, 0],
      [2, 2],
      [2, 3],
      [1, 2],
    ]),
    4,
  ],
  [
    'a star of 500',
    fieldOf(
      500,
      path(500).map(([, leaf]): [number, number] => [leaf, 0]),
    ),
    500,
  ],
  ['a path of 4,000', fieldOf(4_000, path(4_000), (work) => Math.floor(work / 60)), 4_000],
  [
    'works that no measure tells apart',
    fieldOf(
      40,
      path(40).flatMap(([, a]) => path(a + 1).map(([b]): [number, number] => [a, b])),
    ),
    40,
  ],
  [
    '300 components',
    fieldOf(
      1_500,
      path(1_500).filter(([work]) => work % 5 !== 4),
      (work) => Math.floor(work / 5),
    ),
    1_500,
  ],
  ['2,000 communities of one component', fieldOf(4_000, path(4_000), (work) => work >> 1), 4_000],
  ['works of no community', fieldOf(50, path(50), () => null), 50],
];

describe('islands', () => {
  it.each(FIELDS)('of %s have places two radii apart', async (_name, field, count) => {
    const placed = await islandsOf(field);
    expect([...placed.works].sort((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, work) => work));
    expect(placed.points).toHaveLength(2 * count);
    expect(placed.points.every(Number.isFinite)).toBe(true);
    expect(nearestOf(placed)).toBeGreaterThanOrEqual(2.002);
  });

  it('are centred on the origin', async () => {
    const { points } = await islandsOf(madeUpField(300, 900));
    const [x, y] = [points.filter((_, at) => at % 2 === 0), points.filter((_, at) => at % 2 === 1)];
    expect(Math.max(...x) + Math.min(...x)).toBeCloseTo(0);
    expect(Math.max(...y) + Math.min(...y)).toBeCloseTo(0);
  });

  it('change with the strength of ties, and not with how it is counted', async () => {
    const { ties, community } = madeUpField(200, 800);
    const weighted = (factor: number) =>
      islandsOf({
        ties: { ...ties, weight: Array.from(ties.source, (_, tie) => factor * (1 + (tie % 5))) },
        community,
      });
    const { points } = await weighted(1);
    expect((await weighted(4)).points).toEqual(points);
    expect((await islandsOf({ ties, community })).points).not.toEqual(points);
  });
});

/** Ten communities of 200 works; each cites most of the three hubs of its own, some works of its own, and now and then any. */
function fieldWithHubs(): Field {
  const random = seededRandom(11);
  const pick = (count: number) => Math.floor(random() * count);
  const pairs = Array.from({ length: 2_000 }, (_, work) => {
    const first = work - (work % 200);
    const hubs = [0, 1, 2].filter(() => random() < 0.6).map((hub) => first + hub);
    const own = Array.from({ length: 4 }, () => first + pick(200));
    return [...hubs, ...own, ...(random() < 0.5 ? [pick(2_000)] : [])].map((cited): [number, number] => [
      work,
      cited,
    ]);
  }).flat();
  return fieldOf(2_000, pairs, (work) => Math.floor(work / 200));
}

describe('communities of islands', () => {
  it('lie apart, with their hubs inside', async () => {
    const { works, points } = await islandsOf(fieldWithHubs());
    const at = new Map(
      [...works].map((work, place) => [work, [points[2 * place] ?? 0, points[2 * place + 1] ?? 0] as const]),
    );
    const distance = ([ax, ay]: readonly [number, number], [bx, by]: readonly [number, number]) =>
      Math.hypot(ax - bx, ay - by);
    const members = (community: number) =>
      Array.from(
        { length: 200 },
        (_, work) => at.get(200 * community + work) ?? ([Number.NaN, Number.NaN] as const),
      );
    const centres = Array.from({ length: 10 }, (_, community): [number, number] => [
      members(community).reduce((sum, [x]) => sum + x, 0) / 200,
      members(community).reduce((sum, [, y]) => sum + y, 0) / 200,
    ]);
    let ranks = 0;
    for (const [community, centre] of centres.entries()) {
      const own = members(community);
      const inside = own.filter((place) =>
        centres.every((other) => other === centre || distance(place, centre) < distance(place, other)),
      );
      expect(inside.length).toBeGreaterThan(190);
      const outwards = own.map((place) => distance(place, centre)).sort((a, b) => a - b);
      for (const hub of own.slice(0, 3)) ranks += outwards.indexOf(distance(hub, centre)) / 199 / 30;
    }
    expect(ranks).toBeLessThan(0.4);
  });
});

describe('the work of islands', () => {
  const squareRoot = Math.sqrt;
  afterEach(() => {
    Math.sqrt = squareRoot;
  });

  /** Every step measures distances: one square root for each pull with its pushes, each pair that is near, each move. */
  async function squareRootsFor(works: number): Promise<number> {
    const field = madeUpField(works, 6 * works);
    let count = 0;
    Math.sqrt = (value) => {
      count += 1;
      return squareRoot(value);
    };
    await islandsOf(field);
    Math.sqrt = squareRoot;
    return count;
  }

  it('grows as the number of works does', async () => {
    const [few, many] = [await squareRootsFor(1_000), await squareRootsFor(10_000)];
    expect(few).toBeGreaterThan(100_000);
    expect(many / few).toBeLessThan(13);
  });
});

describe('the bits of islands', () => {
  const threads = [2, 3].map((count) => createThreads({ count, fewestSteps: 0 }));
  afterAll(() => Promise.all(threads.map((some) => some.close())));

  const field = madeUpField(3_000, 15_000);
  const hash = (points: Float64Array) => createHash('sha256').update(points).digest('hex').slice(0, 16);

  it('are the same on one thread, two and three', async () => {
    const { points } = await islandsOf(field);
    for (const parallel of threads)
      expect(hash((await islandsOf(field, { parallel })).points)).toBe(hash(points));
  });

  it('differ with the seed of random numbers', async () => {
    expect((await islandsOf(field, { seed: 2 })).points).not.toEqual((await islandsOf(field)).points);
  });

  it('are the same on every machine', async () => {
    // Of a field that is made of whole numbers alone.
    const pairs = Array.from({ length: 4_000 }, (_, tie): [number, number] => [
      tie % 1_000,
      (tie * 7919 + (tie >> 5)) % 1_000,
    ]);
    expect(hash((await islandsOf(fieldOf(1_000, pairs, (work) => work % 7))).points)).toBe(
      '7f58522c2182417b',
    );
  });
});
