import { describe, expect, it } from 'vitest';
import { orderWorks } from '../../../src/layout/islands/order-works.js';
import { similarityGraph } from '../../../src/layout/islands/similarity-graph.js';
import { type Parallel, serial } from '../../../src/model/parallel.js';
import { type Field, fieldOf, madeUpField } from './fields.js';

const OPTIONS = { direct: 2, most: 10, cross: 0.5 };

async function similarOf({ ties, community }: Field, options = OPTIONS, parallel: Parallel = serial) {
  const ordered = orderWorks(ties, community);
  const { offsets, partners, similarities } = await similarityGraph(ordered, options, parallel);
  return [...ordered.works].map(
    (_, row) =>
      new Map(
        Array.from(partners.subarray(offsets[row], offsets[row + 1]), (partner, at) => [
          ordered.works[partner],
          similarities[(offsets[row] ?? 0) + at],
        ]),
      ),
  );
}

describe('the similarity of works', () => {
  it('counts ties, and works that both are tied to, damped by degree', async () => {
    // 0 and 2 are tied to 1 alone, which passes 1 / log2(3) on.
    const [middle, ...ends] = await similarOf(
      fieldOf(3, [
        [0, 1],
        [2, 1],
      ]),
    );
    expect([...(middle?.keys() ?? [])].sort()).toEqual([0, 2]);
    const direct = 2 / 2 ** 0.25;
    const shared = 1 / Math.log2(3);
    const share = Math.sqrt(shared / direct);
    expect(ends.map((row) => row.get(1))).toEqual([1, 1]);
    expect(ends[0]?.get(2)).toBeCloseTo(2 * share - share * share, 12);
  });

  it('is the same both ways', async () => {
    const { ties, community } = madeUpField(300, 1_500);
    const ordered = orderWorks(ties, community);
    const { offsets, partners, similarities } = await similarityGraph(ordered, OPTIONS, serial);
    const found = new Map<string, number | undefined>();
    for (const work of ordered.works.keys())
      for (let at = offsets[work] ?? 0; at < (offsets[work + 1] ?? 0); at += 1)
        found.set(`${work} ${partners[at]}`, similarities[at]);
    for (const [pair, similarity] of found) {
      expect(found.get(pair.split(' ').reverse().join(' '))).toBeCloseTo(similarity ?? Number.NaN, 12);
      expect(similarity).toBeGreaterThan(0);
      expect(similarity).toBeLessThanOrEqual(1);
    }
  });

  it('counts less between communities', async () => {
    const pairs = [
      [0, 1],
      [1, 2],
    ] as const;
    const one = await similarOf(fieldOf(3, pairs));
    const two = await similarOf(fieldOf(3, pairs, (work) => (work === 2 ? 2 : 1)));
    expect(two[1]?.get(2)).toBeLessThan(one[1]?.get(2) ?? 0);
  });

  it('follows no more paths than its budget, whatever the degrees', async () => {
    const steps: number[] = [];
    const counting: Parallel = {
      run: (kernel, shared, job) => {
        steps.push(job.steps);
        return serial.run(kernel, shared, job);
      },
    };
    const hubs = Array.from({ length: 60_000 }, (_, tie): [number, number] => [
      tie % 200,
      200 + (tie % 1_499),
    ]);
    await similarOf(fieldOf(1_800, hubs), OPTIONS, counting);
    const star = Array.from({ length: 20_000 }, (_, leaf): [number, number] => [0, leaf + 1]);
    await similarOf(fieldOf(20_001, star), OPTIONS, counting);
    for (const job of steps) expect(job).toBeLessThanOrEqual(30_000_000 + 120_000);
  });
});
