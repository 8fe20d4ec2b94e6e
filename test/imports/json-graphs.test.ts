import { describe, expect, it } from 'vitest';
import { readGraphFile } from '../../src/imports/read-graph-file.js';
import { sampleDocument } from '../web/sample-document.js';
import { cells, edgesOf, read, refusal } from './read.js';

const json = (value: unknown) => read('graph.json', JSON.stringify(value));
const refused = (value: unknown) => refusal('graph.json', JSON.stringify(value));

describe('graphology JSON', () => {
  it('gives keys as ids, labels, plain attributes and weights', () => {
    const graph = json({
      attributes: { title: 'A field' },
      options: { type: 'directed' },
      nodes: [
        { key: 'a', attributes: { label: 'A', year: 1999, open: true, list: [1], nothing: null } },
        { key: 2, attributes: { name: 'Two' } },
        { key: 'c' },
      ],
      edges: [
        { source: 'a', target: 2, attributes: { weight: 2.5 } },
        { key: 'e', source: 2, target: 'c' },
      ],
    });
    expect(graph.title).toBe('A field');
    expect(graph.ids).toEqual(['a', '2', 'c']);
    expect(graph.labels).toEqual(['A', 'Two', 'c']);
    expect([...graph.attributes.keys()]).toEqual(['year', 'open', 'name']);
    expect(cells(graph, 'year')).toEqual([1999, null, null]);
    expect(edgesOf(graph)).toEqual(['a>2 2.5', '2>c 1']);
  });

  it('is undirected where the graph or every edge says so', () => {
    const nodes = [{ key: 'a' }, { key: 'b' }];
    const edge = { source: 'a', target: 'b' };
    expect(json({ options: { type: 'undirected' }, nodes, edges: [edge] }).directed).toBe(false);
    expect(json({ nodes, edges: [{ ...edge, undirected: true }] }).directed).toBe(false);
    expect(edgesOf(json({ nodes, edges: [{ ...edge, undirected: true }, edge] }))).toEqual([
      'a>b',
      'b>a',
      'a>b',
    ]);
    expect(json({ nodes }).directed).toBe(true);
  });

  it('leaves out edges to no node', () => {
    const graph = json({ nodes: [{ key: 'a' }], edges: [{ source: 'a', target: 'x' }] });
    expect(graph.source).toHaveLength(0);
    expect(graph.warnings).toEqual(['graph.json, edges[0]: there is no node "x"; the edge was left out.']);
  });

  it('refuses keys that are missing or given twice, missing ends, weights that are no numbers', () => {
    expect(refused({ nodes: [{ key: 'a' }, {}] })).toContain('nodes[1], "{}", has no key');
    expect(refused({ nodes: [{ key: 'a' }, { key: 'a' }] })).toContain('nodes[1] has the key "a"');
    expect(refused({ nodes: [{ key: 'a' }], edges: [{ source: 'a' }] })).toContain('edges[0]');
    const edges = [{ source: 'a', target: 'a', attributes: { weight: 'x' } }];
    expect(refused({ nodes: [{ key: 'a' }], edges })).toContain(
      'the weight of edges[0], "x", is not a finite',
    );
  });
});

describe('citeloom JSON', () => {
  const document = sampleDocument({ works: 5, venues: 2, citations: 4 });

  it('gives plain columns and lists of text', () => {
    const graph = json(document);
    const { nodes, edges, meta } = document;
    expect(graph).toMatchObject({ title: meta.title, directed: true, ids: nodes.id, labels: nodes.label });
    expect([...graph.source]).toEqual(edges.source);
    expect([...graph.target]).toEqual(edges.target);
    expect(graph.attributes.get('year')).toEqual(nodes.year);
    expect(graph.attributes.get('authors')).toEqual(nodes.authors.map((names) => names?.join('; ') ?? null));
    expect(graph.attributes.get('isSeed')).toEqual(nodes.isSeed);
  });

  it('is undirected and weighted when it is a projection', () => {
    const [title, description] = ['Co-citation', 'Cited together.'];
    const projection = { kind: 'co-citation', title, description, normalization: 'none', minWeight: 1 };
    const weight = document.edges.source.map((_, at) => at + 0.5);
    const tied = {
      ...document,
      meta: { ...document.meta, projection },
      edges: { ...document.edges, weight },
    };
    const graph = json(tied);
    expect(graph.directed).toBe(false);
    expect([...(graph.weight ?? [])]).toEqual(weight);
  });

  it.each([
    ['another version', { version: 2 }, 'has version 2'],
    ['no nodes', { nodes: null }, 'nodes is null, not an object'],
  ])('with %s is refused', (_, part, expected) => {
    const bytes = new TextEncoder().encode(JSON.stringify({ ...document, ...part }));
    expect(() => readGraphFile({ name: 'graph.json', bytes })).toThrow(expected);
  });
});

describe('VOSviewer JSON', () => {
  it('gives items with cluster, weights and scores, links with their strength', () => {
    const graph = json({
      config: {},
      info: { title: 'A map' },
      network: {
        items: [
          { id: 1, label: 'One', x: 0.5, cluster: 2, weights: { Citations: 3 }, scores: { Year: 1999 } },
          { id: 2, label: 'Two' },
        ],
        links: [{ source_id: 1, target_id: 2, strength: 4 }],
      },
    });
    expect(graph).toMatchObject({ title: 'A map', directed: false, ids: ['1', '2'], labels: ['One', 'Two'] });
    expect(edgesOf(graph)).toEqual(['1>2 4']);
    expect([...graph.attributes]).toEqual([
      ['x', [0.5, null]],
      ['cluster', [2, null]],
      ['Citations', [3, null]],
      ['Year', [1999, null]],
    ]);
  });

  it('refuses items without an id and links without an end', () => {
    expect(refused({ network: { items: [{ label: 'x' }] } })).toContain('has no id');
    expect(refused({ network: { items: [{ id: 1 }], links: [{ source_id: 1 }] } })).toContain('links[0]');
  });
});

describe('node-link JSON', () => {
  it('gives ids as text, labels, attributes and weights, under either name of its links', () => {
    const nodes = [{ id: 1, name: 'One', year: 1999 }, { id: 'b' }];
    const links = [{ source: 1, target: 'b', weight: 2 }];
    for (const members of [{ links }, { edges: links }]) {
      const graph = json({ directed: true, multigraph: false, graph: { name: 'A net' }, nodes, ...members });
      expect(graph).toMatchObject({ title: 'A net', directed: true, ids: ['1', 'b'], labels: ['One', 'b'] });
      expect(edgesOf(graph)).toEqual(['1>b 2']);
      expect(cells(graph, 'year')).toEqual([1999, null]);
    }
    expect(json({ directed: false, nodes, links }).directed).toBe(false);
  });
});

describe('other JSON', () => {
  it('is refused with the formats that can be read', () => {
    expect(refused({ graph: [] })).toContain('no known format');
    expect(refused([1, 2])).toContain('no known format');
  });

  it('that ends or breaks early is refused with its line', () => {
    expect(refusal('graph.json', '{"nodes": [\n{"key": "a"},')).toBe(
      'graph.json, line 2: the JSON ends early.',
    );
    expect(refusal('graph.json', '{"nodes":\n[}')).toContain('graph.json, line 2: the JSON breaks at "}"');
  });
});
