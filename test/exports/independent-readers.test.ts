import { describe, expect, it } from 'vitest';
import { graphml } from '../../src/exports/graphml.js';
import { pajek } from '../../src/exports/pajek.js';
import { HOSTILE_TITLES, hostileDocument } from '../fixtures/hostile-document.js';
import { PYTHON, readWithPython } from '../fixtures/python-readers.js';
import { readableInXml } from '../fixtures/readable-text.js';
import { smallDocument } from '../fixtures/small-document.js';

const absent = PYTHON === undefined && process.env.CI === undefined;
const title = absent ? 'skipped: no python3 with networkx and igraph' : 'networkx and igraph';

const text = (format: typeof graphml, document: ReturnType<typeof smallDocument>): string =>
  [...format.write(document)].join('');

const CITATIONS = [
  ['10.1000/a', '10.1000/b'],
  ['10.1000/survey', '10.1000/a'],
  ['10.1000/survey', '10.1000/b'],
  ['10.1000/survey', '10.1000/survey#ref3'],
];

describe.skipIf(absent)(title, () => {
  for (const library of ['networkx', 'igraph'] as const) {
    it(`${library} reads GraphML: directed, every work and citation, typed values`, () => {
      const { directed, nodes, edges } = readWithPython(library, 'graphml', text(graphml, smallDocument()));
      expect(directed).toBe(true);
      expect(edges.map(([source, target]) => [source, target])).toEqual(CITATIONS);
      expect(edges.map(([, , values]) => values.references)).toEqual(['ref9', 'ref1', 'ref2; ref4', 'ref3']);
      const works = new Map(nodes);
      expect(works.size).toBe(4);
      expect(works.get('10.1000/a')).toMatchObject({
        label: 'Early & late',
        authors: 'Ada Lovelace; Charles Babbage',
        year: 1999,
        isReferencedByCount: 1204,
        pageRank: 0.25,
        isSeed: false,
        authorsComplete: false,
        hasReferenceList: true,
        retracted: true,
      });
      expect(works.get('10.1000/b')).toMatchObject({ pageRank: 1e-7, x: 2.5, y: 0.5, isSeed: false });
      expect(works.get('10.1000/survey')).toMatchObject({ isSeed: true, depth: 0 });
    });

    it(`${library} reads hostile titles and ids from GraphML`, () => {
      const { nodes, edges } = readWithPython(library, 'graphml', text(graphml, hostileDocument()));
      const works = new Map(nodes);
      expect([works.size, edges.length]).toEqual([13, 12]);
      for (const [id, text] of HOSTILE_TITLES) expect(works.get(id)?.title).toBe(readableInXml(text));
    });

    it(`${library} reads Pajek: directed, ids as labels, positions in the unit square`, () => {
      const { directed, nodes, edges } = readWithPython(library, 'pajek', text(pajek, smallDocument()));
      expect(directed).toBe(true);
      expect(nodes.map(([id]) => id)).toEqual([
        '10.1000/a',
        '10.1000/b',
        '10.1000/survey',
        '10.1000/survey#ref3',
      ]);
      expect(edges.map(([source, target]) => [source, target])).toEqual(CITATIONS);
      expect(nodes[3]?.[1]).toMatchObject({ x: 1, y: 0.2 });
    });

    it(`${library} reads hostile ids from Pajek`, () => {
      const { nodes, edges } = readWithPython(library, 'pajek', text(pajek, hostileDocument()));
      expect([nodes.length, edges.length]).toEqual([13, 12]);
      const ids = nodes.map(([id]) => id);
      expect(ids).toContain('10.1000/(sici)1097-4571(199009)41:6<391::aid-asi1>3.0.co;2-9');
      expect(ids).toContain('10.1000/survey#__proto__');
      expect(ids).toContain("file:list.txt#a 'quoted' / key");
    });
  }

  it('networkx leaves absent values out', () => {
    const { nodes } = readWithPython('networkx', 'graphml', text(graphml, smallDocument()));
    const [, values] = nodes.find(([id]) => id === '10.1000/survey') ?? [];
    expect(values).toEqual({
      label: 'A survey',
      title: 'A survey',
      doi: '10.1000/survey',
      status: 'resolved',
      depth: 0,
      isSeed: true,
      x: 5,
      y: 1,
      hasReferenceList: true,
      retracted: false,
    });
  });
});
