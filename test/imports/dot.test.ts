import { describe, expect, it } from 'vitest';
import { cells, edgesOf, read, refusal } from './read.js';

const dot = (text: string) => read('graph.dot', text);

describe('DOT', () => {
  it('has nodes with their attributes and edges with their weight', () => {
    const graph = dot(
      'digraph citations {\n  // a comment\n# another\n  a [label="A title", year=1999, pos="1.5,-2"];\n  b [label="B \\\n& C\\nD"; note="01"]\n  a -> b [weight=2.5] /* and */\n  b -> c\n}\n',
    );
    expect(graph).toMatchObject({ title: 'citations', directed: true, ids: ['a', 'b', 'c'], warnings: [] });
    expect(graph.labels).toEqual(['A title', 'B & C D', 'c']);
    expect(edgesOf(graph)).toEqual(['a>b 2.5', 'b>c 1']);
    expect([...graph.attributes]).toEqual([
      ['year', [1999, null, null]],
      ['x', [1.5, null, null]],
      ['y', [-2, null, null]],
      ['note', [null, '01', null]],
    ]);
  });

  it('has ids as they are written: numbers, texts, joined texts, HTML, words of any script', () => {
    const graph = dot('graph { 007 -- "7"; 1.10 -- -.5; "a" + "b" -- <x <b>y</b>>; "say \\"hi\\"" -- é__1 }');
    expect(graph.ids).toEqual(['007', '7', '1.10', '-.5', 'ab', 'x y', 'say "hi"', 'é__1']);
    expect(graph.directed).toBe(false);
    expect(dot('digraph { __proto__ -> constructor }').ids).toEqual(['__proto__', 'constructor']);
  });

  it('has chains, ports and subgraphs, of which each node is an end', () => {
    const text =
      'digraph { a:n -> b:p1:sw -> c; subgraph cluster_x { d; e; d } -> {f g}; h -> subgraph { i } }';
    expect(edgesOf(dot(text))).toEqual(['a>b', 'b>c', 'd>f', 'd>g', 'e>f', 'e>g', 'h>i']);
  });

  it('has defaults for what comes later, within the brackets where they stand', () => {
    const graph = dot(
      'digraph { a; graph [x=1] size="3,3" edge [weight=2] { node [kind=k label="\\N"] edge [weight=5]; b -> a } a -> b; c }',
    );
    expect(cells(graph, 'kind')).toEqual([null, 'k', null]);
    expect(graph.labels).toEqual(['a', 'b', 'c']);
    expect(edgesOf(graph)).toEqual(['b>a 5', 'a>b 2']);
  });

  it('that is strict counts an edge once, any other each', () => {
    expect(edgesOf(dot('strict graph { a -- b; b -- a; a -- b }'))).toEqual(['a>b']);
    expect(edgesOf(dot('STRICT DIGRAPH { a -> b; b -> a; a -> b }'))).toEqual(['a>b', 'b>a']);
    expect(edgesOf(dot('graph { a -- b; a -- b }'))).toEqual(['a>b', 'a>b']);
  });

  it('is known by its content, and of several graphs the first is read', () => {
    const graph = read('tree.txt', '/* by\n hand */ graph "g" { a -- b }\ngraph { c }');
    expect(edgesOf(graph)).toEqual(['a>b']);
    expect(graph.warnings).toEqual(['tree.txt, line 3: what follows the first graph was left out.']);
  });

  it('takes linear time for chains, brackets and texts that other parsers fail on', () => {
    expect(dot(`digraph { a${' -> b'.repeat(50_000)} }`).source).toHaveLength(50_000);
    expect(dot(`digraph ${'{'.repeat(900)}a -> b${'}'.repeat(900)}`).source).toHaveLength(1);
    expect(dot(`digraph { a [label="${'\\"'.repeat(300_000)}"] }`).labels[0]).toHaveLength(300_000);
  });

  it.each([
    ['a file that ends early', 'digraph {\n a -> b;\n', 'line 3: the file ends within { of line 1'],
    ['an edge that ends early', 'digraph {\n a ->', 'line 2: the file ends within { of line 1'],
    ['an edge without a second end', 'digraph {\n a -> ;}', 'line 2: ";" stands where a name should'],
    ['the other kind of edge', 'graph {\n a -> b }', 'line 2: -> stands in a graph'],
    ['and of the other', 'digraph {\n a -- b }', 'line 2: -- stands in a digraph'],
    ['a quote that is never closed', 'digraph {\n "a -> b }', 'line 2: a quote is opened and never closed'],
    ['a comment that is never closed', 'digraph {\n a /* b }', 'line 2: a comment is opened'],
    ['HTML that is never closed', 'digraph {\n a [label=<<b>x] }', 'line 2: a < is opened'],
    ['a weight that is none', 'digraph {\n a -> b [weight=heavy] }', 'line 2: the weight "heavy"'],
    ['a character that means nothing', 'digraph {\n a ! b }', 'line 2: "!" is no part of DOT'],
    ['brackets nested deep', `digraph ${'{'.repeat(2000)}`, 'nested more than 1000 deep'],
  ])('is refused with %s', (_, text, expected) => {
    expect(refusal('graph.dot', text)).toContain(expected);
  });
});
