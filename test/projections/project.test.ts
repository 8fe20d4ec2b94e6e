import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csrOf } from '../../src/model/csr-graph.js';
import type { Parallel } from '../../src/model/parallel.js';
import { seededRandom } from '../../src/model/random.js';
import type { ProjectedWorks, Ties } from '../../src/projections/contract.js';
import { project } from '../../src/projections/project.js';
import { PROJECTIONS } from '../../src/projections/registry.js';
import { anyArcs, arcsOf } from '../fixtures/arcs.js';
import { PYTHON } from '../fixtures/python-readers.js';
import { countPairs, tieMap } from './count-pairs.js';

const SCRIPT = fileURLToPath(new URL('../fixtures/cocitation.py', import.meta.url));
const CITATION_KINDS = ['co-citation', 'coupling'] as const;

const citing = (order: number, pairs: readonly (readonly [number, number])[]): ProjectedWorks => ({
  citations: csrOf(arcsOf(order, pairs)),
  authors: [],
});
const writtenBy = (...authors: readonly (readonly string[])[]): ProjectedWorks => ({
  citations: csrOf(arcsOf(authors.length, [])),
  authors,
});
const rows = ({ source, target, weight }: Ties) =>
  [...source].map((a, at) => [a, target[at] ?? -1, weight[at] ?? Number.NaN] as const);

/** Works 0 and 1 cite 2, 3 and 4; work 5 cites 3 and 4. */
const FIELD = citing(6, [
  [0, 2],
  [0, 3],
  [0, 4],
  [1, 2],
  [1, 3],
  [1, 4],
  [5, 3],
  [5, 4],
]);

describe('co-citation and coupling', () => {
  it('tie two works as often as others cite both', async () => {
    const { ties, items } = await project(FIELD, { kind: 'co-citation' });
    expect(rows(ties)).toEqual([
      [2, 3, 2],
      [2, 4, 2],
      [3, 4, 3],
    ]);
    expect([...items]).toEqual([2, 3, 4]);
  });

  it('tie two works as often as both cite another', async () => {
    const { ties } = await project(FIELD, { kind: 'coupling' });
    expect(rows(ties)).toEqual([
      [0, 1, 3],
      [0, 5, 2],
      [1, 5, 2],
    ]);
  });

  it('count neither loops nor copies of a citation', async () => {
    const { ties } = await project(
      citing(3, [
        [0, 0],
        [0, 1],
        [0, 1],
        [0, 2],
      ]),
    );
    expect(rows(ties)).toEqual([[1, 2, 1]]);
  });

  it('have no ties where there is nothing', async () => {
    expect(rows((await project(citing(0, []))).ties)).toEqual([]);
    expect(rows((await project(citing(0, []), { top: 3 })).ties)).toEqual([]);
    expect(rows((await project(citing(1, []), { top: 3 })).ties)).toEqual([]);
  });

  it('keep works that a threshold leaves alone, and count those that are always alone', async () => {
    const { ties, items, alone } = await project(
      citing(6, [
        [0, 1],
        [0, 2],
        [3, 4],
      ]),
      { minWeight: 2 },
    );
    expect(rows(ties)).toEqual([]);
    expect([...items]).toEqual([1, 2]);
    expect(alone).toBe(1);
  });
});

describe('weights', () => {
  it('are association strengths as VOSviewer computes them: 2m·c ∕ (s·s)', async () => {
    const { ties } = await project(FIELD, { normalization: 'association-strength' });
    // s = 4, 5, 5 and 2m = 14.
    expect(rows(ties)).toEqual([
      [2, 3, 28 / 20],
      [2, 4, 28 / 20],
      [3, 4, 42 / 25],
    ]);
  });

  it('are cosines: counts over the geometric mean of how often each is cited', async () => {
    const { ties } = await project(FIELD, { normalization: 'cosine' });
    expect(rows(ties)).toEqual([
      [2, 3, 2 / Math.sqrt(6)],
      [2, 4, 2 / Math.sqrt(6)],
      [3, 4, 1],
    ]);
  });

  it('are cosines over the lengths of reference lists in coupling', async () => {
    const { ties } = await project(FIELD, { kind: 'coupling', normalization: 'cosine' });
    expect(tieMap(ties)).toEqual(
      new Map([
        ['0 1', 1],
        ['0 5', 2 / Math.sqrt(6)],
        ['1 5', 2 / Math.sqrt(6)],
      ]),
    );
  });
});

describe('thresholds', () => {
  it('leave out ties whose weight, as normalized, is less', async () => {
    expect(rows((await project(FIELD, { minWeight: 3 })).ties)).toEqual([[3, 4, 3]]);
    expect(rows((await project(FIELD, { minWeight: 0.9, normalization: 'cosine' })).ties)).toEqual([
      [3, 4, 1],
    ]);
  });

  it('keep what is strongest for one of the two ends, of equals the tie with the earlier work', async () => {
    const { ties } = await project(FIELD, { top: 1 });
    // 2 keeps 3 rather than 4, of equal weight; 3 and 4 keep each other.
    expect(rows(ties)).toEqual([
      [2, 3, 2],
      [3, 4, 3],
    ]);
  });
});

