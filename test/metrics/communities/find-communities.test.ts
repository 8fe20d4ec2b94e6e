import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { connectedParts } from '../../../src/metrics/communities/connected-parts.js';
import {
  type COMMUNITY_ALGORITHMS,
  findCommunities,
} from '../../../src/metrics/communities/find-communities.js';
import { modularity } from '../../../src/metrics/communities/modularity.js';
import { undirectedView } from '../../../src/metrics/communities/undirected-view.js';
import { type CsrGraph, csrOf } from '../../../src/model/csr-graph.js';
import { seededRandom } from '../../../src/model/random.js';
import { anyArcs } from '../../fixtures/arcs.js';
import { karateClub } from '../../fixtures/karate-club.js';

const ALGORITHMS = ['leiden', 'louvain'] as const satisfies (keyof typeof COMMUNITY_ALGORITHMS)[];

const found = (
  graph: CsrGraph,
  algorithm: (typeof ALGORITHMS)[number] = 'leiden',
  resolution = 1,
  seed = 1,
) => findCommunities(graph, { algorithm, resolution, random: seededRandom(seed) });

/** Cliques of the sizes given, the last node of each tied to the first of the next; a ring if asked for. */
function cliques(sizes: readonly number[], ring = false): CsrGraph {
  const [source, target]: [number[], number[]] = [[], []];
  const firsts = sizes.map((_, clique) => sizes.slice(0, clique).reduce((sum, size) => sum + size, 0));
  const order = sizes.reduce((sum, size) => sum + size, 0);
  for (const [clique, first] of firsts.entries()) {
    const end = first + (sizes[clique] ?? 0);
    for (let a = first; a < end; a += 1)
      for (let b = a + 1; b < end; b += 1) {
        source.push(a);
        target.push(b);
      }
    if (end === order && !ring) continue;
    source.push(end - 1);
    target.push(end % order);
  }
  return csrOf({ order, directed: true, source, target });
}

describe.each(ALGORITHMS)('findCommunities by %s', (algorithm) => {
  it('tells two cliques with one tie apart, the larger first', () => {
    const { membership, count, sizes } = found(cliques([4, 5]), algorithm);
    expect([...membership]).toEqual([2, 2, 2, 2, 1, 1, 1, 1, 1]);
    expect([count, ...sizes]).toEqual([2, 5, 4]);
  });

  it('numbers communities of equal size by their first node', () => {
    expect([...found(cliques([4, 4, 4]), algorithm).membership]).toEqual([
      1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3,
    ]);
  });

  it('finds the eight cliques of a ring', () => {
    // 8 cliques of 5: 10 edges each and 8 ties, 88 in all; modularity 80/88 − 1/8
    const { count, sizes, modularity: quality } = found(cliques(Array(8).fill(5), true), algorithm);
    expect([count, ...sizes]).toEqual([8, ...Array(8).fill(5)]);
    expect(quality).toBeCloseTo(80 / 88 - 1 / 8, 12);
  });

  it('finds small communities at a high resolution, and one at a low one', () => {
    expect(found(cliques([4, 5]), algorithm, 10).count).toBeGreaterThan(2);
    expect(found(cliques([4, 5]), algorithm, 0.1).count).toBe(1);
  });

  it('follows the weights of edges', () => {
    // A path of four: the middle edge is the strongest
    const path = { order: 4, directed: false, source: [0, 1, 2], target: [1, 2, 3] };
    expect([...found(csrOf({ ...path, weight: [1, 9, 1] }), algorithm).membership]).toEqual([1, 1, 1, 1]);
    expect([...found(csrOf({ ...path, weight: [9, 1, 9] }), algorithm).membership]).toEqual([1, 1, 2, 2]);
  });

  it('gives no community to a node that nothing ties to another', () => {
    const graph = csrOf({ order: 4, directed: true, source: [3], target: [1] });
    expect([...found(graph, algorithm).membership]).toEqual([0, 1, 0, 1]);
  });

  it.each([0, 1, 2])('finds nothing in a graph of %i nodes without edges', (order) => {
    const graph = csrOf({ order, directed: true, source: [], target: [] });
    expect(found(graph, algorithm)).toEqual({
      membership: new Int32Array(order),
      count: 0,
      sizes: new Int32Array(),
      modularity: 0,
    });
  });

  it('finds good communities of the karate club, whatever the seed', () => {
    for (let seed = 1; seed <= 20; seed += 1)
      expect(found(karateClub, algorithm, 1, seed).modularity).toBeGreaterThan(0.38);
  });

  it('finds the same for the same seed, says their modularity, and never joins what nothing ties', () => {
    fc.assert(
      fc.property(anyArcs, fc.integer({ min: 1, max: 100 }), (arcs, seed) => {
        const graph = csrOf(arcs);
        const view = undirectedView(graph);
        const { membership, count, sizes, modularity: quality } = found(graph, algorithm, 1, seed);
        expect(found(graph, algorithm, 1, seed).membership).toEqual(membership);
        // Nodes without edges are alone: numbers of their own leave the modularity as it is
        const alone = membership.map((number, node) => (number === 0 ? count + 1 + node : number));
        expect(quality).toBeCloseTo(modularity(view, alone), 12);
        expect(sizes).toEqual(sizes.slice().sort((a, b) => b - a));
        for (const [community, size] of sizes.entries())
          expect(membership.filter((number) => number === community + 1)).toHaveLength(size);
        const components = connectedParts(view, new Int32Array(graph.order));
        for (const community of new Set(membership.filter((number) => number > 0))) {
          const members = components.filter((_, node) => membership[node] === community);
          expect(new Set(members).size).toBe(1);
        }
      }),
    );
  });
});

describe('findCommunities by Leiden', () => {
  it('reaches 0.4188 of the karate club, of 0.4198 that can be reached, whatever the seed', () => {
    for (let seed = 1; seed <= 20; seed += 1)
      expect(found(karateClub, 'leiden', 1, seed).modularity).toBeGreaterThanOrEqual(0.4188);
  });

  it('finds communities that hang together', () => {
    const resolution = fc.constantFrom(0.1, 0.5, 1, 2);
    fc.assert(
      fc.property(anyArcs, resolution, fc.integer({ min: 1, max: 100 }), (arcs, fineness, seed) => {
        const graph = csrOf(arcs);
        const { membership, count } = found(graph, 'leiden', fineness, seed);
        const parts = connectedParts(undirectedView(graph), membership);
        expect(new Set(parts.filter((_, node) => membership[node] !== 0)).size).toBe(count);
      }),
    );
  });
});
