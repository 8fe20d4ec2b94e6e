import type { ProjectionMethod } from './contract.js';

/** Works tied by the works that cite both. */
export const coCitation: ProjectionMethod = {
  id: 'co-citation',
  title: 'Co-citation',
  description:
    'Two works are tied when others cite both: readers of the field see them as belonging together.',
  nodes: 'works',
  mayBeFractional: false,
  cost: 'O(Σ k²) over reference lists of k works',
  source:
    'Small (1973), Co-citation in the scientific literature: a new measure of the relationship between two documents',
  occurrences: ({ citations }) => ({
    itemCount: citations.order,
    groupOffsets: citations.inOffsets,
    groups: citations.inSources,
    itemOffsets: citations.outOffsets,
    items: citations.outTargets,
  }),
};
