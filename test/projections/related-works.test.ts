import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csrOf } from '../../src/model/csr-graph.js';
import type { CountedWorks } from '../../src/model/related-works.js';
import { createRelatedWorks } from '../../src/projections/related-works.js';

const ORDER = 12;

/** Citations as pairs [citing, cited]. */
type Citations = readonly (readonly [number, number])[];

function relatedTo(citations: Citations, work: number, order = ORDER) {
  const graph = csrOf({
    order,
    directed: true,
    source: citations.map(([citing]) => citing),
    target: citations.map(([, cited]) => cited),
  });
  return createRelatedWorks(graph)(work);
}

const listed = ({ works, counts }: CountedWorks) =>
  Array.from(works, (work, at): [number, number] => [work, counts[at] ?? Number.NaN]);

/** How many works lie between a work and each other, asked of every pair: `between` says which do. */
function countBetween(work: number, between: (other: number, middle: number) => boolean) {
  const all = Array.from({ length: ORDER }, (_, each) => each);
  const counts = all.map((other): [number, number] => [
    other,
    all.filter((middle) => between(other, middle)).length,
  ]);
  return new Map(counts.filter(([other, count]) => other !== work && count > 0));
}

const citationLists = fc.array(fc.tuple(fc.nat({ max: ORDER - 1 }), fc.nat({ max: ORDER - 1 })), {
  maxLength: 60,
});

describe('createRelatedWorks', () => {
  it('counts what a count of every pair finds', () => {
    fc.assert(
      fc.property(citationLists, fc.nat({ max: ORDER - 1 }), (citations, work) => {
        const has = new Set(citations.filter(([a, b]) => a !== b).map(([a, b]) => `${a} ${b}`));
        const cites = (a: number, b: number) => has.has(`${a} ${b}`);
        const { similar, prior, derivative } = relatedTo(citations, work);
        expect(new Map(listed(prior))).toEqual(
          countBetween(work, (other, middle) => cites(work, middle) && cites(middle, other)),
        );
        expect(new Map(listed(derivative))).toEqual(
          countBetween(work, (other, middle) => cites(middle, work) && cites(other, middle)),
        );
        const found = (counts: Int32Array) =>
          new Map(listed({ works: similar.works, counts }).filter(([, count]) => count > 0));
        expect(found(similar.shared)).toEqual(
          countBetween(work, (other, middle) => cites(work, middle) && cites(other, middle)),
        );
        expect(found(similar.together)).toEqual(
          countBetween(work, (other, middle) => cites(middle, work) && cites(middle, other)),
        );
      }),
    );
  });

  it('names the most cited prior work first, of equals the more cited one', () => {
    // 0 cites 1 and 2; both cite 5, one of them 3, one 4, which 6 cites as well.
    const citations: Citations = [
      [0, 1],
      [0, 2],
      [1, 5],
      [2, 5],
      [1, 3],
      [2, 4],
      [6, 4],
    ];
    expect(listed(relatedTo(citations, 0).prior)).toEqual([
      [5, 2],
      [4, 1],
      [3, 1],
    ]);
  });

  it('holds a short list of the same references for more similar than a long one that contains them', () => {
    const long: Citations = Array.from({ length: 20 }, (_, at) => [2, 10 + at]);
    const citations: Citations = [[0, 3], [0, 4], [1, 3], [1, 4], [2, 3], [2, 4], ...long];
    const { works, shared } = relatedTo(citations, 0, 30).similar;
    expect([...works]).toEqual([1, 2]);
    expect([...shared]).toEqual([2, 2]);
  });

  it('holds five references of six in common for more than one of one', () => {
    const six = (citing: number): Citations => Array.from({ length: 6 }, (_, at) => [citing, 10 + at]);
    const citations: Citations = [...six(0), ...six(1).slice(0, 5), [1, 20], [2, 10]];
    expect([...relatedTo(citations, 0, 30).similar.works]).toEqual([1, 2]);
  });

  it('forgets one work before it counts for the next', () => {
    const graph = csrOf({ order: 4, directed: true, source: [0, 1, 0], target: [2, 2, 3] });
    const related = createRelatedWorks(graph);
    const first = related(0);
    related(1);
    expect(related(0)).toEqual(first);
  });

  it('finds nothing around a work without citations', () => {
    const { similar, prior, derivative } = relatedTo([[0, 1]], 5);
    expect([similar.works.length, prior.works.length, derivative.works.length]).toEqual([0, 0, 0]);
  });
});
