import { describe, expect, it } from 'vitest';
import { bridges } from '../../src/findings/bridges.js';
import { documentOf, type FixtureCitation } from '../fixtures/document.js';
import { inputOf } from './finding-input.js';

const bridgesOf = (community: readonly (number | null)[], citations: readonly FixtureCitation[]) => {
  const numbers = [...new Set(community.filter((id) => id !== null))];
  const communities = numbers.map((id) => ({
    id,
    name: `Field ${id}`,
    size: community.filter((other) => other === id).length,
  }));
  const works = community.map((id, at) => ({
    id: `10.1000/${at}`,
    title: `Work ${at}`,
    year: 2000 + at,
    community: id,
  }));
  return bridges.find(inputOf(documentOf(works, citations, { communities })));
};

describe('bridges', () => {
  it('gives 1 − Σ(share of a community)² and what leads where', () => {
    // Work 0 of community 1: cites 1 and 2 at home, is cited by 3 and 4 of community 2 and cites 5 of community 3.
    const found = bridgesOf(
      [1, 1, 1, 2, 2, 3],
      [
        [0, 1],
        [0, 2],
        [3, 0],
        [4, 0],
        [0, 5],
      ],
    );
    expect(found?.works).toEqual([
      {
        work: 0,
        // Shares 2/5, 2/5, 1/5: 1 − (4 + 4 + 1)/25.
        participation: 0.64,
        crossing: 3,
        communities: [
          { community: 1, citedBy: 0, cites: 2 },
          { community: 2, citedBy: 2, cites: 0 },
          { community: 3, citedBy: 0, cites: 1 },
        ],
      },
    ]);
    expect(found?.meaning).toEqual([
      '3 of 5 citations among the works (60\u00a0%) cross from one community to another.',
      'The strongest bridge is “Work 0” (2000): 3 of its citations cross, between “Field 1”, “Field 2” and “Field 3”.',
    ]);
  });

  it('counts the citations from each community to each', () => {
    const found = bridgesOf(
      [1, 1, 2, 2],
      [
        [0, 1],
        [0, 2],
        [1, 3],
        [2, 3],
        [3, 0],
      ],
    );
    expect(found?.flows).toEqual({
      communities: [1, 2],
      citations: [
        [1, 2],
        [1, 1],
      ],
      crossing: 3,
      total: 5,
    });
  });

  it('takes no work for a bridge whose citations nearly all stay, or of which one alone crosses', () => {
    const found = bridgesOf(
      [1, 1, 2, 2],
      [
        [0, 1],
        [0, 2],
        [2, 3],
      ],
    );
    expect(found?.works).toEqual([]);
    expect(found?.meaning[1]).toBe('They are spread thinly: no single work ties communities together.');
  });

  it('ignores works of no community, and says nothing where no citation crosses', () => {
    expect(
      bridgesOf(
        [1, 1, 2, 2, null],
        [
          [0, 1],
          [2, 3],
          [4, 0],
        ],
      ),
    ).toBeUndefined();
    expect(bridgesOf([1, 1], [[0, 1]])).toBeUndefined();
    expect(bridgesOf([], [])).toBeUndefined();
  });
});
