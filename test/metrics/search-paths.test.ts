import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { condensationOf } from '../../src/metrics/condensation.js';
import { pathCount } from '../../src/metrics/path-counts.js';
import {
  citationShares,
  pathsThrough,
  type SearchPathKind,
  searchPaths,
} from '../../src/metrics/search-paths.js';
import { type ArcList, type CsrGraph, csrOf } from '../../src/model/csr-graph.js';
import { acyclicArcs, anyArcs, arcsOf } from '../fixtures/arcs.js';
import { allPaths, citationsOf, isWhole, namesOf } from '../fixtures/enumerated-paths.js';
import { EXAMPLE, EXAMPLE_COUNTS } from '../fixtures/main-path-example.js';

const KINDS: readonly SearchPathKind[] = ['spc', 'splc', 'spnp'];

/** The two works that found a field; a review of both; two that build on it, one on a founder too; a last. */
const FIELD = arcsOf(6, [
  [2, 0],
  [2, 1],
  [3, 2],
  [4, 2],
  [4, 1],
  [5, 3],
  [5, 4],
]);

/** The count of each citation, and the total. */
function counted(arcs: ArcList, kind: SearchPathKind) {
  const graph = csrOf(arcs);
  const condensation = condensationOf(graph);
  const paths = searchPaths(condensation, kind);
  const { component } = condensation;
  const counts = namesOf(graph).map((name) => {
    const [citing = 0, cited = 0] = name.split(' ').map((work) => component[Number(work)] ?? 0);
    return citing === cited ? undefined : pathCount(pathsThrough(paths, citing, cited));
  });
  return { graph, paths, counts, total: pathCount(paths.total), shares: citationShares(graph, paths) };
}

const exactCounts = (arcs: ArcList, kind: SearchPathKind) => {
  const { counts, total } = counted(arcs, kind);
  return { counts: counts.map((count) => count?.exact), total: total.exact };
};

describe('searchPaths', () => {
  it('counts paths from the oldest works to the newest', () => {
    // 0-2-3-5, 1-2-3-5, 0-2-4-5, 1-2-4-5, 1-4-5. In order: 2→0, 2→1, 3→2, 4→1, 4→2, 5→3, 5→4.
    expect(exactCounts(FIELD, 'spc')).toEqual({ counts: [2, 2, 2, 1, 2, 2, 3], total: 5 });
  });

  it('counts paths from any work to the newest', () => {
    // Besides these 5: from 2 two, from 3 and from 4 one each.
    expect(exactCounts(FIELD, 'splc')).toEqual({ counts: [2, 2, 3, 1, 3, 4, 5], total: 9 });
  });

  it('counts paths from any work to any other', () => {
    // To 2 two, to 3 three, to 4 four, to 5 nine.
    expect(exactCounts(FIELD, 'spnp')).toEqual({ counts: [5, 5, 6, 2, 6, 4, 5], total: 18 });
  });

  it('agrees with CitationNetworks.jl on the example of its tests', () => {
    expect(exactCounts(EXAMPLE, 'spc').counts).toEqual(EXAMPLE_COUNTS);
  });

  it('leaves isolated works out, and has no path where there is no citation', () => {
    const { paths, total } = counted(arcsOf(4, [[1, 0]]), 'spc');
    expect([paths.sources, paths.sinks, total.exact]).toEqual([1, 1, 1]);
    expect(counted(arcsOf(2, []), 'spc').total).toEqual({ exact: 0, log10: Number.NEGATIVE_INFINITY });
  });

  it('takes works that cite one another for one: what they all cite carries the same, they carry nothing', () => {
    const arcs = arcsOf(4, [
      [1, 0],
      [2, 0],
      [1, 2],
      [2, 1],
      [3, 1],
    ]);
    const { counts, shares, total } = counted(arcs, 'spc');
    expect(counts.map((count) => count?.exact)).toEqual([1, undefined, 1, undefined, 1]);
    expect([...shares]).toEqual([1, Number.NaN, 1, Number.NaN, 1]);
    expect(total.exact).toBe(1);
  });

  it.each(KINDS)('finds the %s that counting paths one by one finds', (kind) => {
    fc.assert(
      fc.property(acyclicArcs, (arcs) => {
        const { graph, counts, total, shares } = counted(arcs, kind);
        const expected = byHand(graph, kind);
        expect(total.exact).toBe(expected.total);
        for (const [at, name] of namesOf(graph).entries()) {
          expect(counts[at]?.exact).toBe(expected.through.get(name) ?? 0);
          expect(shares[at]).toBeCloseTo((expected.through.get(name) ?? 0) / expected.total, 14);
        }
      }),
    );
  });

  it('has all paths leave the oldest works, and arrive at the newest', () => {
    fc.assert(
      fc.property(anyArcs, (arcs) => {
        const { graph, citedFirst } = condensationOf(csrOf(arcs));
        const { shares } = counted({ ...arcs, ...listed(graph) }, 'spc');
        const cut = (end: 0 | 1, empty: Int32Array) =>
          namesOf(graph).reduce((sum, name, at) => {
            const node = Number(name.split(' ')[end]);
            return empty[node] === empty[node + 1] ? sum + (shares[at] ?? 0) : sum;
          }, 0);
        expect(citedFirst).toHaveLength(graph.order);
        expect(cut(1, graph.outOffsets)).toBeCloseTo(graph.size === 0 ? 0 : 1, 12);
        expect(cut(0, graph.inOffsets)).toBeCloseTo(graph.size === 0 ? 0 : 1, 12);
      }),
    );
  });

  it.each(KINDS)('counts %s beyond 2^2000 like whole numbers of any size', (kind) => {
    const arcs = layered(1000, 4);
    const { graph, counts, total, shares } = counted(arcs, kind);
    const expected = byWholeNumbers(graph, kind);
    expect(expected.total.toString(2).length).toBeGreaterThan(2000);
    expect(total.exact).toBeUndefined();
    expect(total.log10).toBeCloseTo(log10(expected.total), 9);
    for (const [at, through] of expected.through.entries()) {
      if (at % 101 !== 0) continue;
      expect(counts[at]?.log10).toBeCloseTo(log10(through), 9);
      const share = Number((through * 10n ** 18n) / expected.total) / 1e18;
      expect(Math.abs((shares[at] ?? 0) - share)).toBeLessThan(1e-12);
    }
  });

  it('is exact up to 2^53, and says so', () => {
    const ladder = (steps: number) =>
      arcsOf(
        3 * steps + 1,
        Array.from({ length: steps }, (_, step) => 3 * step).flatMap((at) => [
          [at + 1, at] as const,
          [at + 2, at] as const,
          [at + 3, at + 1] as const,
          [at + 3, at + 2] as const,
        ]),
      );
    expect(counted(ladder(52), 'spc').total.exact).toBe(2 ** 52);
    expect(counted(ladder(53), 'spc').total.exact).toBeUndefined();
  });
});

