import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CiteloomError } from '../../src/errors.js';
import { GRAPH_READERS } from '../../src/imports/registry.js';
import { latin1, read, refusal } from './read.js';

const DEEP = 100_000;

const SAMPLES: readonly (readonly [name: string, text: string])[] = [
  [
    'graph.gml',
    'Creator "x"\r\ngraph [ directed 1 node [ id 1 label "a &amp; b" graphics [ x 1 ] ] edge [ source 1 target 1 value 2 ] ]',
  ],
  [
    'graph.dot',
    'strict digraph g { a [label="A\\n" y=1]; a -> { b; "c" } -> <d<b>e</b>> [weight=2] // x\n }',
  ],
  ['graph.sif', 'a cites b\nb cites c d\ne\n'],
  ['graph.lgl', '# a\nb 2\nc\n# c\nd 1\n'],
  ['graph.csv', ',a,b,c\na,0,1,0\nb,1,0,2\nc,0,2,0\n'],
  [
    'graph.cyjs',
    '{"elements":{"nodes":[{"data":{"id":"a"},"position":{"x":1}}],"edges":[{"data":{"source":"a","target":"a"}}]}}',
  ],
  [
    'graph.cx',
    '[{"metaData":[{"name":"nodes","elementCount":1}]},{"nodes":[{"@id":1,"n":"a"}]},{"edges":[{"s":1,"t":1}]}]',
  ],
  [
    'graph.json',
    '{"directed":false,"nodes":[{"id":1},{"id":"b"}],"adjacency":[[{"id":"b","weight":2}],[{"id":1}]]}',
  ],
  [
    'graph.net',
    '*Network n\r\n*Vertices 3 1\r\n1 "a b" 0.1 0.2\r\n2 b\r\n*Arcs :1 "x"\r\n1 2 1.5\r\n*Matrix\r\n0 1\r\n',
  ],
  ['graph.csv', 'source,target,weight,type\r\n"a ""b""",c,1.5,Directed\r\nc,d,,Undirected\r\n'],
  [
    'graph.graphml',
    '<?xml version="1.0"?><graphml><key id="w" for="edge" attr.name="weight"/><graph edgedefault="directed"><node id="a"><data key="t">x &amp; y</data></node><edge source="a" target="a"><data key="w">2</data></edge></graph></graphml>',
  ],
  [
    'graph.gexf',
    '<gexf><graph defaultedgetype="directed"><nodes><node id="a" label="A"/></nodes><edges><edge source="a" target="a" weight="2"/></edges></graph></gexf>',
  ],
  [
    'graph.json',
    '{"options":{"type":"mixed"},"nodes":[{"key":"a","attributes":{"x":1}}],"edges":[{"source":"a","target":"a"}]}',
  ],
  [
    'graph.json',
    '{"format":"citeloom-graph","version":1,"nodes":{"id":["a"],"label":["A"]},"edges":{"source":[0],"target":[0]}}',
  ],
  [
    'graph.json',
    '{"network":{"items":[{"id":1,"label":"x"}],"links":[{"source_id":1,"target_id":1,"strength":2}]}}',
  ],
];

describe('a file that is no graph is refused', () => {
  it.each([
    ['empty', '', 'the file is empty'],
    ['blank', ' \r\n\t', 'the file is empty'],
    ['gzip', latin1('\u001f\u008b\b\0\0'), 'the file is compressed'],
    ['binary', latin1('\u0001\0\0'), 'the file is no text'],
    ['a picture', latin1('\u0089PNG\r\n\u001a\n\0\0'), 'it is a PNG picture'],
    ['a workbook', latin1('PK\u0003\u0004\u0014\0xl/workbook.xml'), 'it is an Excel workbook'],
    ['HTML', '<!doctype html><p>1,2', 'it is a web page (HTML)'],
    ['BibTeX', 'Scopus\n\n@article{a,\n title={x}}', 'it looks like BibTeX'],
    ['RIS', 'TY  - JOUR\nTI  - x\n', 'it looks like RIS'],
    ['PubMed', 'PMID- 123\n', 'it looks like a PubMed file'],
    ['DOIs', '10.1000/a\n10.1000/b\n', 'it looks like a list of DOIs'],
    ['records', '[{"DOI":"10.1000/a"}]', 'it looks like records of works'],
    [
      'Matrix Market',
      '%%MatrixMarket matrix coordinate pattern general\n2 2 1\n1 2\n',
      'it looks like a Matrix Market file',
    ],
  ])('%s', (_, content, expected) => {
    expect(refusal('graph.dat', content)).toContain(expected);
  });

  it('with a hint of all formats', () => {
    const hint = hintOf(() => read('graph.dat', ''));
    for (const { title } of GRAPH_READERS) expect(hint).toContain(title);
  });

  it('by the reader of its extension, where its content tells nothing', () => {
    expect(refusal('graph.net', 'nothing here')).toContain('stands where *Vertices should');
    expect(refusal('graph.graphml', '<table></table>')).toContain('there is no <graph> in it');
  });
});

