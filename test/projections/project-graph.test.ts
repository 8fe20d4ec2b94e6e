import { describe, expect, it } from 'vitest';
import { projectGraph } from '../../src/projections/project-graph.js';
import { columnsOf, namedEdges } from '../fixtures/columns.js';

/** A survey cites everything; x and y both cite a and b. */
const GRAPH = columnsOf(
  ['a', 'alone', 'b', 'survey', 'x', 'y'],
  [
    ['survey', 'a'],
    ['survey', 'alone'],
    ['survey', 'b'],
    ['x', 'a'],
    ['x', 'b'],
    ['y', 'a'],
    ['y', 'b'],
  ],
  {
    isSeed: [false, false, false, true, false, false],
    hasReferenceList: [null, null, null, 'true', true, true],
    year: [1990, 1991, 1992, 2022, '2010', 2015],
    authors: ['Ada; Bo', 'Bo ;Cy', null, 'Dee', 'Ada; Bo; ', 'Eve'],
  },
);

describe('projectGraph', () => {
  it('gives an undirected weighted graph whose works keep their attributes', async () => {
    const { graph, info } = await projectGraph(GRAPH, { kind: 'co-citation' });
    expect(graph.directed).toBe(false);
    expect(namedEdges(graph)).toEqual([['a', 'b', 2]]);
    expect(graph.attributes.get('year')).toEqual([1990, 1992]);
    expect(info).toMatchObject({
      kind: 'co-citation',
      title: 'Co-citation',
      normalization: 'none',
      minWeight: 0,
    });
  });

  it('leaves out what a seed cites, unless told otherwise', async () => {
    expect((await projectGraph(GRAPH)).seedsLeftOut).toEqual(['survey']);
    const { graph, seedsLeftOut } = await projectGraph(GRAPH, { includeSeed: true });
    expect(seedsLeftOut).toEqual([]);
    expect(namedEdges(graph)).toEqual([
      ['a', 'alone', 1],
      ['a', 'b', 3],
      ['alone', 'b', 1],
    ]);
  });

  it('takes what works of some years cite', async () => {
    const { graph, info, undated } = await projectGraph(GRAPH, { years: [2010, 2014] });
    expect(namedEdges(graph)).toEqual([['a', 'b', 1]]);
    expect(info.years).toEqual([2010, 2014]);
    expect(undated).toBe(0);
  });

  it('ties authors, the nodes then being names without the attributes of works', async () => {
    const { graph, seedsLeftOut } = await projectGraph(GRAPH, { kind: 'co-authorship' });
    expect(namedEdges(graph)).toEqual([
      ['Ada', 'Bo', 2],
      ['Bo', 'Cy', 1],
    ]);
    expect([...graph.attributes]).toEqual([['type', ['author', 'author', 'author']]]);
    expect(seedsLeftOut).toEqual([]);
  });

  it('ties the authors of works that were issued in the years', async () => {
    const { graph } = await projectGraph(GRAPH, { kind: 'co-authorship', years: [1990, 2009] });
    expect(namedEdges(graph)).toEqual([
      ['Ada', 'Bo', 1],
      ['Bo', 'Cy', 1],
    ]);
  });

  it('ties the ends of an undirected graph that share a neighbour', async () => {
    const path = {
      ...columnsOf(
        ['a', 'b', 'c'],
        [
          ['a', 'b'],
          ['b', 'c'],
        ],
      ),
      directed: false,
    };
    expect(namedEdges((await projectGraph(path)).graph)).toEqual([['a', 'c', 1]]);
  });
});
