import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../src/exports/contract.js';
import { edgesCsv } from '../../src/exports/edges-csv.js';
import { gexf } from '../../src/exports/gexf.js';
import { graphml } from '../../src/exports/graphml.js';
import { graphology } from '../../src/exports/graphology.js';
import { json } from '../../src/exports/json.js';
import { pajek } from '../../src/exports/pajek.js';
import { vosviewer } from '../../src/exports/vosviewer.js';
import type { GraphDocument } from '../../src/model/graph-document.js';
import { visibleText } from '../../src/model/text/plain-text.js';
import { documentOf } from '../fixtures/document.js';
import { HOSTILE_TITLES, hostileDocument } from '../fixtures/hostile-document.js';
import { readableInXml } from '../fixtures/readable-text.js';
import { smallDocument } from '../fixtures/small-document.js';
import { cells, edgesOf, read } from './read.js';

/** With the communities that its works name. */
const whole = (): GraphDocument => ({
  ...smallDocument(),
  communities: [
    { id: 1, name: 'First', size: 1 },
    { id: 2, name: 'Second', size: 1 },
  ],
});

const written = (format: ExportFormat, document: GraphDocument = whole()) =>
  read(format.fileName, [...format.write(document)].join(''));

const IDS = ['10.1000/a', '10.1000/b', '10.1000/survey', '10.1000/survey#ref3'];
/** What only a build knows of its citations; whatever reads a graph file has it no more. */
const LEFT = ['Left out of what is written: the edge attributes `assertedBy` and `references`.'];
const LABELS = ['Early & late', 'Middle', 'A survey', 'Someone, a book'];
const CITATIONS = [
  '10.1000/a>10.1000/b',
  '10.1000/survey>10.1000/a',
  '10.1000/survey>10.1000/b',
  '10.1000/survey>10.1000/survey#ref3',
];

describe('what citeloom wrote reads back', () => {
  it.each([json, graphml, gexf, graphology])('with labels and attributes: $title', (format) => {
    const graph = written(format);
    expect(graph).toMatchObject({ ids: IDS, labels: LABELS, directed: true });
    expect(graph.warnings).toEqual(format === json ? [] : LEFT);
    expect(edgesOf(graph)).toEqual(CITATIONS);
    expect(cells(graph, 'year')).toEqual([1999, 1990, null, null]);
    expect(cells(graph, 'isSeed')).toEqual([false, false, true, false]);
    expect(cells(graph, 'hasReferenceList')).toEqual([true, false, true, false]);
    expect(cells(graph, 'authors')).toEqual(['Ada Lovelace; Charles Babbage', null, null, null]);
    expect(cells(graph, 'pageRank')).toEqual([0.25, 1e-7, null, 0.25]);
  });

  it.each([pajek, edgesCsv])('with its works and citations: $title', (format) => {
    const graph = written(format);
    expect([...graph.ids].sort()).toEqual(IDS);
    expect(edgesOf(graph)).toEqual(CITATIONS);
    expect(graph).toMatchObject({ directed: true, warnings: format === edgesCsv ? LEFT : [] });
  });

  it('without direction: VOSviewer JSON', () => {
    const graph = written(vosviewer);
    expect(graph).toMatchObject({ ids: IDS, labels: LABELS, directed: false });
    expect(edgesOf(graph)).toEqual(CITATIONS);
  });

  it('with the weights of a projection: graph.json', () => {
    const plain = documentOf(
      [{ id: 'a' }, { id: 'b' }, { id: 'c' }],
      [
        [0, 1],
        [1, 2],
      ],
      {
        meta: {
          projection: {
            kind: 'co-citation',
            title: 'Co-citation',
            description: 'Cited together.',
            normalization: 'cosine',
            minWeight: 0,
          },
        },
      },
    );
    const graph = written(json, { ...plain, edges: { ...plain.edges, weight: [0.5, 2] } });
    expect(graph.directed).toBe(false);
    expect(edgesOf(graph)).toEqual(['a>b 0.5', 'b>c 2']);
  });

  it('where titles and ids are hostile', () => {
    const ids = HOSTILE_TITLES.map(([id]) => id).sort();
    for (const format of [json, graphml, gexf, graphology, edgesCsv]) {
      const graph = written(format, hostileDocument());
      expect([...graph.ids].sort()).toEqual(ids);
      expect(graph.source).toHaveLength(ids.length - 1);
    }
    const titles = new Map(HOSTILE_TITLES);
    const graph = written(graphml, hostileDocument());
    for (const [position, id] of graph.ids.entries())
      expect(cells(graph, 'title')?.[position]).toBe(visibleText(readableInXml(titles.get(id) ?? '')));
  });
});
