import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { graphFigures } from '../../src/metrics/graph-figures.js';
import { type ArcList, csrOf, loopsOf } from '../../src/model/csr-graph.js';
import { seededRandom } from '../../src/model/random.js';
import { arcsOf } from '../fixtures/arcs.js';
import { PYTHON } from '../fixtures/python-readers.js';

const SCRIPT = fileURLToPath(new URL('../fixtures/graph-figures.py', import.meta.url));

const figures = (arcs: ArcList) => graphFigures(csrOf(arcs), loopsOf(arcs).length);

describe('graphFigures', () => {
  it('counts a copy of a citation once, and each loop apart', () => {
    const arcs = arcsOf(5, [
      [0, 1],
      [0, 1],
      [1, 0],
      [2, 0],
      [3, 3],
      [3, 3],
    ]);
    expect(figures(arcs)).toEqual({
      works: 5,
      citations: 3,
      loops: 2,
      isolates: 2,
      components: 3,
      largestComponent: 3,
      strongComponents: { 1: 3, 2: 1 },
      depth: 2,
      maxInDegree: 2,
      maxOutDegree: 1,
    });
  });

  it('counts an edge of an undirected graph once', () => {
    const arcs = { ...arcsOf(3, [[0, 1]]), directed: false };
    expect(figures(arcs)).toMatchObject({ citations: 1, isolates: 1, maxInDegree: 1 });
  });

  it('counts nothing in the empty graph', () => {
    expect(figures(arcsOf(0, []))).toMatchObject({ works: 0, largestComponent: 0, depth: 0, maxInDegree: 0 });
  });
});

describe.skipIf(PYTHON === undefined && process.env.CI === undefined)(
  'the figures of a graph (needs python3 with networkx)',
  () => {
    it.each([
      ['hardly any citations', 60, 20],
      ['loops, copies and small circles', 200, 230],
      ['a giant circle', 200, 800],
    ])('equal those of networkx with %s', (_name, order, count) => {
      const random = seededRandom(order + count);
      const end = () => Math.floor(random() ** 2 * order);
      const arcs = arcsOf(
        order,
        Array.from({ length: count }, () => [end(), end()] as const),
      );
      const found = execFileSync(PYTHON ?? '', [SCRIPT], { input: JSON.stringify(arcs), encoding: 'utf8' });
      expect(figures(arcs)).toEqual(JSON.parse(found));
    });
  },
);
