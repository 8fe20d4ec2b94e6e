import { describe, expect, it } from 'vitest';
import { cells, edgesOf, read, refusal } from './read.js';

describe('SIF', () => {
  it('has a node, a relation and those to which it leads, or a node alone', () => {
    const graph = read('net.sif', 'a cites b\nc cites d e\n\nf\na extends a\n');
    expect(graph.ids).toEqual(['a', 'b', 'c', 'd', 'e', 'f']);
    expect(edgesOf(graph)).toEqual(['a>b', 'c>d', 'c>e', 'a>a']);
    expect(graph.directed).toBe(true);
  });

  it('has blanks in names where tabs part them, and is known by its relation', () => {
    expect(edgesOf(read('net.txt', 'a b\tcites\tc d\r\nc d\tcites\te\r\n'))).toEqual(['a b>c d', 'c d>e']);
    expect(edgesOf(read('net.txt', 'a pp b\nb pp c\nc pd a\nx\nc pd b\n'))).toHaveLength(4);
  });

  it('is refused where a relation leads nowhere', () => {
    expect(refusal('net.sif', 'a cites b\na cites\n')).toContain(
      'line 2: "a cites" has a node and a relation',
    );
  });
});

describe('LGL', () => {
  it('has a line for each node and one for each neighbour', () => {
    const graph = read('net.lgl', '# a\nb 1.5\nc 2\n# b\nc 1\n# d\n');
    expect(graph).toMatchObject({ ids: ['a', 'b', 'c', 'd'], directed: false });
    expect(edgesOf(graph)).toEqual(['a>b 1.5', 'a>c 2', 'b>c 1']);
  });

  it('is known by its content, and a list of edges under a comment is none', () => {
    expect(edgesOf(read('net.txt', '# a\nb\n# b\nc\n'))).toEqual(['a>b', 'b>c']);
    expect(edgesOf(read('net.txt', '# edges\n1 2\n2 3\n'))).toEqual(['1>2', '2>3']);
  });

  it('is refused where a weight is none', () => {
    expect(refusal('net.lgl', '# a\nb heavy\n')).toContain('line 2: the weight "heavy"');
  });
});

describe('an adjacency matrix', () => {
  it.each([
    ['names above and before', ',a,b,c\na,0,2.5,0\nb,0,0,1\nc,1,0,0\n'],
    ['names before, blanks', 'a b c\na 0 2.5 0\nb 0 0 1\nc 1 0 0\n'],
    ['names above, semicolons', 'a;b;c\n0;2.5;0\n0;0;1\n1;0;0\n'],
    ['a word in the corner, tabs', 'id\ta\tb\tc\na\t\t2.5\t\nb\t0\t0\t1\nc\t1\t0\t0\n'],
  ])('with %s runs from row to column', (_, text) => {
    const graph = read('net.csv', text);
    expect(graph).toMatchObject({ ids: ['a', 'b', 'c'], directed: true });
    expect(edgesOf(graph)).toEqual(['a>b 2.5', 'b>c 1', 'c>a 1']);
  });

  it('without names has numbers, and is undirected where it is the same both ways', () => {
    const graph = read('net.txt', '0 1 0 0 1\n1 0 0 0 0\n0 0 0 2 0\n0 0 2 3 0\n1 0 0 0 0\n');
    expect(graph).toMatchObject({ ids: ['1', '2', '3', '4', '5'], directed: false });
    expect(edgesOf(graph)).toEqual(['1>2 1', '1>5 1', '3>4 2', '4>4 3']);
    expect(edgesOf(read('net.txt', '0 1 0\n0 0 1\n0 0 0\n'))).toEqual(['1>2', '2>3']);
    expect(edgesOf(read('net.txt', '1 2 1\n2 3 1\n3 4 1\n'))).toEqual(['1>2', '2>3', '3>4']);
    expect(read('net.csv', ',1,2,3\n1,0,1,0\n2,1,0,0\n3,0,0,0\n').ids).toEqual(['1', '2', '3']);
  });

  it.each([
    ['rows that are missing', ',a,b,c\na,0,1,0\nb,0,0,1\n', 'ends after 2 rows, and has 3 columns'],
    ['rows of numbers that are missing', '0 1 0 0 1\n1 0 0 0 0\n', 'ends after 2 rows, and has 5 columns'],
    ['a row that is cut', ',a,b,c\na,0,1,0\nb,0\nc,0,0,0\n', 'line 3'],
    ['a cell that is no number', `,${names(12)}\n${rows(12, 11, 'x')}`, 'line 13: the cell "x"'],
    [
      'names in another order',
      `,${names(12)}\n${rows(12, 11, '0', 'q')}`,
      'row 12 is called "q" and its column "n11"',
    ],
  ])('is refused with %s', (_, text, expected) => {
    expect(refusal('net.csv', text)).toContain(expected);
  });
});

describe('a map of VOSviewer', () => {
  const map =
    'id\tlabel\tdescription\tx\ty\tcluster\tweight<Links>\tscore<Pub. year>\n29\tvisser (2021)\t"<b>a</b>"\t0.5\t0.4\t1\t20\t2021\n39\tzhang (2021)\t\t-0.9\t0.1\t2\t7\t2020\n';
  const withLinks = (links: string) =>
    read('map.txt', map, { name: 'network.txt', bytes: new TextEncoder().encode(links) });

  it('has its links in a network file', () => {
    const graph = withLinks('29\t39\t3\n');
    expect(graph).toMatchObject({
      ids: ['29', '39'],
      labels: ['visser (2021)', 'zhang (2021)'],
      directed: false,
    });
    expect(edgesOf(graph)).toEqual(['29>39 3']);
    expect(cells(graph, 'Pub. year')).toEqual([2021, 2020]);
    expect(cells(graph, 'description')).toEqual(['<b>a</b>', null]);
    expect(cells(graph, 'x')).toEqual([0.5, -0.9]);
  });

  it('leaves out links to no item, and is refused without its network or with one that is none', () => {
    expect(withLinks('29\t58\t3\n').warnings).toEqual([
      'network.txt, line 1: map.txt has no item "58"; the link was left out.',
    ]);
    expect(() => withLinks('29\t39\tx\n')).toThrow('network.txt, line 1: the strength "x"');
    expect(refusal('map.txt', map)).toContain('the links stand in a second file');
  });
});

describe('tables that are no edges', () => {
  it.each([
    ['works with a title and a year', 'title,year\nA,1999\nB,2001\n'],
    ['works with authors', 'Authors,Title,Year\nSmith,A,1999\n'],
    ['counts of words', 'graph,12\nnetwork,7\n'],
    ['three columns of text', 'Smith,Nature,A title\nJones,Science,Another\n'],
  ])('are refused: %s', (_, text) => {
    expect(refusal('table.csv', text)).toContain('names no two ends of an edge');
  });

  it('but a header may call its ends paper and reference', () => {
    expect(edgesOf(read('refs.csv', 'year,paper,reference\n1999,a,b\n'))).toEqual(['a>b']);
  });
});

function names(count: number): string {
  return Array.from({ length: count }, (_, at) => `n${at}`).join(',');
}

/** Rows of zeros; one of them begins with a name and ends with a cell of its own. */
function rows(count: number, other: number, cell: string, name = `n${other}`): string {
  return Array.from({ length: count }, (_, at) => {
    const zeros = Array.from({ length: count - 1 }, () => '0').join(',');
    return at === other ? `${name},${zeros},${cell}` : `n${at},${zeros},0`;
  }).join('\n');
}
