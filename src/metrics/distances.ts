import { measure } from '../model/measures.js';
import type { Metric } from './contract.js';
import { type DistanceShared, measureDistances } from './measure-distances.js';

/** Nodes whose distances are measured at once. */
const AT_ONCE = 64;

/**
 * Harmonic and closeness centrality over incoming distances: how near the works are that lead to a work.
 *
 * Harmonic: Σ 1/d, divided by n − 1. Closeness: (r/Σd) · r/(n − 1) over the r works that lead to it, which also
 * compares works of different components.
 */
export const distances: Metric = {
  id: 'distances',
  title: 'Harmonic and closeness centrality',
  outputs: [measure('harmonic'), measure('closeness')],
  onTies: {
    harmonic: { description: 'How few ties lie between it and the others, on average over all of them.' },
    closeness: {
      description: 'How few ties lie between it and those it can reach, weighed by how many they are.',
    },
  },
  parameters: [
    {
      id: 'upTo',
      title: 'Works up to which it is computed',
      min: 0,
      max: 1e9,
      default: 200_000,
      integer: true,
    },
  ],
  needs: ['citations'],
  cost: 'O(n·m), 64 works at once',
  source: 'Boldi & Vigna (2014), Axioms for centrality; Wasserman & Faust (1994), Social network analysis',
  compute: async ({ order, size, inOffsets, inSources }, { parallel, parameter }) => {
    if (order > parameter('upTo'))
      return {
        columns: {},
        absent: `On ${order.toLocaleString('en')} works it takes very long; raise distances.upTo (${parameter('upTo').toLocaleString('en')}) to compute it.`,
      };
    const empty = () => new Float64Array(order);
    const shared: DistanceShared = {
      ...{ order, inOffsets, inSources },
      ...{ inverse: empty(), distance: empty(), reaching: empty() },
    };
    const chunks = Math.ceil(order / AT_ONCE);
    const steps = chunks * 4 * (order + size);
    const { inverse, distance, reaching } = await parallel.run(measureDistances, shared, { chunks, steps });
    const others = Math.max(1, order - 1);
    return {
      columns: {
        harmonic: inverse.map((sum) => sum / others),
        closeness: reaching.map((works, node) =>
          works === 0 ? 0 : ((works / distance[node]) * works) / others,
        ),
      },
    };
  },
};
