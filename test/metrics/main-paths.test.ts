import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { condensationOf } from '../../src/metrics/condensation.js';
import { mainPath } from '../../src/metrics/main-paths.js';
import { pathWeight, searchPaths } from '../../src/metrics/search-paths.js';
import { type ArcList, type CsrGraph, csrOf } from '../../src/model/csr-graph.js';
import type { MainPathId } from '../../src/model/graph-document.js';
import { acyclicArcs, arcsOf } from '../fixtures/arcs.js';
import { allPaths, citationsOf, isWhole, namesOf, type Path } from '../fixtures/enumerated-paths.js';
import { EXAMPLE } from '../fixtures/main-path-example.js';

function traced(arcs: ArcList, id: MainPathId, top = 1) {
  const graph = csrOf(arcs);
  const path = mainPath(graph, searchPaths(condensationOf(graph), 'spc'), id, { top });
  const names = namesOf(graph);
  return { works: path.works, citations: path.citations.map((at) => names[at]) };
}

/**
 * SPC: 2→0 2, 2→1 2, 3→2 2, 4→1 1, 4→2 2, 5→3 2, 5→4 3, 7→6 1. The heaviest path is 0 or 1, 2, 4, 5: 2 + 2 + 3.
 */
const FIELD = arcsOf(8, [
  [2, 0],
  [2, 1],
  [3, 2],
  [4, 2],
  [4, 1],
  [5, 3],
  [5, 4],
  [7, 6],
]);

describe('mainPath', () => {
  it('follows the largest sum of counts, along all paths that tie', () => {
    expect(traced(FIELD, 'global')).toEqual({
      works: [0, 1, 2, 4, 5],
      citations: ['2 0', '2 1', '4 2', '5 4'],
    });
  });

  it('extends the citations of largest count both ways', () => {
    expect(traced(FIELD, 'key-route').citations).toEqual(['2 0', '2 1', '4 2', '5 4']);
    expect(traced(FIELD, 'key-route', 2).citations).toEqual(['2 0', '2 1', '3 2', '4 2', '5 3', '5 4']);
    expect(traced(FIELD, 'key-route', 99).citations).toHaveLength(8);
  });

  it('goes forward from the heaviest citation of the oldest works, and follows ties', () => {
    expect(traced(FIELD, 'local-forward').citations).toEqual(['2 0', '2 1', '3 2', '4 2', '5 3', '5 4']);
  });

  it('agrees with CitationNetworks.jl on the example of its tests', () => {
    expect(traced(EXAMPLE, 'local-forward').works).toEqual([2, 4, 6, 9, 10]);
  });

  it('goes backward from the heaviest citation of the newest works', () => {
    expect(traced(FIELD, 'local-backward').citations).toEqual(['2 0', '2 1', '4 2', '5 4']);
  });

  it('goes through works that cite one another, and takes all of them', () => {
    const arcs = arcsOf(5, [
      [1, 0],
      [2, 1],
      [1, 2],
      [3, 2],
      [4, 3],
    ]);
    expect(traced(arcs, 'global')).toEqual({
      works: [0, 1, 2, 3, 4],
      citations: ['1 0', '1 2', '2 1', '3 2', '4 3'],
    });
  });

  it.each([
    'global',
    'key-route',
    'local-forward',
    'local-backward',
  ] as const)('has no %s path without citations between works', (id) => {
    expect(traced(arcsOf(3, []), id)).toEqual({ works: [], citations: [] });
  });

  it('is the union of the heaviest of all paths, whatever the graph', () => {
    fc.assert(
      fc.property(acyclicArcs, (arcs) => {
        const graph = csrOf(arcs);
        const whole = allPaths(graph).filter((path) => isWhole(graph, path));
        expect(traced(arcs, 'global').citations).toEqual(heaviest(graph, whole));
      }),
    );
  });

  it('has key routes that are the heaviest paths through each heaviest citation', () => {
    fc.assert(
      fc.property(acyclicArcs, (arcs) => {
        const graph = csrOf(arcs);
        const weights = namesOf(graph).map(weightOf(graph));
        const largest = Math.max(0, ...weights);
        const whole = allPaths(graph).filter((path) => isWhole(graph, path));
        const expected = namesOf(graph)
          .filter((_name, at) => weights[at] === largest)
          .flatMap((key) =>
            heaviest(
              graph,
              whole.filter((path) => citationsOf(path).includes(key)),
            ),
          );
        expect(traced(arcs, 'key-route').citations).toEqual(
          namesOf(graph).filter((name) => expected.includes(name)),
        );
      }),
    );
  });

  it('finds the way through a field whose counts no double holds', () => {
    // 1,100 times two works side by side, and one of them also cites the work before the last.
    const pairs: [number, number][] = [
      [1, 0],
      [2, 0],
      [3, 1],
      [3, 2],
    ];
    for (let at = 3; at < 3300; at += 3)
      pairs.push([at + 1, at], [at + 2, at], [at + 3, at + 1], [at + 3, at + 2], [at + 1, at - 1]);
    const { works, citations } = traced(arcsOf(3301, pairs), 'global');
    expect(works[0]).toBe(0);
    expect(works.at(-1)).toBe(3300);
    expect(citations.length).toBeGreaterThan(1100);
    for (const [at, work] of works.slice(1).entries()) expect(work).toBeGreaterThan(works[at] ?? 0);
  });
});

function weightOf(graph: CsrGraph) {
  const paths = searchPaths(condensationOf(graph), 'spc');
  return (name: string) => {
    const [citing = 0, cited = 0] = name.split(' ').map(Number);
    return pathWeight(paths, citing, cited);
  };
}

/** The citations of those paths whose counts have the largest sum. */
function heaviest(graph: CsrGraph, paths: readonly Path[]): string[] {
  const weight = weightOf(graph);
  const sums = paths.map((path) => citationsOf(path).reduce((sum, name) => sum + weight(name), 0));
  const largest = Math.max(...sums);
  const kept = new Set(paths.filter((_path, at) => sums[at] === largest).flatMap(citationsOf));
  return namesOf(graph).filter((name) => kept.has(name));
}