describe('a file that would exhaust a careless reader', () => {
  it('is refused: XML nested a hundred thousand deep', () => {
    const deep = `<graphml>\n${'<graph>'.repeat(DEEP)}`;
    expect(refusal('graph.graphml', deep)).toContain('line 2: elements are nested more than 1000 deep');
    expect(refusal('graph.gexf', `<gexf><graph>${'<node id="a">'.repeat(DEEP)}`)).toContain(
      'nested more than 1000',
    );
  });

  it('is refused: JSON nested a hundred thousand deep', () => {
    expect(refusal('graph.json', '['.repeat(DEEP) + ']'.repeat(DEEP))).toContain('no known format');
    expect(refusal('graph.json', '{"nodes":'.repeat(DEEP))).toContain('line 1: the JSON ends early');
  });

  it('is read: a label of a million quotes', () => {
    expect(read('graph.net', `*Vertices 1\n1 "${'"'.repeat(1_000_000)}"\n`).labels[0]).toHaveLength(500_000);
  });

  it('is read: a thousand edges to no node in a file of many lines', () => {
    const edges = '<edge source="x" target="y"/>\n'.repeat(1000);
    expect(read('graph.graphml', `<graphml><graph>\n${edges}</graph></graphml>`).warnings).toHaveLength(6);
  });
});

describe('ids that objects have anyway', () => {
  it.each([
    ['graph.csv', 'source,target\n__proto__,constructor\n'],
    ['graph.net', '*Vertices 2\n1 "__proto__"\n2 "constructor"\n*Arcs\n1 2\n'],
    ['graph.json', '{"nodes":[{"key":"__proto__","attributes":{"__proto__":1}},{"key":"constructor"}]}'],
  ])('are ids in %s', (name, text) => {
    expect(read(name, text).ids).toEqual(['__proto__', 'constructor']);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  });

  it('are names of attributes', () => {
    const graph = read(
      'graph.json',
      '{"nodes":[{"key":"a","attributes":{"__proto__":1,"constructor":"x"}}]}',
    );
    expect([...graph.attributes]).toEqual([
      ['__proto__', [1]],
      ['constructor', ['x']],
    ]);
  });
});

describe('control characters', () => {
  it('are kept in labels and ids', () => {
    expect(read('graph.net', '*Vertices 1\n1 "a\u0001b\u001f"\n').ids).toEqual(['a\u0001b\u001f']);
    expect(read('graph.csv', 'source,target\na\u0001,b\u001f\n').ids).toEqual(['a\u0001', 'b\u001f']);
  });
});

describe('any damage to a file', () => {
  it('ends in a graph or in an error that names it', () => {
    const pieces = [
      '',
      '"',
      '\n',
      '*',
      '<',
      '>',
      '{',
      ']',
      ',',
      '-',
      '9'.repeat(30),
      'NaN',
      '\0',
      '&',
      '\u00ff',
      '%',
      ':',
    ];
    fc.assert(
      fc.property(
        fc.constantFrom(...SAMPLES),
        fc.array(fc.tuple(fc.nat(), fc.nat(8), fc.constantFrom(...pieces)), { minLength: 1, maxLength: 4 }),
        ([name, text], wounds) => {
          let damaged = text;
          for (const [seed, length, piece] of wounds) {
            const at = seed % (damaged.length + 1);
            damaged = damaged.slice(0, at) + piece + damaged.slice(at + length);
          }
          expect(isSound(name, damaged)).toBe(true);
        },
      ),
      { numRuns: 3000 },
    );
  });

  it('also where the file is cut', () => {
    for (const [name, text] of SAMPLES) {
      for (let end = 0; end <= text.length; end += 1) expect(isSound(name, text.slice(0, end))).toBe(true);
    }
  });
});

/** Whether the text is refused in good form or gives columns that fit together. */
function isSound(name: string, text: string): boolean {
  try {
    const { ids, labels, attributes, source, target, weight } = read(name, latin1(text));
    const isNode = (end: number) => end >= 0 && end < ids.length;
    return (
      new Set(ids).size === ids.length &&
      labels.length === ids.length &&
      [...attributes.values()].every((column) => column.length === ids.length) &&
      source.length === target.length &&
      source.every(isNode) &&
      target.every(isNode) &&
      (weight === undefined || (weight.length === source.length && weight.every(Number.isFinite)))
    );
  } catch (error) {
    return error instanceof CiteloomError && ['GRAPH_UNREADABLE', 'DOCUMENT_INVALID'].includes(error.code);
  }
}

function hintOf(attempt: () => unknown): string {
  try {
    attempt();
  } catch (error) {
    if (error instanceof CiteloomError) return error.hint ?? '';
  }
  return '';
}
