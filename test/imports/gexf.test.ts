import { describe, expect, it } from 'vitest';
import { cells, edgesOf, read, refusal } from './read.js';

const gexf = (inside: string, type = ' defaultedgetype="directed"') =>
  read(
    'graph.gexf',
    `<?xml version="1.0" encoding="UTF-8"?>
<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" version="1.3">
<meta><creator>Gephi</creator></meta><graph${type}>${inside}</graph></gexf>`,
  );

const NODES = '<nodes><node id="1" label="One"/><node id="2" label=""/><node id="3"/></nodes>';

describe('GEXF', () => {
  it('gives ids as text, labels, and attributes by their titles', () => {
    const graph = gexf(`
      <attributes class="node">
        <attribute id="0" title="year" type="integer"/>
        <attribute id="1" title="open" type="boolean"><default>true</default></attribute>
        <attribute id="url" type="anyURI"/>
      </attributes>
      <nodes>
        <node id="7" label="Small &amp; Garfield"><attvalues><attvalue for="0" value="1973"/>
          <attvalue for="1" value="false"/></attvalues><viz:color r="1" g="2" b="3"/><viz:size value="9"/></node>
        <node id="8"><attvalues><attvalue id="url" value="https://example.org"/></attvalues></node>
      </nodes>`);
    expect(graph.ids).toEqual(['7', '8']);
    expect(graph.labels).toEqual(['Small & Garfield', '8']);
    expect(cells(graph, 'year')).toEqual([1973, null]);
    expect(cells(graph, 'open')).toEqual([false, true]);
    expect(cells(graph, 'url')).toEqual([null, 'https://example.org']);
  });

  it('takes an edge for what it says, else for what the graph says, else for undirected', () => {
    const edges = `${NODES}<edges><edge id="0" source="1" target="2"/>
      <edge id="1" source="2" target="3" type="undirected"/><edge id="2" source="1" target="3" type="mutual"/></edges>`;
    expect(edgesOf(gexf(edges))).toEqual(['1>2', '2>3', '3>2', '1>3', '3>1']);
    expect(gexf(edges, '').directed).toBe(false);
    expect(gexf(NODES, '').directed).toBe(false);
    expect(gexf(NODES).directed).toBe(true);
  });

  it('gives the weight of an edge, else its attribute weight, else the default', () => {
    const graph = gexf(`
      <attributes class="edge"><attribute id="w" title="Weight" type="double"><default>4</default></attribute></attributes>
      ${NODES}<edges>
      <edge source="1" target="2" weight="2.5"><attvalues><attvalue for="w" value="9"/></attvalues></edge>
      <edge source="1" target="3"><attvalues><attvalue for="w" value="3"/></attvalues></edge>
      <edge source="2" target="3"/></edges>`);
    expect(edgesOf(graph)).toEqual(['1>2 2.5', '1>3 3', '2>3 4']);
  });

  it('flattens nodes within nodes', () => {
    const graph = gexf(`<attributes class="node"><attribute id="0" title="y" type="integer"/></attributes>
      <nodes><node id="a"><nodes><node id="b"><attvalues><attvalue for="0" value="2"/></attvalues></node></nodes>
      <attvalues><attvalue for="0" value="1"/></attvalues></node></nodes>
      <edges><edge source="a" target="b"/></edges>`);
    expect(graph.ids).toEqual(['a', 'b']);
    expect(cells(graph, 'y')).toEqual([1, 2]);
    expect(edgesOf(graph)).toEqual(['a>b']);
  });

  it('leaves out edges to no node, with the line', () => {
    const graph = gexf(`${NODES}\n<edges>\n<edge source="1" target="9"/></edges>`);
    expect(graph.source).toHaveLength(0);
    expect(graph.warnings).toEqual(['graph.gexf, line 5: there is no node "9"; the edge was left out.']);
  });

  it('refuses a weight that is no number, a node without an id, a file without a graph', () => {
    const start = '<gexf>\n<graph>';
    expect(
      refusal('g.gexf', `${start}\n<edge source="a" target="b" weight="inf"/></graph></gexf>`),
    ).toContain('line 3: the weight "inf" is not a finite number');
    expect(refusal('g.gexf', `${start}<node/></graph></gexf>`)).toContain('line 2: a <node> has no id');
    expect(refusal('g.gexf', '<gexf></gexf>')).toContain('there is no <graph> in it');
  });
});
