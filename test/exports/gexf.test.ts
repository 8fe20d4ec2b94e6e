import fc from 'fast-check';
import Graph from 'graphology';
import { parse } from 'graphology-gexf';
import { describe, expect, it } from 'vitest';
import { gexf } from '../../src/exports/gexf.js';
import { documentOf } from '../fixtures/document.js';
import { HOSTILE_TITLES, hostileDocument } from '../fixtures/hostile-document.js';
import { readableInXml } from '../fixtures/readable-text.js';
import { smallDocument } from '../fixtures/small-document.js';

const text = (document: ReturnType<typeof smallDocument>): string => [...gexf.write(document)].join('');
const read = (document: ReturnType<typeof smallDocument>): Graph => parse(Graph, text(document));

describe('graph.gexf', () => {
  it('is GEXF 1.3 without a date', () => {
    const written = text(smallDocument());
    expect(written).toContain('xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"');
    expect(written).toContain(' version="1.3">');
    expect(written).toContain('<graph defaultedgetype="directed" mode="static">');
    expect(written).toContain('Edges run from the citing to the cited work.');
    expect(written).not.toContain('lastmodifieddate');
  });

  it('is read by graphology with types, positions, sizes and colours', () => {
    const graph = read(smallDocument());
    expect([graph.type, graph.order, graph.size]).toEqual(['directed', 4, 4]);
    expect(graph.getNodeAttributes('10.1000/a')).toMatchObject({
      label: 'Early & late',
      year: 1999,
      isSeed: false,
      isReferencedByCount: 1204,
      x: 0,
      y: 0,
    });
    expect(graph.getNodeAttributes('10.1000/b')).toMatchObject({
      x: 2.5,
      y: 0.5,
      size: 1,
      color: 'rgb(153,153,153)',
    });
    expect(graph.hasNodeAttribute('10.1000/b', 'venue')).toBe(false);
    expect(graph.getEdgeAttributes('10.1000/survey', '10.1000/b')).toMatchObject({
      assertedBy: 'publisher',
      references: 'ref2; ref4',
    });
  });

  it('gives the works of one venue one hue and seeds another', () => {
    const graph = read(smallDocument());
    expect(graph.getNodeAttribute('10.1000/a', 'color')).toBe('rgb(0,114,178)');
    expect(graph.getNodeAttribute('10.1000/survey', 'color')).toBe('rgb(64,64,64)');
  });

  it('colours by community where communities are known', () => {
    const document = { ...smallDocument(), communities: [{ id: 2, name: 'Middle', size: 1 }] };
    const graph = read(document);
    expect(graph.getNodeAttribute('10.1000/b', 'color')).toBe('rgb(0,114,178)');
    expect(graph.getNodeAttribute('10.1000/a', 'color')).toBe('rgb(153,153,153)');
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
