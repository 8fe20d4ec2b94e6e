import { describe, expect, it } from 'vitest';
import { loadDocument, validDocument } from '../../web/load.js';
import { sampleDocument } from './sample-document.js';

const document = sampleDocument({ works: 5, venues: 3, citations: 0 });
const refuse = async () => {
  throw new Error('the server answered 404');
};

describe('loading', () => {
  it('takes the document that the page carries', async () => {
    const loaded = await loadDocument({ embedded: JSON.stringify(document), fetchText: refuse });
    expect(loaded).toEqual(document);
  });

  it('takes documents with communities laid out, and those of earlier versions without', () => {
    const linked = sampleDocument({ works: 20, venues: 3, citations: 30 });
    const { communities, ...earlier } = linked.layouts;
    expect(communities?.x).toHaveLength(21);
    expect(validDocument(linked).layouts.communities).toBe(communities);
    expect(validDocument({ ...linked, layouts: earlier }).layouts.communities).toBeUndefined();
  });

  it('else fetches graph.json', async () => {
    const asked: string[] = [];
    const fetchText = async (path: string) => {
      asked.push(path);
      return JSON.stringify(document);
    };
    expect(await loadDocument({ embedded: null, fetchText })).toEqual(document);
    expect(asked).toEqual(['graph.json']);
  });

  it('says what to do when there is none', async () => {
    await expect(loadDocument({ embedded: null, fetchText: refuse })).rejects.toMatchObject({
      code: 'DOCUMENT_INVALID',
      message: 'graph.json could not be loaded: the server answered 404.',
      hint: expect.stringContaining('citeloom view'),
    });
  });

  it('says when the text breaks off', async () => {
    await expect(loadDocument({ embedded: '{"format":', fetchText: refuse })).rejects.toThrow('not complete');
  });
});

describe('a document', () => {
  const broken: readonly (readonly [string, unknown, string])[] = [
    ['of another format', { nodes: [] }, 'not a graph of citeloom'],
    ['of another version', { ...document, version: 2 }, 'has version 2'],
    ['without works', { ...document, nodes: { id: [] } }, 'no works'],
    ['with a short column', { ...document, nodes: { ...document.nodes, year: [2000] } }, 'nodes.year'],
    [
      'with a short column of abstracts',
      { ...document, nodes: { ...document.nodes, abstract: [null] } },
      'nodes.abstract',
    ],
    ['without a layout', { ...document, layouts: {} }, '“venues”'],
    [
      'with a citation of nothing',
      { ...document, edges: { ...document.edges, target: document.edges.target.map(() => 99) } },
      'edges.target names a work that is not there',
    ],
    ['with versions that are no list', { ...document, versions: {} }, 'list of versions'],
    [
      'with a version of nothing',
      { ...document, versions: [{ version: 1, published: 99, relation: 'is-preprint-of', assertedBy: [] }] },
      'list of versions names a work that is not there',
    ],
    [
      'with a main path of nothing',
      { ...document, mainPaths: [{ id: 'global', works: [99], citations: [] }] },
      'names a work or a citation that is not there',
    ],
    [
      'with a layout that lacks works',
      { ...document, layouts: { ...document.layouts, mainPath: { x: [], y: [] } } },
      'mainPath.x',
    ],
    [
      'with communities that lack works',
      { ...document, layouts: { ...document.layouts, communities: { x: [], y: [] } } },
      'communities.x',
    ],
    [
      'with a missed work of nothing',
      { ...document, findings: { missed: { works: [{ label: 'x', citedBy: 3, work: 99 }], meaning: [] } } },
      'may have missed is damaged',
    ],
    ['with findings that are none', { ...document, findings: 'none' }, 'may have missed is damaged'],
    ['without references', { ...document, references: undefined }, 'list of references'],
  ];

  it('may tell of works that were missed, here and elsewhere', () => {
    const work = { label: 'x', citedBy: 3, citing: [1, 2, 3] };
    const missed = { works: [work, { ...work, work: 5, doi: '10.1000/x', year: 2001 }], meaning: ['So.'] };
    expect(validDocument({ ...document, findings: { missed } })).toMatchObject({ findings: { missed } });
    expect(validDocument({ ...document, findings: {} })).toMatchObject({ findings: {} });
  });

  it.each(broken)('%s is refused in words', (_, value, words) => {
    expect(() => validDocument(value)).toThrow(words);
  });
});
