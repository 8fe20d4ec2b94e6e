import { describe, expect, it } from 'vitest';
import { pairOf } from '../../../web/comparison/pair.js';
import { indexDocument } from '../../../web/document/document-index.js';
import type { PairMode } from '../../../web/state/state.js';
import { documentOf, type FixtureCitation } from '../../fixtures/document.js';
import { tiesDocument } from '../../fixtures/ties-document.js';

/** Works 0 … `works` − 1, the last a survey where `survey` is set. */
function indexOf(works: number, citations: readonly FixtureCitation[], survey = false) {
  const rows = Array.from({ length: works }, (_, work) => ({
    id: `10.1000/${work}`,
    isSeed: survey && work === works - 1,
  }));
  return indexDocument(documentOf(rows, citations));
}

const held = (selected: number, work: number, mode: PairMode) => ({ selected, against: { work, mode } });

function pathOf(index: ReturnType<typeof indexOf>, from: number, to: number) {
  const pair = pairOf(index, held(from, to, 'path'));
  return pair?.mode === 'path'
    ? { ...pair.path, works: pair.works, citations: [...pair.citations.keys()] }
    : undefined;
}

describe('a path between two works', () => {
  it('is the shortest along citations of one direction', () => {
    // 0 → 1 → 2 → 4 and 0 → 3 → 4.
    const index = indexOf(5, [
      [0, 1],
      [0, 3],
      [1, 2],
      [2, 4],
      [3, 4],
    ]);
    expect(pathOf(index, 0, 4)).toMatchObject({ direction: 'cites', works: [0, 3, 4], citations: [1, 4] });
    expect([...(pairOf(index, held(0, 4, 'path'))?.citations.values() ?? [])]).toEqual(['cited', 'cited']);
    expect([...(pairOf(index, held(4, 0, 'path'))?.citations.values() ?? [])]).toEqual(['citing', 'citing']);
    expect(pathOf(index, 4, 0)).toMatchObject({
      direction: 'cited',
      works: [4, 3, 0],
      citations: [4, 1],
      steps: [
        { from: 4, to: 3, along: false },
        { from: 3, to: 0, along: false },
      ],
    });
  });

  it('prefers one direction to a shorter way back and forth', () => {
    // 0 → 1 → 2 → 3 all cite on; 4 cites both 0 and 3.
    const index = indexOf(5, [
      [0, 1],
      [1, 2],
      [2, 3],
      [4, 0],
      [4, 3],
    ]);
    expect(pathOf(index, 0, 3)).toMatchObject({ direction: 'cites', works: [0, 1, 2, 3] });
  });

  it('goes back and forth where no direction leads there', () => {
    const index = indexOf(3, [
      [0, 2],
      [1, 2],
    ]);
    expect(pathOf(index, 0, 1)).toMatchObject({
      direction: 'either',
      works: [0, 2, 1],
      citations: [0, 1],
      steps: [
        { from: 0, to: 2, along: true },
        { from: 2, to: 1, along: false },
      ],
    });
  });

  it('is found in circles of citations', () => {
    const circle = indexOf(5, [
      [0, 1],
      [1, 2],
      [2, 3],
      [3, 4],
      [4, 0],
    ]);
    expect(pathOf(circle, 0, 2)).toMatchObject({ direction: 'cites', works: [0, 1, 2] });
    expect(pathOf(circle, 0, 3)).toMatchObject({ direction: 'cited', works: [0, 4, 3] });
  });

  it('is missing between works that nothing joins, and names both', () => {
    const index = indexOf(4, [
      [0, 1],
      [2, 3],
    ]);
    const pair = pairOf(index, held(0, 3, 'path'));
    expect(pair).toMatchObject({ path: undefined, works: [0, 3], citations: new Map() });
  });

  it('never leads through a survey, but may begin at one', () => {
    const index = indexOf(
      4,
      [
        [1, 2],
        [3, 0],
        [3, 1],
      ],
      true,
    );
    expect(pathOf(index, 0, 1)).toMatchObject({ works: [0, 1], citations: [] });
    expect(pathOf(index, 3, 2)).toMatchObject({ direction: 'cites', works: [3, 1, 2] });
  });

  it('follows ties whichever way they are written', () => {
    const pair = pairOf(indexDocument(tiesDocument()), held(1, 2, 'path'));
    expect(pair).toMatchObject({ path: { direction: 'either' }, works: [1, 0, 2] });
    expect(pair?.citations).toEqual(
      new Map([
        [0, 'tie'],
        [1, 'tie'],
      ]),
    );
  });

  it('has as few steps as a search from one end finds, on graphs of any shape', () => {
    let seed = 11;
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const lengths = new Set<number>();
    for (let round = 0; round < 25; round += 1) {
      const size = 30;
      const links = Array.from({ length: 34 }, () => [random(size), random(size)] as const)
        .filter(([from, to]) => from !== to)
        .sort((a, b) => a[0] - b[0] || a[1] - b[1]);
      const index = indexOf(size, links);
      const distance = stepsFrom(0, (work) => [...index.cites(work), ...index.citedBy(work)], size);
      const directed = stepsFrom(0, index.cites, size);
      const back = stepsFrom(0, index.citedBy, size);
      for (let to = 1; to < size; to += 1) {
        const oneWay = Math.min(directed[to] ?? Infinity, back[to] ?? Infinity);
        const expected = oneWay < Infinity ? oneWay : (distance[to] ?? Infinity);
        const steps = pathOf(index, 0, to)?.steps?.length ?? Infinity;
        expect(steps).toBe(expected);
        lengths.add(steps);
      }
    }
    expect(lengths.size).toBeGreaterThan(5);
  });
});

