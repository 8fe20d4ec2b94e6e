import { DirectedGraph as Graphology } from 'graphology';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { DirectedGraph } from '../../../web/worker/small-graph.js';
import { surveyField } from '../../replica/survey.js';

type Attributes = { name: string };
type Graph = DirectedGraph<Attributes, Attributes>;

const classes: readonly (readonly [string, () => Graph])[] = [
  ['the small graph', () => new DirectedGraph()],
  ['graphology', () => new Graphology({ allowSelfLoops: false }) as unknown as Graph],
];

function triangle(create: () => Graph): Graph {
  const graph = create();
  for (const node of ['b', 'a', '__proto__']) graph.addNode(node, { name: `work ${node}` });
  graph.addEdge('a', 'b', { name: '1' });
  graph.addEdge('b', 'a', { name: '2' });
  graph.addEdge('__proto__', 'a', { name: '3' });
  return graph;
}

describe.each(classes)('%s', (_name, create) => {
  it('gives nodes and edges in the order in which they came', () => {
    const graph = triangle(create);
    expect([graph.order, graph.size]).toEqual([3, 3]);
    expect(graph.nodes()).toEqual(['b', 'a', '__proto__']);
    graph.setNodeAttribute('a', 'name', 'changed');
    expect(graph.mapNodes((node, { name }) => `${node}: ${name}`)).toEqual([
      'b: work b',
      'a: changed',
      '__proto__: work __proto__',
    ]);
    expect(
      graph.mapEdges((_edge, { name }, source, target, from, to) => [
        name,
        source,
        target,
        from.name,
        to.name,
      ]),
    ).toEqual([
      ['1', 'a', 'b', 'changed', 'work b'],
      ['2', 'b', 'a', 'work b', 'changed'],
      ['3', '__proto__', 'a', 'work __proto__', 'changed'],
    ]);
    expect(graph.filterEdges((_edge, _attributes, _source, target) => target === 'a')).toHaveLength(2);
  });

  it('refuses what no citation graph holds', () => {
    const graph = triangle(create);
    expect(() => graph.addNode('a', { name: '' })).toThrow();
    expect(() => graph.addEdge('a', 'a', { name: '' })).toThrow();
    expect(() => graph.addEdge('a', 'b', { name: '' })).toThrow();
    expect(() => graph.addEdge('a', 'nowhere', { name: '' })).toThrow();
    expect(() => graph.addEdge('nowhere', 'a', { name: '' })).toThrow();
    expect(() => graph.setNodeAttribute('nowhere', 'name', '')).toThrow();
  });
});

describe('a document of records', () => {
  afterEach(() => {
    vi.doUnmock('graphology');
    vi.doUnmock('../../../src/document/certified-part.js');
    vi.resetModules();
  });

  const open = async () => {
    vi.resetModules();
    const { documentOfFile } = await import('../../../web/worker/document-of-file.js');
    const { emptyCitationGraph } = await import('../../../src/model/citation-graph.js');
    const text = surveyField()
      .map((record) => JSON.stringify(record))
      .join('\n');
    const file = { name: 'records.jsonl', bytes: new TextEncoder().encode(text) };
    return { kind: emptyCitationGraph().constructor, document: await documentOfFile(file, () => undefined) };
  };

  it('is the same whether it is built with the small graph or with graphology', async () => {
    // As the bundle of the viewer has it, without graphology-metrics.
    vi.doMock(
      '../../../src/document/certified-part.js',
      () => import('../../../web/worker/uncertified-part.js'),
    );
    const full = await open();
    vi.doMock('graphology', () => ({ DirectedGraph }));
    const small = await open();
    expect([full.kind === DirectedGraph, small.kind === DirectedGraph]).toEqual([false, true]);
    expect(small.document).toEqual(full.document);
    expect(small.document.nodes.id.length).toBeGreaterThan(100);
    const { measures } = small.document.meta;
    expect(measures.find(({ attribute }) => attribute === 'inDegree')?.certificate).toEqual({
      notCertified: 'the viewer leaves graphology-metrics out',
    });
  });
});
