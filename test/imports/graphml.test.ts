import { describe, expect, it } from 'vitest';
import { cells, edgesOf, latin1, read, refusal } from './read.js';

const KEYS = `
  <key id="d0" for="node" attr.name="year" attr.type="int"/>
  <key id="d1" for="node" attr.name="retracted" attr.type="boolean"/>
  <key id="d2" for="node" attr.name="score" attr.type="double"><default>0.5</default></key>
  <key id="d3" for="edge" attr.name="weight" attr.type="double"/>`;

const graphml = (inside: string, { keys = KEYS, edgedefault = 'directed' } = {}) =>
  read(
    'graph.graphml',
    `<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns">${keys}
<graph id="G" edgedefault="${edgedefault}">${inside}</graph></graphml>`,
  );

const NODES = '<node id="a"/><node id="b"/><node id="c"/>';

describe('GraphML', () => {
  it('gives typed attributes, defaults where a node says nothing, null where there is no default', () => {
    const graph = graphml(`
      <node id="a"><data key="d0">1999</data><data key="d1">true</data></node>
      <node id="b"><data key="d2">-1e-3</data><data key="d1">false</data></node>`);
    expect(cells(graph, 'year')).toEqual([1999, null]);
    expect(cells(graph, 'retracted')).toEqual([true, false]);
    expect(cells(graph, 'score')).toEqual([0.5, -0.001]);
  });

  it('gives null for a value that is not of its type', () => {
    const graph = graphml(`
      <node id="a"><data key="d0">NaN</data><data key="d1">maybe</data></node>
      <node id="b"><data key="d0">in 1999</data></node>`);
    expect(cells(graph, 'year')).toEqual([null, null]);
    expect(cells(graph, 'retracted')).toEqual([null, null]);
  });

  it('labels nodes by label, else name, else title, else id', () => {
    const graph = graphml(
      `<node id="a"><data key="t">Title</data><data key="n">Name</data><data key="l">Label</data></node>
       <node id="b"><data key="n">Name</data><data key="t">Title</data></node>
       <node id="c"><data key="t">Title</data><data key="l"> </data></node>
       <node id="d"/>`,
      {
        keys: `<key id="l" for="node" attr.name="Label" attr.type="string"/>
          <key id="n" for="node" attr.name="name"/><key id="t" for="all" attr.name="title"/>`,
      },
    );
    expect(graph.labels).toEqual(['Label', 'Name', 'Title', 'd']);
    expect([...graph.attributes.keys()]).toEqual(['title', 'name']);
  });

  it('labels nodes as yEd draws them', () => {
    const graph = graphml(
      `<node id="n0"><data key="d6"><y:ShapeNode><y:Geometry x="1"/><y:NodeLabel textColor="#000">Price &amp; co
       </y:NodeLabel></y:ShapeNode></data></node>
       <node id="n1"/>
       <edge source="n0" target="n1"><data key="d6"><y:EdgeLabel>cites</y:EdgeLabel></data></edge>`,
      { keys: '<key id="d6" for="node" yfiles.type="nodegraphics"/>' },
    );
    expect(graph.labels).toEqual(['Price & co', 'n1']);
    expect(graph.attributes.size).toBe(0);
  });

  it('takes an edge for what it says, else for what the graph says', () => {
    const mixed = graphml(
      `${NODES}<edge source="a" target="b"/><edge source="b" target="c" directed="false"/>`,
    );
    expect(edgesOf(mixed)).toEqual(['a>b', 'b>c', 'c>b']);
    const undirected = graphml(`${NODES}<edge source="a" target="b"/>`, { edgedefault: 'undirected' });
    expect([undirected.directed, edgesOf(undirected)]).toEqual([false, ['a>b']]);
    expect(graphml(NODES, { edgedefault: 'undirected' }).directed).toBe(false);
  });

  it('gives weights, 1 or the default where an edge has none', () => {
    const edges = `${NODES}<edge source="a" target="b"><data key="d3">2.5</data></edge><edge source="a" target="c"/>`;
    expect(edgesOf(graphml(edges))).toEqual(['a>b 2.5', 'a>c 1']);
    const keys = '<key id="d3" for="edge" attr.name="weight"><default>3</default></key>';
    expect(edgesOf(graphml(edges, { keys }))).toEqual(['a>b 2.5', 'a>c 3']);
  });

  it('reads edges that come before their nodes, and leaves out those to no node', () => {
    const graph = graphml(`<edge source="a" target="b"/><edge source="a"\n target="x"/>${NODES}`);
    expect(edgesOf(graph)).toEqual(['a>b']);
    expect(graph.warnings).toEqual(['graph.graphml, line 7: there is no node "x"; the edge was left out.']);
  });

  it('tells a handful of warnings and counts the others', () => {
    const graph = graphml(NODES + '<edge source="a" target="x"/>'.repeat(1000));
    expect(graph.warnings).toHaveLength(6);
    expect(graph.warnings[5]).toBe('… and 995 more.');
  });

  it('leaves out nested graphs, further graphs, ports and hyperedges, with warnings', () => {
    const graph = graphml(`
      <node id="a"><port name="p"><data key="d0">1</data></port>
        <graph edgedefault="directed"><node id="inner"/><edge source="inner" target="inner"/></graph>
        <data key="d0">1999</data></node>
      <node id="b"/><hyperedge><endpoint node="a"/></hyperedge><edge source="a" target="b" sourceport="p"/>
      </graph><graph edgedefault="undirected"><node id="other"/>`);
    expect(graph.ids).toEqual(['a', 'b']);
    expect(cells(graph, 'year')).toEqual([1999, null]);
    expect(edgesOf(graph)).toEqual(['a>b']);
    expect(graph.warnings).toEqual([
      'graph.graphml, line 9: a graph within a node was left out.',
      'graph.graphml, line 11: a hyperedge was left out.',
      'graph.graphml, line 12: a further graph was left out.',
    ]);
  });

  it('takes a node that stands twice for one, with a warning', () => {
    const graph = graphml('<node id="a"/><node id="a"/>');
    expect(graph.ids).toEqual(['a']);
    expect(graph.warnings).toHaveLength(1);
  });

  it('decodes entities and CDATA, and replaces none that the file declares', () => {
    const bomb = `<?xml version="1.0"?><!DOCTYPE g [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>
      <graphml><key id="t" for="node" attr.name="title"/><graph edgedefault="directed">
      <node id="a&amp;b&#x41;"><data key="t"><![CDATA[<b>]]> &lt; &b;</data></node></graph></graphml>`;
    const graph = read('graph.graphml', bomb);
    expect(graph.ids).toEqual(['a&bA']);
    expect(cells(graph, 'title')).toEqual(['<b> < &b;']);
  });

  it('reads names with a prefix, single quotes, and other encodings', () => {
    const text = `<?xml version='1.0' encoding='ISO-8859-1'?>
      <g:graphml xmlns:g='http://graphml.graphdrawing.org/xmlns'><g:graph edgedefault='directed'>
      <g:node id='B\u00f6hm'/></g:graph></g:graphml>`;
    expect(read('graph.xml', latin1(text)).ids).toEqual(['Böhm']);
    expect(read('graph.xml', latin1(text.replace(/<\?.*\?>/, ''))).ids).toEqual(['Böhm']);
  });

  it('keeps ids and attributes with names that objects have anyway', () => {
    const graph = graphml(
      '<node id="__proto__"><data key="__proto__">x</data></node><node id="constructor"/>',
    );
    expect(graph.ids).toEqual(['__proto__', 'constructor']);
    expect(cells(graph, '__proto__')).toEqual(['x', null]);
  });

  it.each([
    ['a node without an id', '<node/>', 'line 7: a <node> has no id'],
    ['an edge without an end', '<edge source="a"/>', 'line 7: an <edge> lacks its source or target'],
    [
      'a weight that is no number',
      '<edge source="a" target="a">\n<data key="d3">NaN</data></edge>',
      'line 8: the weight "NaN" is not a finite number',
    ],
  ])('refuses %s', (_, inside, expected) => {
    const text = `<graphml>\n${KEYS}\n<graph edgedefault="directed">${inside}</graph></graphml>`;
    expect(refusal('graph.graphml', text)).toContain(expected);
  });

  it('refuses a file that ends early, or holds no graph', () => {
    expect(refusal('g.graphml', '<graphml><graph edgedefault="directed">\n<node id="a"')).toContain(
      'line 2: the file ends within <',
    );
    expect(refusal('g.graphml', '<graphml></graphml>')).toContain('there is no <graph> in it');
  });
});