describe('co-authorship', () => {
  const BOOK = writtenBy(['Noether', 'Artin', 'Hasse'], ['Hasse', 'Noether'], ['Gauss'], ['Gauss', 'Gauss']);

  it('ties names by the works written together, in the order of the names', async () => {
    const { ties, names, items, alone } = await project(BOOK, { kind: 'co-authorship' });
    expect(names).toEqual(['Artin', 'Gauss', 'Hasse', 'Noether']);
    expect(rows(ties)).toEqual([
      [0, 2, 1],
      [0, 3, 1],
      [2, 3, 2],
    ]);
    expect([...items]).toEqual([0, 2, 3]);
    expect(alone).toBe(1);
  });

  it('may count a work of k authors 1 ∕ (k − 1) for each pair', async () => {
    const { ties } = await project(BOOK, { kind: 'co-authorship', fractional: true });
    expect(rows(ties)).toEqual([
      [0, 2, 0.5],
      [0, 3, 0.5],
      [2, 3, 1.5],
    ]);
  });

  it('takes names that are properties of objects as names', async () => {
    const { names, ties } = await project(writtenBy(['__proto__', 'constructor']), { kind: 'co-authorship' });
    expect(names).toEqual(['__proto__', 'constructor']);
    expect(rows(ties)).toEqual([[0, 1, 1]]);
  });
});

/** Chunks in another order, arrays copied first: what threads do. */
const scattered: Parallel = {
  run: async (kernel, shared, { chunks }) => {
    const copies = Object.entries(shared).map(([name, value]) => [
      name,
      typeof value === 'number' ? value : value.slice(),
    ]);
    const copied = Object.fromEntries(copies) as typeof shared;
    const workers = [kernel.start(copied), kernel.start(copied)];
    for (let chunk = chunks - 1; chunk >= 0; chunk -= 1) workers[chunk % 2]?.(chunk, 0);
    return copied;
  },
};

describe('any graph', () => {
  const anyKind = fc.constantFrom(...PROJECTIONS);

  it('has the ties that counting pair by pair gives', async () => {
    await fc.assert(
      fc.asyncProperty(anyArcs, anyKind, async (arcs, method) => {
        const works = { citations: csrOf(arcs), authors: [] };
        const { ties } = await project(works, { kind: method.id });
        expect(tieMap(ties)).toEqual(new Map([...countPairs(method.occurrences(works))].sort(inOrder)));
      }),
    );
  });

  it('keeps the same ties with any top as choosing them from all of them', async () => {
    await fc.assert(
      fc.asyncProperty(
        anyArcs,
        fc.constantFrom(...CITATION_KINDS),
        fc.integer({ min: 1, max: 4 }),
        async (arcs, kind, top) => {
          const works = { citations: csrOf(arcs), authors: [] };
          const all = rows((await project(works, { kind, normalization: 'cosine' })).ties);
          const own = (item: number) =>
            all
              .filter(([a, b]) => a === item || b === item)
              .sort((x, y) => y[2] - x[2] || x[0] + x[1] - y[0] - y[1])
              .slice(0, top);
          const chosen = new Set([...Array(arcs.order).keys()].flatMap(own));
          const { ties } = await project(works, { kind, top, normalization: 'cosine' });
          expect(rows(ties)).toEqual(all.filter((tie) => chosen.has(tie)));
        },
      ),
    );
  });

  it('has no weight above the smaller number of citations, and no cosine above 1', async () => {
    await fc.assert(
      fc.asyncProperty(anyArcs, async (arcs) => {
        const citations = csrOf(arcs);
        const cited = (work: number) =>
          (citations.inOffsets[work + 1] ?? 0) - (citations.inOffsets[work] ?? 0);
        for (const [a, b, weight] of rows((await project({ citations, authors: [] })).ties))
          expect(weight).toBeLessThanOrEqual(Math.min(cited(a), cited(b)));
        const { ties } = await project({ citations, authors: [] }, { normalization: 'cosine' });
        for (const weight of ties.weight) expect(weight).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('gives the same to the last bit however chunks are shared out', async () => {
    const random = seededRandom(3);
    const pairs = Array.from({ length: 3000 }, () => {
      return [Math.floor(random() * 400), Math.floor(random() ** 2 * 400)] as const;
    });
    for (const kind of CITATION_KINDS)
      for (const top of [{}, { top: 5 }]) {
        const options = { kind, normalization: 'association-strength', ...top } as const;
        const alone = await project(citing(400, pairs), options);
        expect(await project(citing(400, pairs), options, scattered)).toEqual(alone);
      }
  });
});

describe.skipIf(PYTHON === undefined && process.env.CI === undefined)(
  'against igraph (needs python3 with igraph)',
  () => {
    it.each(
      CITATION_KINDS,
    )('has the same weights of %s, cycles and loops among the citations', async (kind) => {
      const random = seededRandom(7);
      const citations = Array.from({ length: 2500 }, () => {
        return [Math.floor(random() * 300), Math.floor(random() ** 2 * 300)] as const;
      });
      const answer = execFileSync(PYTHON ?? '', [SCRIPT], {
        input: JSON.stringify({ works: 300, citations }),
        encoding: 'utf8',
        maxBuffer: 2 ** 26,
      });
      const matrix = (JSON.parse(answer) as Record<string, number[][]>)[kind] ?? [];
      const theirs = matrix.flatMap((row, a) =>
        row.flatMap((weight, b) => (b > a && weight > 0 ? [[a, b, weight] as const] : [])),
      );
      expect(rows((await project(citing(300, citations), { kind })).ties)).toEqual(theirs);
    });
  },
);

function inOrder([a]: [string, number], [b]: [string, number]): number {
  const [[a1, a2], [b1, b2]] = [a.split(' ').map(Number), b.split(' ').map(Number)];
  return (a1 ?? 0) - (b1 ?? 0) || (a2 ?? 0) - (b2 ?? 0);
}
