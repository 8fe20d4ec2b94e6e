import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../../../src/imports/document/read-document.js';
import { loadDocument } from '../../../web/document/load.js';
import { sampleDocument } from '../sample-document.js';

const document = sampleDocument({ works: 5, venues: 3, citations: 0 });
const refuse = async () => {
  throw new Error('the server answered 404');
};

const plain = (text: string) => ({ type: 'application/json', text });
const packed = (text: string) => ({
  type: 'application/gzip',
  text: gzipSync(text).toString('base64'),
});

describe('loading', () => {
  it('takes the document that the page carries', async () => {
    const loaded = await loadDocument({ embedded: plain(JSON.stringify(document)), fetchText: refuse });
    expect(loaded).toEqual(document);
  });

  it('unpacks the document that a page carries packed', async () => {
    const embedded = packed(JSON.stringify(document));
    expect(await loadDocument({ embedded, fetchText: refuse })).toEqual(document);
  });

  it('says when a packed document was cut short', async () => {
    const whole = packed(JSON.stringify(document));
    const embedded = { ...whole, text: whole.text.slice(0, 400) };
    await expect(loadDocument({ embedded, fetchText: refuse })).rejects.toMatchObject({
      code: 'DOCUMENT_INVALID',
      message: expect.stringContaining('The graph in this page cannot be unpacked'),
      hint: expect.stringContaining('copy it again'),
    });
  });

  it('takes documents with communities laid out, and those of earlier versions without', () => {
    const linked = sampleDocument({ works: 20, venues: 3, citations: 30 });
    const { communities, ...earlier } = linked.layouts;
    expect(communities?.x).toHaveLength(21);
    expect(readDocument(linked, 'graph.json').layouts.communities).toBe(communities);
    expect(readDocument({ ...linked, layouts: earlier }, 'graph.json').layouts.communities).toBeUndefined();
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
    await expect(loadDocument({ embedded: plain('{"format":'), fetchText: refuse })).rejects.toThrow(
      'line 1: the JSON ends early',
    );
  });
});

describe('a document', () => {
  const broken: readonly (readonly [string, unknown, string])[] = [
    ['of another format', { nodes: [] }, 'is not a graph of citeloom'],
    ['of another version', { ...document, version: 2 }, 'has version 2'],
    ['with a short column', { ...document, nodes: { ...document.nodes, year: [2000] } }, 'nodes.year is'],
    ['without a layout', { ...document, layouts: {} }, 'layouts.force is absent'],
    [
      'with a layout that lacks works',
      { ...document, layouts: { ...document.layouts, mainPath: { x: [], y: [] } } },
      'layouts.mainPath.x is',
    ],
    [
      'with a version of nothing',
      { ...document, versions: [{ version: 1, published: 99, relation: 'is-preprint-of', assertedBy: [] }] },
      'versions[0].published is 99, not one of the 6 works',
    ],
    [
      'with a main path of nothing',
      { ...document, mainPaths: [{ id: 'global', works: [99], citations: [] }] },
      'mainPaths[0].works is a list of 1, not a list of which each item is one of the 6 works',
    ],
    ['with findings that are none', { ...document, findings: 'none' }, 'findings is "none", not an object'],
  ];

  it('may tell of works that were missed, here and elsewhere', () => {
    const work = { label: 'x', citedBy: 3, citing: [1, 2, 3] };
    const basis = { lists: 1, works: 5, references: 9, counted: 9 };
    const works = [work, { ...work, work: 5, doi: '10.1000/x', year: 2001 }];
    const missed = { works, atLeast: 3, total: 2, basis, meaning: ['So.'] };
    expect(readDocument({ ...document, findings: { missed } }, 'graph.json')).toMatchObject({
      findings: { missed },
    });
    expect(readDocument({ ...document, findings: {} }, 'graph.json')).toMatchObject({ findings: {} });
  });

  it.each(broken)('%s is refused in words', (_, value, words) => {
    expect(() => readDocument(value, 'graph.json')).toThrow(words);
  });
});
