import type { ProjectionMethod } from './contract.js';

/** Works tied by the works that both cite. */
export const coupling: ProjectionMethod = {
  id: 'coupling',
  title: 'Bibliographic coupling',
  description: 'Two works are tied when they cite the same works: they build on the same ground.',
  nodes: 'works',
  mayBeFractional: false,
  cost: 'O(Σ k²) over works cited k times',
  source: 'Kessler (1963), Bibliographic coupling between scientific papers',
  occurrences: ({ citations }) => ({
    itemCount: citations.order,
    groupOffsets: citations.outOffsets,
    groups: citations.outTargets,
    itemOffsets: citations.inOffsets,
    items: citations.inSources,
  }),
};