/** Steps to each work by a plain search from one end. */
function stepsFrom(start: number, next: (work: number) => Iterable<number>, size: number): number[] {
  const steps = new Array<number>(size).fill(Infinity);
  steps[start] = 0;
  const queue = [start];
  for (const work of queue)
    for (const other of next(work))
      if (steps[other] === Infinity) {
        steps[other] = (steps[work] ?? 0) + 1;
        queue.push(other);
      }
  return steps;
}

describe('two works compared', () => {
  // 0 cites 2, 3, 4; 1 cites 0, 3, 4, 5; 6 cites both, 7 only 0; the survey 8 cites everything.
  const index = indexOf(
    9,
    [
      [0, 2],
      [0, 3],
      [0, 4],
      [1, 0],
      [1, 3],
      [1, 4],
      [1, 5],
      [6, 0],
      [6, 1],
      [7, 0],
      [8, 0],
      [8, 1],
    ],
    true,
  );
  const pair = pairOf(index, held(0, 1, 'compare'));
  const comparison = pair?.mode === 'compare' ? pair.comparison : undefined;

  it('share references, counted against all that either cites', () => {
    expect(comparison?.references).toEqual({
      shared: [3, 4],
      onlyFirst: 1,
      onlySecond: 2,
      share: 2 / 5,
    });
  });

  it('share citing works, of which a survey is none', () => {
    expect(comparison?.citing).toEqual({ shared: [6], onlyFirst: 2, onlySecond: 0, share: 1 / 3 });
  });

  it('say whether one cites the other', () => {
    expect(comparison).toMatchObject({ cites: false, isCited: true });
  });

  it('name the works and citations that join them', () => {
    expect(pair?.works).toEqual([0, 1, 3, 4, 6]);
    // 0 cites 3 and 4, 1 cites 0, 3 and 4, 6 cites both.
    expect([...(pair?.citations ?? [])].sort(([a], [b]) => a - b)).toEqual([
      ...[1, 2].map((citation) => [citation, 'cited']),
      [3, 'citing'],
      ...[4, 5].map((citation) => [citation, 'cited']),
      ...[7, 8].map((citation) => [citation, 'citing']),
    ]);
  });

  it('share what both are tied to in a graph of ties', () => {
    const tied = pairOf(indexDocument(tiesDocument()), held(1, 2, 'compare'));
    expect(tied).toMatchObject({
      comparison: { references: { shared: [0], onlyFirst: 0, onlySecond: 0, share: 1 }, citing: undefined },
    });
    expect([...(tied?.citations.values() ?? [])]).toEqual(['tie', 'tie']);
  });

  it('are no pair until a second one is chosen', () => {
    expect(pairOf(index, { selected: 0, against: null })).toBeUndefined();
  });

  it('are worked out once while nothing changes', () => {
    expect(pairOf(index, held(0, 1, 'compare'))).toBe(pairOf(index, held(0, 1, 'compare')));
  });
});