function byHand(graph: CsrGraph, kind: SearchPathKind) {
  const paths = allPaths(graph).filter((path) => {
    const whole = isWhole(graph, path);
    const ended = graph.inOffsets[path.at(-1) ?? 0] === graph.inOffsets[(path.at(-1) ?? 0) + 1];
    return kind === 'spnp' || (kind === 'splc' ? ended : whole);
  });
  const through = new Map<string, number>();
  for (const name of paths.flatMap(citationsOf)) through.set(name, (through.get(name) ?? 0) + 1);
  return { total: paths.length, through };
}

/** Layers of works, each work citing some of the two layers below. */
function layered(layers: number, width: number): ArcList {
  const pairs: [number, number][] = [];
  for (let work = width; work < layers * width; work += 1)
    for (let below = 1; below <= 2 * width && below <= work; below += 1)
      if ((work * 7 + below * 11) % 5 !== 0) pairs.push([work, work - below]);
  return arcsOf(layers * width, pairs);
}

/** For graphs in which every work cites works of lower number. */
function byWholeNumbers(graph: CsrGraph, kind: SearchPathKind) {
  const arriving: bigint[] = [];
  const leaving: bigint[] = [];
  const rows = (offsets: Int32Array, values: Int32Array, node: number) => [
    ...values.slice(offsets[node], offsets[node + 1]),
  ];
  let total = 0n;
  for (let node = 0; node < graph.order; node += 1) {
    const cited = rows(graph.outOffsets, graph.outTargets, node);
    const coming = cited.reduce((sum, other) => sum + (arriving[other] ?? 0n), 0n);
    arriving[node] = coming + (kind !== 'spc' || cited.length === 0 ? 1n : 0n);
    if (kind === 'spnp' || rows(graph.inOffsets, graph.inSources, node).length === 0) total += coming;
  }
  for (let node = graph.order - 1; node >= 0; node -= 1) {
    const citing = rows(graph.inOffsets, graph.inSources, node);
    const going = citing.reduce((sum, other) => sum + (leaving[other] ?? 0n), 0n);
    leaving[node] = going + (kind === 'spnp' || citing.length === 0 ? 1n : 0n);
  }
  const through = namesOf(graph).map((name) => {
    const [citing = 0, cited = 0] = name.split(' ').map(Number);
    return (arriving[cited] ?? 0n) * (leaving[citing] ?? 0n);
  });
  return { total, through };
}

function log10(value: bigint): number {
  const digits = value.toString();
  return Math.log10(Number(digits.slice(0, 15))) + digits.length - Math.min(15, digits.length);
}

/** The arcs of a graph that was read. */
function listed(graph: CsrGraph): ArcList {
  const pairs = namesOf(graph).map((name) => name.split(' ').map(Number));
  return arcsOf(
    graph.order,
    pairs.map(([citing = 0, cited = 0]) => [citing, cited] as const),
  );
}
