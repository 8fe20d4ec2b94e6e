import hitsOf from 'graphology-metrics/centrality/hits.js';
import type { Metric } from './contract.js';

const DEFAULTS = { tolerance: 1e-12, maxIterations: 10_000 };

/** HITS: hubs cite good authorities, authorities are cited by good hubs. Each sums to 1. */
export const hits: Metric = {
  id: 'hits',
  outputs: [
    {
      attribute: 'hub',
      title: 'Hub',
      description: 'How well its reference list gathers what the others cite most: surveys score high.',
    },
    {
      attribute: 'authority',
      title: 'Authority',
      description: 'How much it is cited by works whose reference lists gather the most cited.',
    },
  ],
  needsCitations: true,
  cost: 'O(m) an iteration',
  source: 'Kleinberg (1999), Authoritative sources in a hyperlinked environment',
  compute: (graph) => {
    const { hubs, authorities } = hitsOf(graph, { ...DEFAULTS, normalize: true, getEdgeWeight: null });
    return { hub: hubs, authority: authorities };
  },
};
