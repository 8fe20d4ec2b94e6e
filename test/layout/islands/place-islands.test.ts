import { createHash } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
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
});
