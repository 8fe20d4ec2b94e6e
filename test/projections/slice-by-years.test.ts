import { describe, expect, it } from 'vitest';
import { sliceByYears, worksOfYears } from '../../src/projections/slice-by-years.js';
import { columnsOf, namedEdges } from '../fixtures/columns.js';

const GRAPH = columnsOf(
  ['new', 'newer', 'old', 'undated', 'aside'],
  [
    ['new', 'old', 1],
    ['newer', 'old', 2],
    ['newer', 'new', 3],
    ['undated', 'old', 4],
  ],
  { type: ['a', 'b', 'c', 'd', 'e'] },
);
const YEARS = Float64Array.of(2010, 2015, 1980, Number.NaN, 2015);

describe('sliceByYears', () => {
  it('takes the citations by works of the years, both ends of the range included', () => {
    const { graph } = sliceByYears(GRAPH, YEARS, [2010, 2015]);
    expect(namedEdges(graph)).toEqual([
      ['new', 'old', 1],
      ['newer', 'old', 2],
      ['newer', 'new', 3],
    ]);
    expect(namedEdges(sliceByYears(GRAPH, YEARS, [2011, 2015]).graph)).toEqual([
      ['newer', 'old', 2],
      ['newer', 'new', 3],
    ]);
  });

  it('keeps the works that take part, with their attributes', () => {
    const { graph } = sliceByYears(GRAPH, YEARS, [2000, 2012]);
    expect(graph.ids).toEqual(['new', 'old']);
    expect(graph.attributes.get('type')).toEqual(['a', 'c']);
  });

  it('leaves out works without a year, and counts those that cite', () => {
    expect(sliceByYears(GRAPH, YEARS, [1900, 2100])).toMatchObject({ undated: 1 });
  });
});

describe('worksOfYears', () => {
  it('takes the works of the years, and the citations among them', () => {
    const { graph, undated } = worksOfYears(GRAPH, YEARS, [2010, 2015]);
    expect(graph.ids).toEqual(['new', 'newer', 'aside']);
    expect(namedEdges(graph)).toEqual([['newer', 'new', 3]]);
    expect(undated).toBe(1);
  });
});
