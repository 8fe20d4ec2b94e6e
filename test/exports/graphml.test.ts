import fc from 'fast-check';
import Graph from 'graphology';
import { parse } from 'graphology-graphml';
import { describe, expect, it } from 'vitest';
import { graphml } from '../../src/exports/graphml.js';
import { documentOf } from '../fixtures/document.js';
import { HOSTILE_TITLES, hostileDocument } from '../fixtures/hostile-document.js';
import { readableInXml } from '../fixtures/readable-text.js';
import { smallDocument } from '../fixtures/small-document.js';

const read = (document: ReturnType<typeof smallDocument>): Graph =>
  parse(Graph, [...graphml.write(document)].join(''));

describe('graph.graphml', () => {
  it('declares typed keys and writes only what a work has', () => {
    const lines = [...graphml.write(smallDocument())].join('').split('\n');
    expect(lines).toContain('<key id="year" for="node" attr.name="year" attr.type="int"/>');
    expect(lines).toContain('<key id="pageRank" for="node" attr.name="pageRank" attr.type="double"/>');
    expect(lines).toContain('<key id="isSeed" for="node" attr.name="isSeed" attr.type="boolean"/>');
    expect(lines).toContain('<key id="references" for="edge" attr.name="references" attr.type="string"/>');
    expect(lines).toContain('<graph id="citations" edgedefault="directed">');
    expect(lines).toContain(
      '<node id="10.1000/survey#ref3"><data key="label">Someone, a book</data><data key="status">listed</data>' +
        '<data key="depth">1</data><data key="isSeed">false</data><data key="inDegree">0</data>' +
        '<data key="outDegree">0</data><data key="pageRank">0.25</data><data key="x">7.5</data>' +
        '<data key="y">1.5</data><data key="hasReferenceList">false</data><data key="retracted">false</data></node>',
    );
    expect(lines).toContain(
      '<edge id="e2" source="10.1000/survey" target="10.1000/b"><data key="assertedBy">publisher</data>' +
        '<data key="references">ref2; ref4</data></edge>',
    );
  });

  it('is read by graphology with its types, directed', () => {
    const graph = read(smallDocument());
    expect([graph.type, graph.order, graph.size]).toEqual(['directed', 4, 4]);
    expect(graph.getNodeAttributes('10.1000/a')).toMatchObject({ year: 1999, isSeed: false, pageRank: 0.25 });
    expect(graph.getNodeAttribute('10.1000/a', 'retracted')).toBe(true);
    expect(graph.getNodeAttribute('10.1000/b', 'retracted')).toBe(false);
    expect(graph.hasNodeAttribute('10.1000/b', 'venue')).toBe(false);
    expect(graph.hasDirectedEdge('10.1000/survey', '10.1000/b')).toBe(true);
    expect(graph.hasDirectedEdge('10.1000/b', '10.1000/survey')).toBe(false);
  });

  it('keeps hostile titles and ids', () => {
    const graph = read(hostileDocument());
    expect([graph.order, graph.size]).toEqual([13, 12]);
    for (const [id, title] of HOSTILE_TITLES) {
      expect(graph.getNodeAttribute(id, 'title')).toBe(readableInXml(title));
    }
  });

  it('carries any text that XML can hold', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1 }), (title) => {
        const graph = read(documentOf([{ id: '10.1000/a', title, label: 'x' }]));
        expect(graph.getNodeAttribute('10.1000/a', 'title')).toBe(readableInXml(title));
      }),
    );
  });
});
