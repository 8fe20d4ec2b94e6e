import { describe, expect, it } from 'vitest';
import { chooseMeasures, parameterValues } from '../../src/cli/choose-measures.js';

describe('chooseMeasures', () => {
  it('takes the names of measures and of their columns, however they are written', () => {
    expect(chooseMeasures(['PageRank', 'in-degree', 'hits'], true).attributes).toEqual([
      'pageRank',
      'inDegree',
      'hub',
      'authority',
    ]);
    expect(chooseMeasures(['hub'], true).metrics.map(({ id }) => id)).toEqual(['hits']);
    expect(chooseMeasures(['hub'], true).attributes).toEqual(['hub']);
  });

  it('takes all that need no choice of works when no name is given', () => {
    const { attributes } = chooseMeasures([], true);
    expect(attributes).toContain('betweenness');
    expect(attributes).not.toContain('personalizedPageRank');
  });

  it('takes those that say something of ties when a graph has no directions', () => {
    const { attributes } = chooseMeasures([], false);
    expect(attributes).toContain('inDegree');
    expect(attributes).not.toContain('outDegree');
    expect(attributes).not.toContain('authority');
  });

  it('names the measures that there are when one is asked for that is none', () => {
    expect(() => chooseMeasures(['fame'], true)).toThrow('There is no measure "fame".');
  });
});

describe('parameterValues', () => {
  it('reads values within the range that a metric declares', () => {
    expect(parameterValues(['page-rank.alpha=0.9', 'betweenness.pivots=50'])).toEqual(
      new Map([
        ['page-rank.alpha', 0.9],
        ['betweenness.pivots', 50],
      ]),
    );
  });

  it.each([
    ['page-rank.alpha=1', 'page-rank.alpha cannot be "1".'],
    ['page-rank.alpha=', 'page-rank.alpha cannot be "".'],
    ['betweenness.pivots=2.5', 'betweenness.pivots cannot be "2.5".'],
    ['page-rank.beta=1', 'There is no parameter "page-rank.beta".'],
    ['alpha', 'There is no parameter "alpha".'],
  ])('refuses %s', (given, message) => {
    expect(() => parameterValues([given])).toThrow(message);
  });
});
