import { describe, expect, it } from 'vitest';
import { documentOfGraph } from '../../src/document/document-of-graph.js';
import { json } from '../../src/exports/json.js';
import { EXPORT_FORMATS } from '../../src/exports/registry.js';
import { readDocument } from '../../src/imports/document/read-document.js';
import { leadSentence } from '../../src/model/edge-words.js';
import { projectGraph } from '../../src/projections/project-graph.js';
import { writeReport } from '../../src/report/write-report.js';
import { columnsOf } from '../fixtures/columns.js';
import { read } from '../imports/read.js';

/** As a foreign file may have it: any order, a loop, a copy, attributes of many kinds. */
const FOREIGN = columnsOf(
  ['z', '10.1000/A', '__proto__', 'm'],
  [
    ['z', 'm'],
    ['z', 'm'],
    ['m', 'm'],
    ['z', '10.1000/A'],
    ['m', '10.1000/A'],
  ],
  {
    title: ['Zeta', null, '<b>Proto</b>', 'Mu'],
    year: [2001, '1999', 'unknown', 1998.5],
    authors: ['Ada; Bo', null, '', 'Cy'],
    venue: ['J. Test', 'j.  test', null, 7],
    isReferencedByCount: ['12', -3, 4, null],
    status: ['resolved', 'nonsense', null, null],
    cluster: [1, 2, 3, 4],
  },
);

