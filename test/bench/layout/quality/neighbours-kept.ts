import type { Quality } from './contract.js';

const MOST = 30;

/** Neighbourhood preservation as papers on UMAP and t-SNE measure it. O(n² log n). */
export const neighboursKept: Quality = {
  title: 'neighbours kept',
  description: `share of a work's neighbours, at most ${MOST}, among as many nearest works; high`,
  digits: 3,
  measure: ({ graph }, coordinates) => {
    let sum = 0;
    const distances = new Float64Array(graph.order);
    for (let work = 0; work < graph.order; work += 1) {
      const neighbours = graph.outTargets.subarray(graph.outOffsets[work], graph.outOffsets[work + 1]);
      const count = Math.min(MOST, neighbours.length);
      const [x = 0, y = 0] = coordinates.subarray(2 * work);
      for (let other = 0; other < graph.order; other += 1)
        distances[other] =
          other === work
            ? Number.POSITIVE_INFINITY
            : ((coordinates[2 * other] ?? 0) - x) ** 2 + ((coordinates[2 * other + 1] ?? 0) - y) ** 2;
      const limit = distances.slice().sort()[count - 1] ?? 0;
      const near = neighbours.filter((other) => (distances[other] ?? 0) <= limit).length;
      sum += Math.min(near, count) / count;
    }
    return sum / graph.order;
  },
};
