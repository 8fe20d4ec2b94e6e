import { describe, expect, it } from 'vitest';
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
  const document = {
    meta: { title: 'A survey' },
    edges: { source: [1, 2], target: [0, 1], references: [['r'], []] },
    nodes: {
      id: ['a', 'b', 'c'],
      label: ['A', 'B', 'C'],
      year: [1999, null, 2001],
      authors: [['Ada', 'Bob'], [], null],
      isSeed: [false, false, true],
      updates: [[{ doi: '10.1000/r' }], null, null],
    },
    format: 'citeloom-graph',
    version: 1,
  };

  it('gives plain columns and lists of text, whatever the order of its members', () => {
    const graph = json(document);
    expect(graph).toMatchObject({
      title: 'A survey',
      directed: true,
      ids: ['a', 'b', 'c'],
      labels: ['A', 'B', 'C'],
    });
    expect(edgesOf(graph)).toEqual(['b>a', 'c>b']);
    expect([...graph.attributes]).toEqual([
      ['year', [1999, null, 2001]],
      ['authors', ['Ada; Bob', null, null]],
      ['isSeed', [false, false, true]],
    ]);
  });

  it('is undirected and weighted when it is a projection', () => {
    const projection = { kind: 'co-citation', normalization: 'none', minWeight: 1 };
    const graph = json({ ...document, meta: { projection }, edges: { ...document.edges, weight: [2, 0.5] } });
    expect(graph.directed).toBe(false);
    expect(edgesOf(graph)).toEqual(['b>a 2', 'c>b 0.5']);
  });

  it.each([
    ['another version', { version: 2 }, 'has version "2"'],
    ['no nodes', { nodes: null }, 'lacks its nodes'],
    ['an end beyond the works', { edges: { source: [0], target: [3] } }, 'edges.target[0], "3"'],
    ['an end that is no whole number', { edges: { source: [0.5], target: [1] } }, 'edges.source[0], "0.5"'],
    [
      'columns of other lengths',
      { edges: { source: [0, 1], target: [1] } },
      'edges.target has 1 values instead of 2',
    ],
    ['a work twice', { nodes: { id: ['a', 'a'], label: ['A', 'A'] } }, 'names a work twice'],
    ['ids that are no text', { nodes: { id: [1], label: ['A'] } }, 'nodes.id[0], "1", is no text'],
  ])('with %s is refused', (_, part, expected) => {
    expect(refused({ ...document, ...part })).toContain(expected);
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
