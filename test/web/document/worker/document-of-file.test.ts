import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { documentOfGraph } from '../../../../src/document/document-of-graph.js';
import { CiteloomError } from '../../../../src/errors.js';
import type { ExportFormat } from '../../../../src/exports/contract.js';
import { edgesCsv } from '../../../../src/exports/edges-csv.js';
import { gexf } from '../../../../src/exports/gexf.js';
import { graphml } from '../../../../src/exports/graphml.js';
import { graphology } from '../../../../src/exports/graphology.js';
import { json } from '../../../../src/exports/json.js';
import { pajek } from '../../../../src/exports/pajek.js';
import { vosviewer } from '../../../../src/exports/vosviewer.js';
import { readDocument } from '../../../../src/imports/document/read-document.js';
import { readGraphFile } from '../../../../src/imports/read-graph-file.js';
import type { GraphDocument } from '../../../../src/model/graph-document.js';
import { documentOfFile } from '../../../../web/document/worker/document-of-file.js';
import { packed } from '../../../../web/document/worker/gzip.js';
import { withoutReferee } from '../../../fixtures/without-referee.js';
import { sampleDocument } from '../../sample-document.js';

const sample = sampleDocument({ works: 12, venues: 3, citations: 30 });
const bytesOf = (text: string) => new TextEncoder().encode(text);
const open = (name: string, content: string | Uint8Array) =>
  documentOfFile({ name, bytes: typeof content === 'string' ? bytesOf(content) : content });
const written = (format: ExportFormat, document: GraphDocument = sample) =>
  [...format.write(document)].join('');

/** The message with which a file is refused. */
async function refusal(name: string, content: string | Uint8Array): Promise<string> {
  try {
    await open(name, content);
  } catch (thrown) {
    if (thrown instanceof CiteloomError) return thrown.message;
    throw thrown;
  }
  throw new Error(`${name} was opened.`);
}

describe('a graph of citeloom', () => {
  it('passes through as it is, packed or not', async () => {
    const text = written(json);
    expect(await open('graph.json', text)).toEqual(JSON.parse(text));
    expect(await open('graph.json.gz', gzipSync(text))).toEqual(JSON.parse(text));
  });

  it('is what the worker keeps of every document', async () => {
    const kept = await packed(sample);
    expect(await open('anything', new Uint8Array(kept))).toEqual(JSON.parse(JSON.stringify(sample)));
  });

  it('is refused where it would mislead the viewer', async () => {
    const broken = { ...sample, edges: { ...sample.edges, target: sample.edges.target.map(() => 99) } };
    expect(await refusal('graph.json', JSON.stringify(broken))).toContain('edges.target[0] is 99');
    expect(await refusal('graph.json', JSON.stringify({ ...sample, version: 2 }))).toContain('version 2');
  });
});

describe('a graph of another program', () => {
  it.each([
    graphml,
    gexf,
    graphology,
    vosviewer,
    pajek,
    edgesCsv,
  ])('becomes a document that the viewer reads: $title', async (format) => {
    const document = await open(format.fileName, written(format));
    expect(readDocument(document, 'graph.json')).toBe(document);
    expect(document.nodes.id).toHaveLength(new Set(sample.nodes.id).size);
    expect(document.edges.source.length).toBeGreaterThan(0);
  });

  it('becomes the same document as on the command line', async () => {
    const text = written(gexf);
    const told = await documentOfGraph(readGraphFile({ name: 'a.gexf', bytes: bytesOf(text) }));
    const opened = await open('a.gexf', text);
    const { generator: _, title: __, ...meta } = withoutReferee(told).meta;
    expect(opened).toMatchObject({ ...told, meta });
    expect(opened.meta.generator).toMatch(/^citeloom \d+\.\d+/);
  });

  it('is named by its file where it has no title', async () => {
    expect((await open('karate.csv', 'source,target\na,b\n')).meta.title).toBe('karate.csv');
  });

  it('is told of while it is measured and laid out', async () => {
    const told: string[] = [];
    await documentOfFile({ name: 'a.csv', bytes: bytesOf('source,target\na,b\n') }, ({ stage, detail }) =>
      told.push(detail === undefined ? stage : `${stage}: ${detail}`),
    );
    expect(told[0]).toBe('reading');
    expect(told).toContain('measuring: PageRank');
    expect(told.at(-1)).toBe('laying-out');
  });
});

describe('a hostile file', () => {
  it.each([
    ['empty', '', 'the file is empty'],
    ['blank', ' \n\t', 'the file is empty'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0, 0, 1), 'it is a PNG picture'],
    ['a zip archive', 'PK\x03\x04\x14\0\0\0\0\0\0\0!\0graph.gexf', 'it is a zip archive'],
    ['a part of a zip archive', 'PK\x07\x08PK\x03\x04\x14\0', 'it is a part of a zip archive'],
    ['HTML', '<!doctype html><p>1,2', 'it is a web page (HTML)'],
    ['XML nested deep', `<graphml>${'<graph>'.repeat(100_000)}`, 'nested more than 1000 deep'],
    ['JSON nested deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, 'no known format'],
    ['JSON that ends early', '{"nodes":[', 'the JSON ends early'],
    ['JSON of nothing', 'null', 'no known format'],
    ['a damaged archive', Uint8Array.of(0x1f, 0x8b, 8, 0, 1, 2, 3), 'its gzip data ends early'],
    ['half an archive', gzipSync(written(json)).subarray(0, 200), 'its gzip data ends early'],
  ])('is refused: %s', async (what, content, expected) => {
    expect(await refusal(what.startsWith('XML') ? 'graph.xml' : 'graph.json', content)).toContain(expected);
  });

  it('may call works __proto__', async () => {
    const { nodes } = await open('a.csv', 'source,target\n__proto__,constructor\nconstructor,toString\n');
    expect(nodes.id).toEqual(['__proto__', 'constructor', 'toString']);
    expect(nodes.inDegree).toEqual([0, 1, 1]);
  });
});
