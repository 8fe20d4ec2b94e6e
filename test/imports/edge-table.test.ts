import { describe, expect, it } from 'vitest';
import { edgesOf, latin1, read, refusal } from './read.js';

const csv = (text: string) => read('edges.csv', text);

describe('a table of edges', () => {
  it.each([
    ['commas', 'a,b\nb,c\n'],
    ['semicolons', 'a;b\nb;c\n'],
    ['tabs', 'a\tb\nb\tc\n'],
    ['blanks', 'a b\n  b \t c  \n'],
  ])('may have %s between its fields', (_, text) => {
    expect(edgesOf(csv(text))).toEqual(['a>b', 'b>c']);
  });

  it.each([
    'source,target',
    'Source,Target',
    'from,to',
    'citing,cited',
    'citing_doi,cited_doi',
    'FromNodeId,ToNodeId',
    '"Source","Target"',
  ])('may have the header %s', (header) => {
    expect(edgesOf(csv(`${header}\na,b\n`))).toEqual(['a>b']);
  });

  it('may have a header in words of its own above numbers', () => {
    expect(edgesOf(csv('paper,reference,times\n1,2,1\n2,3,4\n'))).toEqual(['1>2 1', '2>3 4']);
    expect(edgesOf(csv('graph theory,networks\nnetworks,surveys\n'))[0]).toBe('graph theory>networks');
  });

  it('may have its ends in any columns of a header', () => {
    const text = 'oci,cited,creation,citing\n1,a,2019-01,b\n2,b,2020-02,c\n';
    expect(edgesOf(csv(text))).toEqual(['b>a', 'c>b']);
  });

  it('may have weights, 1 where a cell is empty', () => {
    expect(edgesOf(csv('source,target,Weight\na,b,2.5\nb,c,\nc,a\n'))).toEqual(['a>b 2.5', 'b>c 1', 'c>a 1']);
    expect(edgesOf(csv('1 2 0.5\n2 3 1\n'))).toEqual(['1>2 0.5', '2>3 1']);
    expect(edgesOf(csv('a;b;0,5\n'))).toEqual(['a>b 0.5']);
  });

  it('may say of each edge whether it is directed, as Gephi writes', () => {
    const graph = csv('Source,Target,Type,Id,Weight\na,b,Directed,0,1\nb,c,Undirected,1,1\n');
    expect(edgesOf(graph)).toEqual(['a>b', 'b>c', 'c>b']);
    expect(csv('Source,Target,Type\na,b,Undirected\n').directed).toBe(false);
  });

  it('may have comments, as SNAP and KONECT write, that say whether it is directed', () => {
    const snap = '# Directed graph (each unordered pair once)\n# FromNodeId\tToNodeId\n0\t1\n';
    expect([csv(snap).directed, edgesOf(csv(snap))]).toEqual([true, ['0>1']]);
    expect(csv('# Undirected graph: com-dblp.txt\n0\t1\n').directed).toBe(false);
    expect(csv('% sym unweighted\n% 2 3\n1 2\n').directed).toBe(false);
    expect(edgesOf(csv('a,b\n# between\nb,c\n'))).toEqual(['a>b', 'b>c']);
  });

  it('may have attributes as networkx writes', () => {
    expect(edgesOf(read('graph.edgelist', "a b {'weight': 3}\nb c {}\n"))).toEqual(['a>b', 'b>c']);
  });

  it('may have quoted fields with delimiters, quotes and line ends', () => {
    const graph = csv('source,target,note\n"a, b","say ""hi""","two\nlines"\r\n"c" ,d,"x"\n');
    expect(graph.ids).toEqual(['a, b', 'say "hi"', 'c', 'd']);
    expect(edgesOf(graph)).toEqual(['a, b>say "hi"', 'c>d']);
  });

  it('gives nodes in the order in which they occur, loops and copies kept', () => {
    const graph = csv('b,a\na,a\nb,a\n');
    expect(graph.ids).toEqual(['b', 'a']);
    expect(edgesOf(graph)).toEqual(['b>a', 'a>a', 'b>a']);
    expect(graph.labels).toEqual(graph.ids);
  });

  it('takes blanks around a field for none of it', () => {
    expect(csv('source, target\n a ,b \n').ids).toEqual(['a', 'b']);
    expect(csv('a b,c d\n').ids).toEqual(['a b', 'c d']);
  });

  it('leaves out edges with an empty end, naming the line', () => {
    const graph = csv('source,target\na,b\n,c\nd,\ne\n"",f\n');
    expect(graph.ids).toEqual(['a', 'b']);
    expect(graph.warnings).toEqual(
      [3, 4, 5, 6].map((line) => `edges.csv, line ${line}: an end is empty; the edge was left out.`),
    );
  });

  it.each([
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('may end its lines with %s', (_, end) => {
    expect(edgesOf(csv(`source,target${end}a,b${end}${end}b,c`))).toEqual(['a>b', 'b>c']);
  });

  it('may be in UTF-8 or windows-1252', () => {
    expect(csv('\ufeffsource,target\nBöhm,Šeško\n').ids).toEqual(['Böhm', 'Šeško']);
    expect(read('edges.csv', latin1('source,target\nB\u00f6hm,Price\n')).ids).toEqual(['Böhm', 'Price']);
  });

  it('tells apart ten thousand ids', () => {
    const lines = Array.from({ length: 10_000 }, (_, at) => `10.1000/${at},10.1000/${(at + 1) % 10_000}`);
    const graph = csv(lines.join('\n'));
    expect(new Set(graph.ids).size).toBe(10_000);
    expect(Array.from(graph.target.slice(0, 3))).toEqual([1, 2, 3]);
    expect([graph.source[9999], graph.target[9999]]).toEqual([9999, 0]);
  });

  it('may be empty below its header', () => {
    expect(csv('source,target\n')).toMatchObject({ ids: [], directed: true });
  });

  it.each([
    ['a weight that is no number', 'source,target,weight\na,b,1\na,c,heavy\n', 'line 3: the weight "heavy"'],
    [
      'a quote that is never closed',
      'source,target\na,"b\n\nc,d\n',
      'line 2: a quote is opened and never closed',
    ],
    ['a table of works', 'id,label,year\na,A,1999\n', 'line 1: "id,label,year" names no two ends'],
    ['a list of single words', 'a\nb\n', 'line 1: "a" names no two ends'],
    ['prose', '\nThis is no graph at all.\n', 'line 2: "This is no graph at all."'],
  ])('is refused with %s', (_, text, expected) => {
    expect(refusal('edges.csv', text)).toContain(expected);
  });
});
