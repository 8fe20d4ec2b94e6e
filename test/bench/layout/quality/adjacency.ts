import type { Quality } from './contract.js';
import { placedGroups } from './groups.js';

/** Whether communities are near those that they are associated with. O(m + k² log k). */
export const adjacency: Quality = {
  title: 'adjacency',
  description: 'Spearman correlation of nearness of communities and their association strength; high',
  digits: 2,
  measure: ({ graph, community }, coordinates) => {
    const groups = placedGroups(community, coordinates);
    const ties = new Map<string, number>();
    const totals = new Map<number, number>();
    for (const [work, own] of community.entries())
      for (const other of graph.outTargets.subarray(graph.outOffsets[work], graph.outOffsets[work + 1])) {
        const pair = `${own} ${community[other]}`;
        ties.set(pair, (ties.get(pair) ?? 0) + 1);
        totals.set(own, (totals.get(own) ?? 0) + 1);
      }
    const pairs = groups.flatMap((a, at) =>
      groups.slice(at + 1).map((b) => ({
        near: -Math.hypot(a.x - b.x, a.y - b.y),
        associated: (ties.get(`${a.id} ${b.id}`) ?? 0) / ((totals.get(a.id) ?? 1) * (totals.get(b.id) ?? 1)),
      })),
    );
    return pairs.length < 3
      ? undefined
      : spearman(
          pairs.map(({ near }) => near),
          pairs.map(({ associated }) => associated),
        );
  },
};

/** Pearson's correlation of ranks; equal values share the mean of theirs. */
export function spearman(a: readonly number[], b: readonly number[]): number {
  const [x, y] = [ranksOf(a), ranksOf(b)];
  const middle = (a.length - 1) / 2;
  let [xx, xy, yy] = [0, 0, 0];
  for (const [at, rank] of x.entries()) {
    const [dx, dy] = [rank - middle, (y[at] ?? middle) - middle];
    [xx, xy, yy] = [xx + dx * dx, xy + dx * dy, yy + dy * dy];
  }
  return xy / Math.sqrt(xx * yy);
}

function ranksOf(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  return values.map((value) => (sorted.indexOf(value) + sorted.lastIndexOf(value)) / 2);
}
