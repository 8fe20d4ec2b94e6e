import { type ProjectionOptions, project } from '../../../../src/projections/project.js';
import type { BenchMeasure, CiteloomInput } from '../contract.js';
import { BOTH, SMALL } from './peers.js';

/** How many ties a projection has, and how strong they are together. */
const projected =
  (options: Partial<ProjectionOptions>) =>
  async ({ graph, parallel }: CiteloomInput) => {
    const { weight } = (await project({ citations: graph, authors: [] }, options, parallel)).ties;
    return () => [weight.length, weight.reduce((sum, value) => sum + value, 0)];
  };

/** Works tied by what they cite, or by what cites them. */
export const TIE_MEASURES: readonly BenchMeasure[] = Object.freeze([
  {
    id: 'co-citation',
    title: 'Co-citation, all pairs',
    threads: true,
    ...{ sizes: BOTH, agreement: 'values', targets: [{ size: '10k', igraph: 0.3 }] },
    peers: [
      { library: 'igraph', sizes: SMALL },
      { library: 'scipy', sizes: BOTH },
    ],
    citeloom: projected({ kind: 'co-citation' }),
  },
  {
    id: 'co-citation-strongest',
    title: 'Co-citation, the ten strongest of each work',
    threads: true,
    ...{ sizes: BOTH, agreement: 'values', targets: [] },
    peers: [],
    citeloom: projected({ kind: 'co-citation', top: 10 }),
  },
  {
    id: 'coupling',
    title: 'Bibliographic coupling, all pairs',
    threads: true,
    ...{ sizes: SMALL, agreement: 'values', targets: [] },
    peers: [
      { library: 'igraph', sizes: SMALL },
      { library: 'scipy', sizes: SMALL },
    ],
    citeloom: projected({ kind: 'coupling' }),
  },
] as const satisfies readonly BenchMeasure[]);
