import Graph, { UndirectedGraph } from 'graphology';
import { parse as parseGexf } from 'graphology-gexf';
import { describe, expect, it } from 'vitest';
import type { ExportFormat } from '../../src/exports/contract.js';
import { edgesCsv } from '../../src/exports/edges-csv.js';
import { gexf } from '../../src/exports/gexf.js';
import { graphml } from '../../src/exports/graphml.js';
import { graphology } from '../../src/exports/graphology.js';
import { pajek } from '../../src/exports/pajek.js';
import { vosviewer } from '../../src/exports/vosviewer.js';
import { PYTHON, readWithPython } from '../fixtures/python-readers.js';
import { tiesDocument } from '../fixtures/ties-document.js';

const text = (format: ExportFormat) => [...format.write(tiesDocument())].join('');
const TIES = [
  ['a', 'b', 3],
  ['a', 'c', 0.5],
];

describe('ties of a projection', () => {
  it('are undirected edges with a weight in GEXF', () => {
    const graph = parseGexf(Graph, text(gexf));
    expect(graph.mapEdges((_edge, { weight }, source, target) => [source, target, weight])).toEqual(TIES);
    expect(graph.everyEdge((_edge, _attributes, _source, _target, _a, _b, undirected) => undirected)).toBe(
      true,
    );
    expect(text(gexf)).toContain('Edges are ties without a direction.');
  });

  it('are undirected edges with a weight in graphology JSON', () => {
    const graph = UndirectedGraph.from(JSON.parse(text(graphology)));
    expect(graph.mapEdges((_edge, { weight }, source, target) => [source, target, weight])).toEqual(TIES);
  });

  it('are edges, no arcs, with a weight in Pajek', () => {
    expect(text(pajek).split('*Edges\n')[1]).toBe('1 2 3\n1 3 0.5\n');
    expect(text(pajek)).not.toContain('*Arcs');
  });

  it('are as strong as they weigh in VOSviewer, which calls them so', () => {
    const { config, info, network } = JSON.parse(text(vosviewer));
    expect(network.links).toEqual([
      { source_id: 'a', target_id: 'b', strength: 3 },
      { source_id: 'a', target_id: 'c', strength: 0.5 },
    ]);
    expect(network.items.map(({ weights }: { weights: object }) => weights)).toEqual([
      { ties: 2 },
      { ties: 1 },
      { ties: 1 },
    ]);
    expect(config.terminology).toMatchObject({ link: 'Tie', link_strength: 'Weight of the tie' });
    expect(info.description).toBe('Co-citation, 2010–2014: 3 works, 2 ties. Clustered by venue.');
  });

  it('have a column of weights in edges.csv', () => {
    expect(text(edgesCsv)).toBe('source,target,assertedBy,references,weight\r\na,b,,,3\r\na,c,,,0.5\r\n');
  });
});

describe.skipIf(PYTHON === undefined && process.env.CI === undefined)(
  'ties of a projection (needs python3 with networkx and igraph)',
  () => {
    it.each([
      ['networkx', 'graphml'],
      ['igraph', 'graphml'],
      ['networkx', 'pajek'],
      ['igraph', 'pajek'],
    ] as const)('are undirected and weighted when %s reads %s', (library, kind) => {
      const found = readWithPython(library, kind, text(kind === 'graphml' ? graphml : pajek));
      expect(found.directed).toBe(false);
      const name = new Map([...'abc'].map((id) => [id, id]));
      expect(
        found.edges.map(([source, target, { weight }]) => [name.get(source), name.get(target), weight]),
      ).toEqual(TIES);
    });
  },
);