describe('the document of a graph from a file', () => {
  it('sorts works by id and edges by their ends, without loops and copies, which it counts', async () => {
    const { nodes, edges, meta } = await documentOfGraph(FOREIGN);
    expect(nodes.id).toEqual(['10.1000/A', '__proto__', 'm', 'z']);
    expect(edges.source.map((from, edge) => [from, edges.target[edge]])).toEqual([
      [2, 0],
      [3, 0],
      [3, 2],
    ]);
    expect(edges.weight).toBeUndefined();
    expect(meta.warnings).toEqual([
      'Left out: 1 edge from a node to itself.',
      'Left out: 1 further copy of edges.',
    ]);
  });

  it('takes attributes of known names and fitting kinds, and makes nothing up', async () => {
    const { nodes, venues } = await documentOfGraph(FOREIGN);
    expect(nodes.title).toEqual([null, '<b>Proto</b>', 'Mu', 'Zeta']);
    expect(nodes.year).toEqual([1999, null, 1998, 2001]);
    expect(nodes.authors).toEqual([null, null, ['Cy'], ['Ada', 'Bo']]);
    expect(nodes.isReferencedByCount).toEqual([null, 4, null, 12]);
    expect(nodes.status).toEqual(['listed', 'listed', 'listed', 'resolved']);
    expect(nodes.doi).toEqual(['10.1000/a', null, null, null]);
    expect(nodes.venueKey).toEqual(['j.-test', null, '7', 'j.-test']);
    expect(venues.map(({ key, works }) => [key, works])).toEqual([
      ['j.-test', 2],
      ['7', 1],
    ]);
  });

  it('keeps abstracts and what a citation is written of through graph.json, and has no empty columns', async () => {
    const first = await documentOfGraph({
      ...FOREIGN,
      attributes: new Map([
        ['abstract', ['One < two & <b>.\n\nThree', null, '', null]],
        ['volume', [12, '3 (A)', null, null]],
        ['pages', ['e33693', '1–9', null, true]],
        ['publisher', [null, ' ', '', null]],
      ]),
    });
    const again = await documentOfGraph(read('graph.json', [...json.write(first)].join('')));
    for (const { nodes } of [first, again]) {
      expect(nodes.abstract).toEqual([null, null, null, 'One < two & <b>.\n\nThree']);
      expect(nodes.volume).toEqual(['3 (A)', null, null, '12']);
      expect(nodes.pages).toEqual(['1–9', null, null, 'e33693']);
      expect(nodes).not.toHaveProperty('publisher');
      expect(nodes).not.toHaveProperty('issue');
    }
    expect(readDocument(again, 'graph.json')).toBe(again);
  });

  it('measures it, and says that nothing is known of reference lists', async () => {
    const document = await documentOfGraph(FOREIGN);
    expect(document.nodes.inDegree).toEqual([2, 0, 1, 0]);
    expect(document.nodes.outDegree).toEqual([0, 0, 1, 2]);
    expect(leadSentence(document)).toBe('4 works and 3 citations, as the file gives them.');
    expect(document.meta.coverage.referenceLists).toEqual({ known: 0, noneDeposited: 0, unknown: 4 });
    expect(document.meta.coverage.meaning[0]).toMatch('Whose reference lists are complete is not known');
  });

  it('counts the years that its citations lead to', async () => {
    const { findings } = await documentOfGraph(FOREIGN);
    expect(findings?.referenceYears).toMatchObject({ firstYear: 1998, citations: [1, 2] });
    expect(findings?.referenceYears?.basis).toEqual({ lists: 2, works: 4, references: 3, counted: 3 });
    expect(findings?.referenceYears?.meaning.at(-1)).toBe(
      'Counted from 2 reference lists of the works here, with 3 references.',
    );
  });

  it('leaves seeds with a reference list unmeasured, and what they cite', async () => {
    const graph = columnsOf(
      ['a', 'b', 's'],
      [
        ['a', 'b'],
        ['s', 'a'],
        ['s', 'b'],
      ],
      {
        isSeed: ['false', 'false', 'true'],
        hasReferenceList: [null, null, true],
      },
    );
    const { nodes, meta } = await documentOfGraph(graph);
    expect(nodes.inDegree).toEqual([0, 1, null]);
    expect(meta.coverage.citations).toEqual({ total: 3, amongWorks: 1 });
  });

  it('can be shown, reported and written in every format', async () => {
    const document = await documentOfGraph(FOREIGN);
    expect(readDocument(JSON.parse(JSON.stringify(document)), 'graph.json')).toEqual(document);
    expect(writeReport(document)).toContain('&lt;b&gt;Proto&lt;/b&gt;');
    for (const format of EXPORT_FORMATS) expect([...format.write(document)].join('')).not.toBe('');
  });

  it('stands for graphs without works or edges', async () => {
    const { nodes, edges } = await documentOfGraph(columnsOf([], []));
    expect([nodes.id, nodes.inDegree, edges.source]).toEqual([[], [], []]);
    expect((await documentOfGraph(columnsOf(['a'], []))).nodes.inDegree).toEqual([0]);
  });

  it('takes tens of thousands of nodes', async () => {
    const ids = Array.from({ length: 30_000 }, (_, node) => `n${node}`);
    const graph = { ...columnsOf(ids, []), source: new Int32Array(1).fill(1), target: new Int32Array(1) };
    expect((await documentOfGraph(graph)).layouts.venues.x).toHaveLength(30_000);
  });
});

describe('the document of a projection', () => {
  it('has each tie once with its weight, degrees in place of citations, and says how it came about', async () => {
    const field = columnsOf(
      ['b', 'a', 'x', 'y'],
      [
        ['x', 'a'],
        ['x', 'b'],
        ['y', 'a'],
        ['y', 'b'],
      ],
    );
    const { graph, info } = await projectGraph(field);
    const document = await documentOfGraph(graph, { projection: info, title: 'A field' });
    expect(document.edges).toMatchObject({ source: [0], target: [1], weight: [2] });
    expect(document.nodes.inDegree).toEqual([1, 1]);
    expect(document.nodes.outDegree).toEqual([null, null]);
    expect(document.meta).toMatchObject({ title: 'A field', projection: info, graph: { directed: false } });
    expect(document.meta.measures.find(({ attribute }) => attribute === 'inDegree')?.title).toBe('Ties');
    expect(leadSentence(document)).toBe('Co-citation: 2 works, 1 tie.');
  });
});
