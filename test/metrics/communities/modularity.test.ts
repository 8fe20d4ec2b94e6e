import { describe, expect, it } from 'vitest';
import { modularity } from '../../../src/metrics/communities/modularity.js';
import { undirectedView } from '../../../src/metrics/communities/undirected-view.js';
import { csrOf } from '../../../src/model/csr-graph.js';
import { seededRandom } from '../../../src/model/random.js';
import { communitiesElsewhere } from '../../fixtures/communities-elsewhere.js';
import { karateClub } from '../../fixtures/karate-club.js';
import { PYTHON } from '../../fixtures/python-readers.js';

/** Arcs among 40 nodes, drawn, some with their reverse; weights below 1 000. */
function drawnGraph(seed: number, weighted: boolean, directed: boolean) {
  const random = seededRandom(seed);
  const draw = (below: number) => Array.from({ length: 200 }, () => Math.floor(random() * below));
  const [source, target, weight] = [draw(40), draw(40), draw(1000).map((value) => (value + 1) / 8)];
  return csrOf({ order: 40, directed, source, target, ...(weighted ? { weight } : {}) });
}

describe('modularity', () => {
  const pair = undirectedView(csrOf({ order: 2, directed: true, source: [0, 1], target: [1, 0] }));

  it('of one community of all is 0, of two nodes apart −½', () => {
    expect(modularity(pair, Int32Array.of(0, 0))).toBe(0);
    expect(modularity(pair, Int32Array.of(0, 1))).toBe(-0.5);
  });

  it('takes the communities that chance makes as often as the resolution says', () => {
    expect(modularity(pair, Int32Array.of(0, 0), 2)).toBe(-1);
  });

  it('of a graph without edges is 0', () => {
    const empty = undirectedView(csrOf({ order: 2, directed: true, source: [], target: [] }));
    expect(modularity(empty, Int32Array.of(0, 1))).toBe(0);
  });

  it('of the two halves of the karate club is the published 0.3715', () => {
    const halves = [0, 1, 2, 3, 4, 5, 6, 7, 10, 11, 12, 13, 16, 17, 19, 21];
    const membership = Int32Array.from({ length: 34 }, (_, member) => Number(halves.includes(member)));
    expect(modularity(undirectedView(karateClub), membership)).toBeCloseTo(0.3715, 4);
  });

  describe.skipIf(PYTHON === undefined && process.env.CI === undefined)(
    'against networkx (needs python3)',
    () => {
      it.each([
        ['citations', false, true, 1],
        ['citations at resolution 2', false, true, 2],
        ['weighted arcs', true, true, 1],
        ['weighted edges at resolution ½', true, false, 0.5],
      ])('is the same for drawn communities of %s', (_name, weighted, directed, resolution) => {
        for (const seed of [1, 2, 3]) {
          const random = seededRandom(seed + 100);
          const view = undirectedView(drawnGraph(seed, weighted, directed));
          const membership = Int32Array.from({ length: 40 }, () => Math.floor(random() * 5));
          const theirs = communitiesElsewhere(view, membership, resolution).modularity;
          expect(modularity(view, membership, resolution)).toBeCloseTo(theirs, 12);
        }
      });
    },
  );
});
