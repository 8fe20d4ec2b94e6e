import { describe, expect, it } from 'vitest';
import { CiteloomError } from '../../src/errors.js';
import { json } from '../../src/exports/json.js';
import type { Direction } from '../../src/imports/orient-edges.js';
import { readGraphFile } from '../../src/imports/read-graph-file.js';
import type { GraphColumns } from '../../src/model/graph-columns.js';
import { documentOf } from '../fixtures/document.js';

const WORKS = 12;

/** A project as Pajek’s repository has them: arcs from a work to those that cite it. */
function project({ arcs = '*Arcs', backward = 0, edges = WORKS - 1 } = {}): string {
  const vertices = Array.from({ length: WORKS }, (_, work) => `${work + 1} "SMITH J"`);
  const lines = Array.from({ length: edges }, (_, work) =>
    work < backward ? `${work + 2} ${work + 1} 1` : `${work + 1} ${work + 2} 1`,
  );
  const years = vertices.map((_, work) => String(1990 + work));
  return [
    '*Network Kohonen',
    `*Vertices ${WORKS}`,
    ...vertices,
    arcs,
    ...lines,
    '*Edges',
    '',
    '*Partition Kohonen PubYear',
    `*Vertices ${WORKS}`,
    ...years,
  ].join('\r\n');
}

const read = (text: string, direction?: Direction, name = 'graph.paj') =>
  readGraphFile({ name, bytes: new TextEncoder().encode(text) }, direction);

const firstEdge = ({ source, target }: GraphColumns) => [source[0], target[0]];

describe('edges from cited to citing works', () => {
  it('are reversed where the years say so, and only the direction is another', () => {
    const graph = read(project());
    expect(graph.source).toHaveLength(WORKS - 1);
    expect(graph.ids).toHaveLength(WORKS);
    expect(firstEdge(graph)).toEqual([1, 0]);
    expect(graph.reversed).toContain('of 11 between works of different years, 11 ran from the older');
  });

  it('are reversed where labels alone hold the years', () => {
    const labels = Array.from({ length: WORKS }, (_, at) => `${at + 1} "SMALL_H(${1973 + at})24:${at}"`);
    const arcs = Array.from({ length: WORKS - 1 }, (_, at) => `${at + 1} ${at + 2}`);
    const graph = read([`*Vertices ${WORKS}`, ...labels, '*Arcs', ...arcs].join('\n'));
    expect(firstEdge(graph)).toEqual([1, 0]);
  });

  it('stay where a quarter or more run to the older work, or fewer than 10 are dated', () => {
    expect(read(project({ backward: 3 })).reversed).toBeUndefined();
    expect(read(project({ backward: 2 })).reversed).toContain('9 ran from the older');
    expect(read(project({ edges: 9 })).reversed).toBeUndefined();
  });

  it('stay as they are with as-is, and are reversed with reversed', () => {
    expect(firstEdge(read(project(), 'as-is'))).toEqual([0, 1]);
    expect(read(project(), 'as-is').reversed).toBeUndefined();
    const graph = read(project({ backward: 11 }), 'reversed');
    expect(firstEdge(graph)).toEqual([0, 1]);
    expect(graph.reversed).toContain('as --direction reversed asks');
  });
});

describe('edges that are never reversed', () => {
  it('are those without a direction', () => {
    const graph = read(project({ arcs: '*Edges' }));
    expect(graph.directed).toBe(false);
    expect(graph.reversed).toBeUndefined();
    expect(() => read(project({ arcs: '*Edges' }), 'reversed')).toThrow(CiteloomError);
  });

  it.each([
    [
      'graph.json',
      [
        ...json.write(
          documentOf(
            Array.from({ length: WORKS }, (_, work) => ({ id: `w${100 + work}`, year: 1990 + work })),
            Array.from({ length: WORKS - 1 }, (_, work) => [work, work + 1] as const),
          ),
        ),
      ].join(''),
    ],
    ['graph.paj', `% Edges run from the citing to the cited work.\n${project()}`],
    [
      'edges.csv',
      `citing,cited\n${Array.from({ length: WORKS }, (_, at) => `A_B(${1990 + at})1:1,A_B(${1991 + at})1:1`).join('\n')}`,
    ],
  ])('are those of which %s says that they run to the cited work', (name, text) => {
    expect(firstEdge(read(text, 'auto', name))).toEqual([0, 1]);
    expect(() => read(text, 'reversed', name)).toThrow('citing to the cited');
  });

  it('but a table that only says source and target may be', () => {
    const rows = Array.from({ length: WORKS }, (_, at) => `A_B(${1990 + at})1:1,A_B(${1991 + at})1:1`);
    const graph = read(`source,target\n${rows.join('\n')}`, 'auto', 'edges.csv');
    expect(firstEdge(graph)).toEqual([1, 0]);
  });
});
