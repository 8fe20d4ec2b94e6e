import { measure } from '../model/measures.js';
import type { Metric } from './contract.js';

/** In-degree divided by the mean in-degree of the works of the same year; absent where nobody cites that year. */
export const ageNormalizedInDegree: Metric = {
  id: 'age-normalized-in-degree',
  title: 'Citations for its age',
  outputs: [measure('ageNormalizedInDegree')],
  parameters: [],
  needs: ['citations', 'years'],
  cost: 'O(n)',
  source: 'Newman (2009), The first-mover advantage in scientific publication; Waltman et al. (2011), MNCS',
  compute: ({ order, inOffsets }, { years }) => {
    const degree = (node: number) => inOffsets[node + 1] - inOffsets[node];
    const byYear = new Map<number, { works: number; citations: number }>();
    for (let node = 0; node < order; node += 1) {
      const year = years[node];
      const sums = byYear.get(year) ?? { works: 0, citations: 0 };
      if (sums.works === 0) byYear.set(year, sums);
      sums.works += 1;
      sums.citations += degree(node);
    }
    return {
      columns: {
        ageNormalizedInDegree: Float64Array.from({ length: order }, (_, node) => {
          const year = years[node];
          const { works, citations } = byYear.get(year) ?? { works: 0, citations: 0 };
          return Number.isNaN(year) || citations === 0 ? Number.NaN : (degree(node) * works) / citations;
        }),
      },
    };
  },
};
