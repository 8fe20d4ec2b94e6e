import { measure } from '../model/measures.js';
import type { Metric } from './contract.js';

/** Citations here for each year since a work was issued, the year itself counted. */
export const citationsPerYear: Metric = {
  id: 'citations-per-year',
  title: 'Citations per year',
  outputs: [measure('citationsPerYear')],
  parameters: [],
  needs: ['citations', 'years'],
  cost: 'O(n)',
  source: 'Garfield (1972), Citation analysis as a tool in journal evaluation',
  compute: ({ order, inOffsets }, { years }) => {
    let latest = Number.NEGATIVE_INFINITY;
    for (const year of years) if (year > latest) latest = year;
    return {
      columns: {
        citationsPerYear: Float64Array.from({ length: order }, (_, node) => {
          const citations = inOffsets[node + 1] - inOffsets[node];
          return citations / (latest - years[node] + 1);
        }),
      },
    };
  },
};
