import { describe, expect, it } from 'vitest';
import { cells, edgesOf, read, refusal } from './read.js';

const json = (value: unknown, name = 'graph.json') => read(name, JSON.stringify(value));
const refused = (value: unknown) => refusal('graph.json', JSON.stringify(value));

describe('adjacency JSON of networkx', () => {
  const nodes = [{ id: 'a', year: 1999 }, { id: 2 }, { id: 'c' }];

  it('has for each node those that it cites', () => {
    const adjacency = [[{ id: 2, weight: 2.5 }, { id: 'c' }], [], [{ id: 'c' }]];
    const graph = json({ directed: true, multigraph: false, graph: { name: 'A net' }, nodes, adjacency });
    expect(graph).toMatchObject({ title: 'A net', directed: true, ids: ['a', '2', 'c'] });
    expect(edgesOf(graph)).toEqual(['a>2 2.5', 'a>c 1', 'c>c 1']);
    expect(cells(graph, 'year')).toEqual([1999, null, null]);
  });

  it('has each undirected edge twice, a loop once, copies by key', () => {
    const adjacency = [
      [
        { id: 2, key: 0 },
        { id: 2, key: 1 },
      ],
      [
        { id: 'a', key: 0 },
        { id: 'a', key: 1 },
      ],
      [{ id: 'c', key: 0 }],
    ];
    const graph = json({ directed: false, multigraph: true, nodes, adjacency });
    expect(edgesOf(graph)).toEqual(['a>2', 'a>2', 'c>c']);
    expect(graph.directed).toBe(false);
  });

  it('is refused where a list is missing or a neighbour has no id', () => {
    expect(refused({ nodes, adjacency: [[]] })).toContain('adjacency has 1 lists for 3 nodes');
    expect(refused({ nodes, adjacency: [[{}], [], []] })).toContain('adjacency[0] names a neighbour without');
    expect(refused({ nodes, adjacency: [1, [], []] })).toContain('adjacency[0] is no list');
  });
});

describe('node-link JSON', () => {
  it('of old d3 and networkx links nodes by their place', () => {
    const links = [{ source: 1, target: 0, value: 3 }];
    const d3 = json({ nodes: [{ name: 'Myriel', group: 1 }, { name: 'Napoleon' }], links });
    expect(edgesOf({ ...d3, ids: d3.labels })).toEqual(['Napoleon>Myriel 3']);
    expect(edgesOf(json({ nodes: [{ id: 'a' }, { id: 'b' }], links }))).toEqual(['b>a 3']);
    expect(edgesOf(json({ nodes: [{ id: 1 }, { id: 0 }], links }))).toEqual(['1>0 3']);
  });

  it('without links is refused', () => {
    expect(refused({ directed: true, nodes: [{ id: 'a' }] })).toContain('neither links nor edges');
    expect(json({ nodes: [{ id: 'a' }], links: [] }).ids).toEqual(['a']);
  });
});

describe('Cytoscape JSON', () => {
  const elements = {
    nodes: [
      { data: { id: '84', name: 'One', year: 1999 }, position: { x: 1.5, y: -2 } },
      { data: { id: '83', shared_name: 'x' } },
    ],
    edges: [{ data: { id: '90', source: '84', target: '83', weight: 2, interaction: 'cites' } }],
  };

  it('has elements with data and positions', () => {
    const graph = json({ data: { name: 'net' }, elements }, 'graph.cyjs');
    expect(graph).toMatchObject({ title: 'net', directed: true, ids: ['84', '83'], labels: ['One', '83'] });
    expect(edgesOf(graph)).toEqual(['84>83 2']);
    expect(cells(graph, 'x')).toEqual([1.5, null]);
    expect(cells(graph, 'year')).toEqual([1999, null]);
  });

  it('of networkx says that it is undirected, and of Cytoscape.js has one list', () => {
    expect(json({ directed: false, elements }).directed).toBe(false);
    const list = [...elements.nodes, ...elements.edges];
    expect(edgesOf(json({ elements: list }))).toEqual(['84>83 2']);
    expect(edgesOf(json(list))).toEqual(['84>83 2']);
  });

  it('is refused where a node has no id', () => {
    expect(refused({ elements: { nodes: [{ data: {} }] } })).toContain('elements.nodes[0], "{}", has no id');
  });
});

describe('CX', () => {
  const cx = [
    { numberVerification: [{ longNumber: 281474976710655 }] },
    {
      metaData: [
        { name: 'nodes', elementCount: 2 },
        { name: 'edges', elementCount: 1 },
      ],
    },
    { networkAttributes: [{ n: 'name', v: 'A net' }] },
    { nodes: [{ '@id': 1, n: 'One', r: 'doi:1' }] },
    { nodes: [{ '@id': 2, n: 'Two' }] },
    { edges: [{ '@id': 5, s: 1, t: 2, i: 'cites' }] },
    {
      nodeAttributes: [
        { po: [1, 2], n: 'year', v: '1999', d: 'integer' },
        { po: 1, n: 'tags', v: ['a', 'b'], d: 'list_of_string' },
      ],
    },
    { edgeAttributes: [{ po: 5, n: 'weight', v: '2.5', d: 'double' }] },
    { cartesianLayout: [{ node: 1, x: 1, y: 2 }] },
    { status: [{ error: '', success: true }] },
  ];

  it('has aspects in fragments, attributes apart from what they are of', () => {
    const graph = json(cx, 'graph.cx');
    expect(graph).toMatchObject({ title: 'A net', directed: true, ids: ['1', '2'], labels: ['One', 'Two'] });
    expect(edgesOf(graph)).toEqual(['1>2 2.5']);
    expect(cells(graph, 'year')).toEqual([1999, 1999]);
    expect(cells(graph, 'tags')).toEqual(['a; b', null]);
    expect(cells(graph, 'x')).toEqual([1, null]);
  });

  it('is refused where nodes or edges are missing, or its writer failed', () => {
    expect(refused(cx.filter((_, at) => at !== 4))).toContain('metaData announces 2 nodes, 1 are there');
    expect(refused(cx.filter((_, at) => at !== 5))).toContain('metaData announces 1 edges, 0 are there');
    expect(refused([...cx, { status: [{ error: 'out of disk', success: false }] }])).toContain('out of disk');
  });

  it('of version 2 declares short names and defaults', () => {
    const cx2 = [
      { CXVersion: '2.0', hasFragments: false },
      {
        attributeDeclarations: [{ nodes: { name: { a: 'n' }, year: { d: 'integer', v: 2000 } }, edges: {} }],
      },
      { networkAttributes: [{ name: 'A net' }] },
      {
        nodes: [
          { id: 1, x: 3, v: { n: 'One' } },
          { id: 2, v: { n: 'Two', year: 1999 } },
        ],
      },
      { edges: [{ id: 0, s: 2, t: 1, v: { weight: 3 } }] },
      { status: [{ success: true }] },
    ];
    const graph = json(cx2, 'graph.cx2');
    expect(graph).toMatchObject({ title: 'A net', labels: ['One', 'Two'] });
    expect(edgesOf(graph)).toEqual(['2>1 3']);
    expect(cells(graph, 'year')).toEqual([2000, 1999]);
    expect(refused(cx2.slice(0, -1))).toContain('ends before its status');
  });
});
