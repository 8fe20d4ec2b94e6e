import { UndirectedGraph } from 'graphology';
import graphologyLouvain from 'graphology-communities-louvain';
import { describe, expect, it } from 'vitest';
import { findCommunities } from '../../../src/metrics/communities/find-communities.js';
import { modularity } from '../../../src/metrics/communities/modularity.js';
import { type UndirectedView, undirectedView } from '../../../src/metrics/communities/undirected-view.js';
import { type CsrGraph, csrOf } from '../../../src/model/csr-graph.js';
import { seededRandom } from '../../../src/model/random.js';
import { communitiesElsewhere, edgesOf } from '../../fixtures/communities-elsewhere.js';
import { PYTHON } from '../../fixtures/python-readers.js';

const WORKS = 400;
const GROUPS = 8;

/** Works that cite eight others each, of their own group in the share given, else any. */
function planted(share: number, weighted: boolean, seed: number): CsrGraph {
  const random = seededRandom(seed);
  const drawn = (below: number) => Math.floor(random() * below);
  const source = Array.from({ length: WORKS * 8 }, (_, arc) => arc % WORKS);
  const target = source.map((work) =>
    random() < share ? (work % GROUPS) + GROUPS * drawn(WORKS / GROUPS) : drawn(WORKS),
  );
  const weight = source.map(() => 1 + random());
  return csrOf({ order: WORKS, directed: !weighted, source, target, ...(weighted ? { weight } : {}) });
}

function modularityByGraphology(view: UndirectedView): number {
  const graph = new UndirectedGraph<Record<string, never>, { weight: number }>();
  for (let node = 0; node < view.order; node += 1) graph.addNode(node);
  for (const [a, b, weight] of edgesOf(view)) graph.addEdge(a, b, { weight });
  const found = graphologyLouvain(graph, { rng: seededRandom(1) });
  return modularity(
    view,
    Int32Array.from(graph.nodes(), (node) => found[node] ?? 0),
  );
}

const cases: [string, number, boolean][] = [
  ['clear groups', 0.8, false],
  ['blurred groups', 0.5, false],
  ['no groups', 0, false],
  ['blurred groups with weights', 0.5, true],
];

describe('the modularity that Leiden reaches', () => {
  it.each(
    cases,
  )('is that of graphology-communities-louvain or better, to 1 %%, on %s', (_name, share, weighted) => {
    for (const seed of [1, 2, 3]) {
      const graph = planted(share, weighted, seed);
      const ours = findCommunities(graph, { algorithm: 'leiden', resolution: 1, random: seededRandom(seed) });
      expect(ours.modularity).toBeGreaterThan(0.99 * modularityByGraphology(undirectedView(graph)));
    }
  });

  describe.skipIf(PYTHON === undefined && process.env.CI === undefined)('(needs python3 with igraph)', () => {
    it.each(cases)('is that of igraph or better, to 1 %%, on %s', (_name, share, weighted) => {
      for (const seed of [1, 2, 3]) {
        const graph = planted(share, weighted, seed);
        const ours = findCommunities(graph, {
          algorithm: 'leiden',
          resolution: 1,
          random: seededRandom(seed),
        });
        const theirs = communitiesElsewhere(undirectedView(graph), ours.membership);
        expect(theirs.modularity).toBeCloseTo(ours.modularity, 12);
        expect(ours.modularity).toBeGreaterThan(0.99 * Math.max(theirs.leiden, theirs.multilevel));
      }
    });
  });
});
