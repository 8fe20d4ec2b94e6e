import { describe, expect, it } from 'vitest';
import { read } from './read.js';

const NOTE = 'Left out of what is written: ';
const json = (value: unknown) => JSON.stringify(value);

const FILES: readonly (readonly [name: string, content: string, left: string])[] = [
  [
    'f.gexf',
    `<gexf xmlns:viz="v"><graph><attributes class="edge"><attribute id="0" title="since" type="integer"/></attributes>
<nodes><node id="a"><viz:color r="1" g="2" b="3"/><viz:size value="3"/></node><node id="b"><viz:color r="1" g="2" b="3"/><viz:size value="3"/></node></nodes>
<edges><edge source="a" target="b" label="cites"><attvalues><attvalue for="0" value="1999"/></attvalues><viz:thickness value="2"/></edge></edges></graph></gexf>`,
    'the edge attributes `label` and `since`, the colours and sizes of 2 works, and the sizes of 1 edge.',
  ],
  [
    'f.graphml',
    `<graphml><key id="d" for="edge" attr.name="type" attr.type="string"/><key id="w" for="edge" attr.name="weight" attr.type="double"/><key id="e" for="edge" attr.name="empty" attr.type="string"/>
<graph><node id="a"/><node id="b"/><edge source="a" target="b"><data key="d">cites</data><data key="w">2</data><data key="e"/></edge></graph></graphml>`,
    'the edge attribute `type`.',
  ],
  [
    'f.gml',
    'graph [ node [ id 0 graphics [ x 1 y 2 w 5 fill "#ff0000" ] ] node [ id 1 ] edge [ source 0 target 1 value 2 type "cites" ] ]',
    'the edge attribute `type`, and the sizes and colours of 1 work.',
  ],
  [
    'f.cyjs',
    json({
      elements: {
        nodes: [{ data: { id: 'a' } }, { data: { id: 'b' } }],
        edges: [{ data: { id: 'e', source: 'a', target: 'b', weight: 2, since: 1999, nothing: null } }],
      },
    }),
    'the edge attribute `since`.',
  ],
  [
    'f.json',
    json({
      nodes: [{ id: 'a' }, { id: 'b' }],
      links: [{ source: 'a', target: 'b', value: 2, type: 'cites' }],
    }),
    'the edge attribute `type`.',
  ],
  [
    'g.json',
    json({
      nodes: [{ key: 'a' }, { key: 'b' }],
      edges: [{ key: 'e', source: 'a', target: 'b', attributes: { weight: 2, color: 'red' } }],
    }),
    'the edge attribute `color`.',
  ],
  ['f.dot', 'digraph { a -> b [weight=2, color=red] }', 'the edge attribute `color`.'],
  [
    'f.csv',
    'source,since,target,weight,note,empty\na,1999,b,1,,\na,,c,1,"x, y",\n',
    'the edge attributes `since` and `note`.',
  ],
  ['f.sif', 'a cites b\nb extends c\n', 'the edge attribute `interaction`.'],
  [
    'f.net',
    '*Vertices 2\n1 "a" 0.1 0.2 0.5 ic Red bc Blue\n2 "b" 0.3 0.4 0.5 x_fact 2\n*Arcs\n1 2 3 c Blue l "c d"\n2 1 1 [1-3]\n',
    'the edge attributes `label` and `time`, the colours and sizes of 1 work, and the colours of 1 edge.',
  ],
];

describe('what of a file nothing keeps', () => {
  it.each(FILES)('is told in one sentence: %s', (name, content, left) => {
    expect(read(name, content).warnings).toEqual([`${NOTE}${left}`]);
  });

  it('names twelve attributes at most', () => {
    const names = Array.from({ length: 20 }, (_, at) => `a${at}`);
    const [note] = read(
      'f.dot',
      `digraph { a -> b [${names.map((name) => `${name}=1`).join(',')}] }`,
    ).warnings;
    expect(note).toContain('`a11` and 8 more.');
  });

  it('is not told of a file that is kept whole', () => {
    expect(read('f.csv', 'source,target,weight,type\na,b,2,Directed\n').warnings).toEqual([]);
    expect(read('f.sif', 'a cites b\nb cites c\n').warnings).toEqual([]);
    expect(
      read('f.net', '*Vertices 2\n1 "a" 0.1 0.2 0.5\n2 "b" 0.3 0.4 0.5\n*Arcs\n1 2 3\n').warnings,
    ).toEqual([]);
  });
});
