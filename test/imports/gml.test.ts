import { describe, expect, it } from 'vitest';
import { cells, edgesOf, read, refusal } from './read.js';

const gml = (text: string) => read('graph.gml', text);

describe('GML', () => {
  it('of Newman has brackets on lines of their own, and the weight in value', () => {
    const graph = gml(
      'Creator "Mark Newman on Thu Aug 31 12:59:09 2006"\ngraph\n[\n  directed 1\n  node\n  [\n    id 0\n    label "51"\n  ]\n  node\n  [\n    id 1\n    label "72"\n  ]\n  edge\n  [\n    source 0\n    target 1\n    value 3\n  ]\n  edge\n  [\n    source 0\n    target 1\n    value 1\n  ]\n]\n',
    );
    expect(graph).toMatchObject({ ids: ['0', '1'], labels: ['51', '72'], directed: true, warnings: [] });
    expect(edgesOf(graph)).toEqual(['0>1 3', '0>1 1']);
  });

  it('of networkx has entities, lists as keys that come again, and numbers', () => {
    const graph = gml(
      'graph [\n  directed 1\n  name "A &amp; B"\n  node [\n    id 0\n    label "B&#246;hm &quot;x&quot;"\n    year 1999\n    share 0.5\n    tags "_networkx_list_start"\n    tags "a"\n    tags "b"\n  ]\n  node [\n    id 1\n    label "10.1000/x"\n    year 2001\n  ]\n  edge [\n    source 1\n    target 0\n    weight 2.5\n  ]\n]\n',
    );
    expect(graph).toMatchObject({ title: 'A & B', labels: ['Böhm "x"', '10.1000/x'] });
    expect(edgesOf(graph)).toEqual(['1>0 2.5']);
    expect(cells(graph, 'year')).toEqual([1999, 2001]);
    expect(cells(graph, 'share')).toEqual([0.5, null]);
    expect(cells(graph, 'tags')).toEqual(['a; b', null]);
  });

  it('of igraph names its nodes, and has values that are no numbers', () => {
    const graph = gml(
      'Creator "igraph version 0.10.2 Mon"\nVersion 1\ngraph\n[\n directed 0\n node\n [\n id 0\n name "a"\n x NaN\n ]\n edge\n [\n source 0\n target 0\n ]\n]\n',
    );
    expect(graph).toMatchObject({ labels: ['a'], directed: false });
    expect(cells(graph, 'x')).toEqual([null]);
    expect(edgesOf(graph)).toEqual(['0>0']);
  });

  it('of Gephi and yEd draws its nodes: of that the position is kept', () => {
    const graph = gml(
      '# a comment with "quotes" and [\nCreator "yFiles"\ngraph [ hierarchic 1 label "" directed 1 node [ id 0 label "caf&eacute;" graphics [ x 1.5 y -2 w 30 type "rectangle" Line [ point [ x 1 y 1 ] ] ] LabelGraphics [ text "no" ] att [ kind "k" ] ] edge [ source 0 target 0 graphics [ fill "#000" ] ] ]',
    );
    expect(graph.labels).toEqual(['café']);
    expect([...graph.attributes]).toEqual([
      ['x', [1.5]],
      ['y', [-2]],
      ['att.kind', ['k']],
    ]);
  });

  it('may have edges before their nodes, ids as written, and is known by its content', () => {
    const text = 'graph [ edge [ source 007 target __proto__ ] node [ id 007 ] node [ id __proto__ ] ]';
    expect(edgesOf(read('network.txt', text))).toEqual(['007>__proto__']);
  });

  it('leaves out a second graph and edges to no node, naming the line', () => {
    const graph = gml('graph [\n node [ id 1 ]\n edge [ source 1 target 2 ]\n]\ngraph [ node [ id 9 ] ]\n');
    expect(graph.ids).toEqual(['1']);
    expect(graph.warnings).toEqual([
      'graph.gml, line 5: a further graph was left out.',
      'graph.gml, line 3: there is no node "2"; the edge was left out.',
    ]);
  });

  it.each([
    [
      'a file that ends among its nodes',
      'graph [\n node [ id 1 ]\n node [',
      'line 3: the file ends within node [',
    ],
    [
      'a file that ends after them',
      'graph [\n node [ id 1 ]\n',
      'line 3: the file ends within graph [ of line 1',
    ],
    ['a quote that is never closed', 'graph [\n node [ id 1 label "x ]\n]', 'line 2: a quote is opened'],
    ['a node without an id', 'graph [\n node [ label "x" ] ]', 'line 2: a node has no id'],
    ['an edge without an end', 'graph [\n edge [ source 1 ] ]', 'line 2: an edge lacks its source or target'],
    [
      'a weight that is none',
      'graph [ node [ id 1 ]\n edge [ source 1 target 1 weight x ] ]',
      'line 2: the weight "x"',
    ],
    ['a bracket too many', 'graph [ ]\n]', 'line 2: a ] closes nothing'],
    ['a key without a value', 'graph [ node [\n id ] ]', 'line 2: the key "id" has no value'],
    ['a direction that is none', 'graph [\n directed yes ]', 'line 2: directed "yes"'],
    ['brackets nested deep', `graph [ node [ ${'a [ '.repeat(2000)}`, 'nested more than 1000 deep'],
  ])('is refused with %s', (_, text, expected) => {
    expect(refusal('graph.gml', text)).toContain(expected);
  });
});
