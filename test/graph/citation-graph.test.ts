import { describe, expect, it } from 'vitest';
import { documentOfGraph } from '../../src/document/document-of-graph.js';
import { citationGraphOf } from '../../src/graph/citation-graph.js';
import { columnsOf } from '../fixtures/columns.js';

const field = () =>
  documentOfGraph(
    columnsOf(
      ['a', '__proto__', 'c'],
      [
        ['a', 'c'],
        ['__proto__', 'a'],
      ],
      { year: [2001, null, 1990] },
    ),
  );

describe('citationGraphOf', () => {
  it('holds every work and citation with what the document says of them, and leaves out what is absent', async () => {
    const document = await field();
    const graph = citationGraphOf(document);
    expect(graph.nodes()).toEqual(document.nodes.id);
    expect(graph.mapEdges((_edge, { spc }, citing, cited) => [citing, cited, spc])).toEqual([
      ['__proto__', 'a', document.edges.spc?.[0]],
      ['a', 'c', document.edges.spc?.[1]],
    ]);
    expect(graph.getNodeAttributes('c')).toMatchObject({ label: 'c', year: 1990, inDegree: 1, depth: 1 });
    expect(graph.hasNodeAttribute('__proto__', 'year')).toBe(false);
  });

  it('refuses a document that names a work or a citation twice, or a citation from a work to itself', async () => {
    const { nodes, edges } = await field();
    const withEnds = (source: readonly number[], target: readonly number[]) => () =>
      citationGraphOf({ nodes, edges: { ...edges, source, target } });
    expect(withEnds([0, 0], [1, 1])).toThrow();
    expect(withEnds([0, 1], [1, 1])).toThrow();
    expect(withEnds([0, 1], [1, 7])).toThrow('ends before 7');
    expect(() => citationGraphOf({ nodes: { ...nodes, id: ['a', 'a', 'c'] }, edges })).toThrow();
  });
});
