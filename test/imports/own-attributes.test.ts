import { describe, expect, it } from 'vitest';
import { documentOfGraph } from '../../src/document/document-of-graph.js';
import { edgesCsv } from '../../src/exports/edges-csv.js';
import { gexf } from '../../src/exports/gexf.js';
import { graphml } from '../../src/exports/graphml.js';
import { graphology } from '../../src/exports/graphology.js';
import { nodesCsv } from '../../src/exports/nodes-csv.js';
import { pajek } from '../../src/exports/pajek.js';
import { vosviewer } from '../../src/exports/vosviewer.js';
import { readGraphFile } from '../../src/imports/read-graph-file.js';
import { documentOf } from '../fixtures/document.js';

const FILE = `<?xml version="1.0"?><gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz"><graph defaultedgetype="directed">
<attributes class="node"><attribute id="0" title="Field" type="string"/><attribute id="1" title="Score" type="double"/></attributes>
<nodes><node id="a" label="A"><attvalues><attvalue for="0" value="Optics"/><attvalue for="1" value="1.5"/></attvalues><viz:position x="10.5" y="-3" z="0"/></node>
<node id="b" label="B"><attvalues><attvalue for="1" value="2"/></attvalues><viz:position x="7" y="4"/></node>
<node id="c" label="C"><viz:position x="0" y="1"/></node></nodes>
<edges><edge source="a" target="b"/></edges></graph></gexf>`;

const bytesOf = (text: string) => new TextEncoder().encode(text);

describe('what a file says of its nodes', () => {
  const document = documentOfGraph(readGraphFile({ name: 'f.gexf', bytes: bytesOf(FILE) }));

  for (const [name, format] of [
    ['f.gexf', gexf],
    ['f.graphml', graphml],
    ['f.json', graphology],
  ] as const)
    it(`is kept in ${format.title}, positions and own attributes`, async () => {
      const text = [...format.write(await document)].join('');
      const { attributes } = readGraphFile({ name, bytes: bytesOf(text) });
      expect(attributes.get('Field')).toEqual(['Optics', null, null]);
      expect(attributes.get('Score')).toEqual([1.5, 2, null]);
      expect([attributes.get('x'), attributes.get('y')]).toEqual([
        [10.5, 7, 0],
        [-3, 4, 1],
      ]);
    });

  it('is kept as columns of nodes.csv and as scores of VOSviewer', async () => {
    const [header, first] = [...nodesCsv.write(await document)];
    expect(header).toMatch(/,Field,Score\r\n$/);
    expect(first).toMatch(/,Optics,1\.5\r\n$/);
    const { network } = JSON.parse([...vosviewer.write(await document)].join(''));
    expect(network.items[0]).toMatchObject({ x: 10.5, y: -3, scores: { Score: 1.5 } });
  });
});

describe('where a file places its nodes', () => {
  const gml = 'graph [ node [ id 0 graphics [ x 1 y 2 ] ] node [ id 1 graphics [ x 3 y 5 ] ] ]';
  const cyjs = JSON.stringify({
    elements: {
      nodes: [
        { data: { id: 'a' }, position: { x: 1, y: 2 } },
        { data: { id: 'b' }, position: { x: 3, y: 5 } },
      ],
      edges: [],
    },
  });
  const items = [
    { id: 1, label: 'a', x: 1, y: 2 },
    { id: 2, label: 'b', x: 3, y: 5 },
  ];
  const yed = (id: string, x: number, y: number) =>
    `<node id="${id}"><data key="d"><y:ShapeNode><y:Geometry x="${x}" y="${y}"/></y:ShapeNode></data></node>`;
  const drawn = `<graphml xmlns:y="y"><key for="node" id="d" yfiles.type="nodegraphics"/><graph>${yed('a', 1, 2)}${yed('b', 3, 5)}</graph></graphml>`;
  const gephi = `<graphml><key attr.name="x" attr.type="float" for="node" id="x"/><key attr.name="y" attr.type="float" for="node" id="y"/>
<graph><node id="a"><data key="x">1</data><data key="y">2</data></node><node id="b"><data key="x">3</data><data key="y">5</data></node></graph></graphml>`;

  it.each([
    ['f.net', '*Vertices 2\n1 "a b" 1 2 0.5\n2 c 3 5.0\n*Arcs\n1 2\n'],
    ['f.gml', gml],
    ['f.cyjs', cyjs],
    ['f.json', JSON.stringify({ network: { items, links: [] } })],
    ['f.graphml', drawn],
    ['g.graphml', gephi],
  ])('%s', async (name, text) => {
    const { own } = await documentOfGraph(readGraphFile({ name, bytes: bytesOf(text) }));
    expect(own?.positions).toEqual({ x: [1, 3], y: [2, 5] });
  });

  it('comes back through Pajek, scaled into the unit square', async () => {
    const document = await documentOfGraph(readGraphFile({ name: 'f.gexf', bytes: bytesOf(FILE) }));
    const net = bytesOf([...pajek.write(document)].join(''));
    const again = await documentOfGraph(readGraphFile({ name: 'graph.net', bytes: net }));
    expect(again.own?.positions).toEqual({ x: [1, 0.74074, 0.22222], y: [0, 0.51852, 0.2963] });
  });

  it('does not count where it is one place for all, or not given for all', async () => {
    const net = (second: string) =>
      readGraphFile({
        name: 'f.net',
        bytes: bytesOf(`*Vertices 2\n1 "a" 0.0 0.0\n2 "b" ${second}\n*Arcs\n1 2\n`),
      });
    expect((await documentOfGraph(net('0.0 0.0'))).own).toBeUndefined();
    const partly = await documentOfGraph(net('ellipse'));
    expect(partly.own).toBeUndefined();
    expect(partly.meta.warnings).toEqual(['Left out: the positions of 1 of 2 nodes; the others have none.']);
  });
});

it('ids come back from edges.csv as they were, whatever they begin with', () => {
  const ids = ['-1', '=A1', '＝Ａ', '@x', "'=y", "'z", '#c', '%d', ' e', 'f,"g"'];
  const works = ids.map((id) => ({ id }));
  const document = documentOf(
    works,
    ids.slice(1).map((_, at) => [at, at + 1] as const),
  );
  const text = [...edgesCsv.write(document)].join('');
  const { ids: read } = readGraphFile({ name: 'edges.csv', bytes: bytesOf(`\ufeff${text}`) });
  expect([...read].sort()).toEqual([...document.nodes.id].sort());
});
