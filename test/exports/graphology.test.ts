import Graph from 'graphology';
import { describe, expect, it } from 'vitest';
import { graphology } from '../../src/exports/graphology.js';
import { HOSTILE_TITLES, hostileDocument } from '../fixtures/hostile-document.js';
import { smallDocument } from '../fixtures/small-document.js';

const read = (document: ReturnType<typeof smallDocument>): Graph =>
  Graph.from(JSON.parse([...graphology.write(document)].join('')));

describe('graph.graphology.json', () => {
  it('is imported by graphology: directed, simple, typed', () => {
    const graph = read(smallDocument());
    expect([graph.type, graph.multi, graph.allowSelfLoops]).toEqual(['directed', false, false]);
    expect([graph.order, graph.size]).toEqual([4, 4]);
    expect(graph.getNodeAttributes('10.1000/survey#ref3')).toEqual({
      label: 'Someone, a book',
      status: 'listed',
      depth: 1,
      isSeed: false,
      inDegree: 0,
      outDegree: 0,
      pageRank: 0.25,
      x: 7.5,
      y: 1.5,
      hasReferenceList: false,
      retracted: false,
    });
    expect(graph.getEdgeAttribute('10.1000/survey', '10.1000/b', 'references')).toBe('ref2; ref4');
  });

  it('keeps hostile titles and ids', () => {
    const graph = read(hostileDocument());
    expect([graph.order, graph.size]).toEqual([13, 12]);
    for (const [id, title] of HOSTILE_TITLES) expect(graph.getNodeAttribute(id, 'title')).toBe(title);
  });
});
