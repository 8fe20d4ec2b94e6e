import { describe, expect, it } from 'vitest';
import { cells, edgesOf, latin1, read, refusal } from './read.js';

const net = (text: string) => read('graph.net', text);

describe('vertices', () => {
  it('have their labels as ids where all differ', () => {
    const graph = net(
      '*Vertices 2\n1 "Garfield-1955-122-108" 0.1 0.2 0.5\n2 "Small-1973-24-265"\n*Arcs\n2 1 1\n',
    );
    expect(graph.ids).toEqual(['Garfield-1955-122-108', 'Small-1973-24-265']);
    expect(edgesOf(graph)).toEqual(['Small-1973-24-265>Garfield-1955-122-108']);
    expect(graph.directed).toBe(true);
    expect(graph.weight).toBeUndefined();
  });

  it('have their numbers as ids where two labels are alike, and keep the labels', () => {
    const graph = net('*Vertices 3\n1 "Smith"\n2 "Jones"\n3 "Smith"\n*Arcs\n1 3\n');
    expect(graph.ids).toEqual(['1', '2', '3']);
    expect(graph.labels).toEqual(['Smith', 'Jones', 'Smith']);
  });

  it('have their numbers as ids where a label is blank', () => {
    expect(net('*Vertices 2\n1 " "\n2 "a"\n').ids).toEqual(['1', '2']);
  });

  it('that are not listed are called by their numbers', () => {
    expect(net('*Vertices 3\n*Arcs\n1 3\n').labels).toEqual(['1', '2', '3']);
    const graph = net('*Vertices 3\n2 "two"\n*Arcs\n1 3\n');
    expect(graph.ids).toEqual(['1', 'two', '3']);
    expect(graph.warnings[0]).toContain('of the 3 vertices that are announced, 1 are listed');
  });

  it('may come in any order and without a label', () => {
    expect(net('*Vertices 3\n3 c\n1\n2 "b"\n').ids).toEqual(['1', 'b', 'c']);
  });

  it('may have labels without quotes, which end at a blank', () => {
    expect(net('*Vertices 2\n  1 Garfield 0.5 0.5\n  2\tSmall\tellipse ic Red\n').labels).toEqual([
      'Garfield',
      'Small',
    ]);
  });

  it('may have blanks, quotes and escapes within quoted labels', () => {
    const lines = [
      '*Vertices 7',
      '1 "On the shoulders of giants" 0.1 0.2 0.5',
      '2 "The "invisible" college" 0.1 0.2 0.5',
      '3 "so-called "fields""',
      '4 "a ""doubled"" one" box x_fact 2',
      String.raw`5 "an \"escaped\" one"`,
      String.raw`6 "back\\slash" [1-3]`,
      '7 "no blank"0.1 0.2',
    ];
    expect(net(lines.join('\n')).labels).toEqual([
      'On the shoulders of giants',
      'The "invisible" college',
      'so-called "fields"',
      'a "doubled" one',
      'an "escaped" one',
      'back\\slash',
      'no blank',
    ]);
  });

  it('have the rest of the line as label, with a warning, where a quote is not closed', () => {
    const graph = net('*Vertices 2\n1 "Price\n2 "Merton"\n');
    expect(graph.labels).toEqual(['Price', 'Merton']);
    expect(graph.warnings).toEqual([
      'graph.net, line 2: the quote before the label is not closed: it was read to the end of the line.',
    ]);
  });

  it('of a two-mode network just read', () => {
    const graph = net('*Vertices 3 1\n1 "event"\n2 "a"\n3 "b"\n*Edges\n1 2\n1 3\n');
    expect(edgesOf(graph)).toEqual(['event>a', 'event>b']);
    expect(graph.directed).toBe(false);
  });
});

describe('arcs and edges', () => {
  it('have a weight in the third column, 1 where it is absent', () => {
    const graph = net('*Vertices 2\n*Arcs\n1 2 -2.5\n2 1\n1 1 0.125e1\n2 2 +3\n1 2 .5\n1 2 7.\n');
    expect(Array.from(graph.weight ?? [])).toEqual([-2.5, 1, 1.25, 3, 0.5, 7]);
  });

  it('have no weights when all are 1', () => {
    expect(net('*Vertices 2\n*Arcs\n1 2 1\n2 1 1.0\n').weight).toBeUndefined();
  });

  it('may say how and when they are drawn', () => {
    const graph = net('*Vertices 2\n*Arcs\n1 2 2 c Blue w 3\n2 1 [1-3]\n1 2 l "cites" c Red\n1 2 1 [4,6]\n');
    expect(edgesOf(graph)).toEqual(['1>2 2', '2>1 1', '1>2 1', '1>2 1']);
  });

  it('are kept when they are loops or copies', () => {
    expect(edgesOf(net('*Vertices 2\n*Arcs\n1 1\n1 2\n1 2\n'))).toEqual(['1>1', '1>2', '1>2']);
  });

  it('stand as lists: a vertex and those that it cites', () => {
    const graph = net('*Vertices 4\n*Arcslist\n1 2 3\n4 1\n3\n');
    expect(edgesOf(graph)).toEqual(['1>2', '1>3', '4>1']);
    expect(graph.directed).toBe(true);
  });

  it('stand as lists of undirected edges', () => {
    const graph = net('*Vertices 3\n*Edgeslist\n1 2 3\n');
    expect(edgesOf(graph)).toEqual(['1>2', '1>3']);
    expect(graph.directed).toBe(false);
  });

  it('stand as a matrix', () => {
    const graph = net('*Vertices 3\n*Matrix\n0 1 0\n0 0 2.5\n-1 0 0\n');
    expect(edgesOf(graph)).toEqual(['1>2 1', '2>3 2.5', '3>1 -1']);
  });

  it('stand as a matrix of two modes', () => {
    expect(edgesOf(net('*Vertices 5 2\n*Matrix\n0 1 0\n1 0 1\n'))).toEqual(['1>4', '2>3', '2>5']);
  });

  it('may be of several relations', () => {
    const graph = net(
      '*Vertices 3\n*Arcs :1 "cites"\n1 2 1\n*Arcs :2 "extends"\n2 3 1\n*Arcslist :3 "x"\n3 1\n',
    );
    expect(edgesOf(graph)).toEqual(['1>2', '2>3', '3>1']);
  });

  it('may name their relation line by line', () => {
    expect(edgesOf(net('*Vertices 3\n*Arcs\n1: 1 2 1\n2: 3 2\n'))).toEqual(['1>2', '3>2']);
  });

  it('of a mixed file: an undirected one stands as two, a loop once', () => {
    const graph = net('*Vertices 3\n*Arcs\n1 2\n*Edges\n2 3 4\n3 3 2\n');
    expect(edgesOf(graph)).toEqual(['1>2 1', '2>3 4', '3>2 4', '3>3 2']);
    expect(graph.directed).toBe(true);
  });

  it('are directed unless every one is undirected, whatever sections are empty', () => {
    expect(net('*Vertices 2\n*Arcs\n*Edges\n1 2\n').directed).toBe(false);
    expect(net('*Vertices 2\n*Arcs\n1 2\n*Edges\n').directed).toBe(true);
    expect(net('*Vertices 2\n*Arcs\n*Edges\n').directed).toBe(true);
    expect(net('*Vertices 2\n*Edges\n').directed).toBe(false);
    expect(net('*Vertices 2\n').directed).toBe(true);
  });
});

describe('the file', () => {
  it('may have section words in any case, comments and empty lines anywhere', () => {
    const graph = net(
      '% from HistCite\n\n*NETWORK Peace\n*vertices 2\n% none\n1 a\n\n2 b\n*ARCS\n%\n\n  1   2 \n\n',
    );
    expect(edgesOf(graph)).toEqual(['a>b']);
    expect(graph.title).toBe('Peace');
  });

  it.each([
    ['CR LF', '\r\n'],
    ['CR', '\r'],
  ])('may end its lines with %s', (_, end) => {
    const text = ['*Vertices 2', '1 "a"', '2 "b"', '*Arcs', '1 2 3', ''].join(end);
    expect(edgesOf(net(text))).toEqual(['a>b 3']);
    expect(refusal('graph.net', text.replace('1 2 3', '1 9'))).toContain('line 5: vertex "9"');
  });

  it('may end without a line end, or with the end mark of DOS', () => {
    expect(edgesOf(net('*Vertices 2\n*Arcs\n1 2'))).toEqual(['1>2']);
    expect(edgesOf(net('*Vertices 2\n*Arcs\n1 2\n\u001a'))).toEqual(['1>2']);
  });

  it('may be in UTF-8, with a byte order mark or without, in UTF-16, or in windows-1252', () => {
    const text = '*Vertices 2\r\n1 "Mrvar, Šeško"\r\n2 "Böhm"\r\n';
    expect(net(text).labels).toEqual(['Mrvar, Šeško', 'Böhm']);
    expect(net(`\ufeff${text}`).labels).toEqual(['Mrvar, Šeško', 'Böhm']);
    const units = Uint16Array.from(`\ufeff${text}`, (character) => character.charCodeAt(0));
    expect(read('graph.net', new Uint8Array(units.buffer)).labels).toEqual(['Mrvar, Šeško', 'Böhm']);
    const single = latin1('*Vertices 2\n1 "B\u00f6hm"\n2 "\u0084quoted\u0093 \u008aeb"\n');
    expect(read('graph.net', single).labels).toEqual(['Böhm', '„quoted“ Šeb']);
  });

  it('is known by its content whatever its name', () => {
    expect(read('network.txt', '*Vertices 1\n1 "a"\n').ids).toEqual(['a']);
  });

  it('may begin with lines of no section, which are passed over with a warning', () => {
    const graph = net('Written by hand\n*Vertices 1\n1 "a"\n');
    expect(graph.ids).toEqual(['a']);
    expect(graph.warnings).toHaveLength(1);
  });
});

describe('a project', () => {
  const project = [
    '*Network Lederberg citations',
    '*Vertices 3',
    '1 "a"',
    '2 "b"',
    '3 "c"',
    '*Arcs',
    '2 1',
    '',
    '*Partition year',
    '*Vertices 3',
    '1999',
    '2001',
    '9999998',
    '',
    '*Vector',
    '*Vertices 3',
    '0.5',
    '1e-3',
    '-2',
    '',
    '*Permutation p',
    '*Vertices 3',
    '3',
    '2',
    '1',
    '',
    '*Network another',
    '*Vertices 2',
    '1 "x"',
    '2 "y"',
    '*Arcs',
    '1 2',
    '*Partition of the other',
    '*Vertices 2',
    '1',
    '2',
  ].join('\r\n');

  it('gives its first network, with the partitions and vectors that fit it', () => {
    const graph = read('project.paj', project);
    expect(graph.title).toBe('Lederberg citations');
    expect(edgesOf(graph)).toEqual(['b>a']);
    expect([...graph.attributes.keys()]).toEqual(['year', 'vector 2']);
    expect(cells(graph, 'year')).toEqual([1999, 2001, null]);
    expect(cells(graph, 'vector 2')).toEqual([0.5, 0.001, -2]);
  });

  it('says what of it was not read', () => {
    const [networks, partition] = read('project.paj', project).warnings;
    expect(networks).toBe('The file holds 2 networks; the first was read.');
    expect(partition).toBe('“of the other” has 2 values for 3 vertices; left out.');
  });
});

it('leaves out a partition that is too short, and refuses one without vertices', () => {
  const graph = net('*Vertices 2\n*Partition p\n*Vertices 2\n1\n');
  expect(graph.warnings).toEqual(['“p” has 1 values for 2 vertices; left out.']);
  expect(refusal('graph.net', '*Vertices 2\n*Partition p\n1\n2\n')).toContain(
    'line 2: *partition is not followed',
  );
});

describe('what cannot be read names line and value', () => {
  it.each([
    [
      'a vertex beyond the last',
      '*Vertices 2\n*Arcs\n1 3\n',
      'line 3: vertex "3" is not one of the 2 vertices',
    ],
    ['a vertex 0', '*Vertices 2\n*Arcs\n0 1\n', 'line 3: vertex "0"'],
    ['a negative vertex', '*Vertices 2\n*Arcslist\n1 -2\n', 'line 3: vertex "-2"'],
    [
      'a huge vertex',
      '*Vertices 2\n*Arcs\n1 99999999999999999999999999\n',
      'vertex "99999999999999999999999999"',
    ],
    ['a word for a vertex', '*Vertices 2\n*Arcs\n1 two\n', 'line 3: vertex "two"'],
    ['an arc of one end', '*Vertices 2\n*Arcs\n1 2\n2\n', 'line 4: vertex that is missing'],
    ['a weight that is no number', '*Vertices 2\n*Arcs\n1 2 NaN\n', 'line 3: the weight "NaN"'],
    ['an infinite weight', '*Vertices 2\n*Arcs\n1 2 1e999\n', 'line 3: the weight "1e999"'],
    ['a weight of two points', '*Vertices 2\n*Arcs\n1 2 1.2.3\n', 'line 3: the weight "1.2.3"'],
    ['a listed vertex beyond the last', '*Vertices 1\n1 a\n2 b\n', 'line 3: vertex "2"'],
    ['no number of vertices', '*Vertices many\n', 'line 1: "many"'],
    ['too many vertices', '*Vertices 99999999999\n', 'line 1: "99999999999"'],
    ['arcs before vertices', '*Network x\n*Arcs\n1 2\n', 'line 2: *arcs comes before *Vertices'],
    ['a network without vertices', '*Network x\n', 'ends before *Vertices'],
    ['a matrix that ends early', '*Vertices 2\n*Matrix\n0 1\n1\n', 'row 2, column 2 of 2 by 2'],
    ['a vector of words', '*Vertices 1\n*Vector v\n*Vertices 1\nx\n', 'line 4: the value "x"'],
    [
      'a file that ends among its vertices',
      '*Vertices 3\n1 a\n2 b\n',
      'line 4: the file ends among its vertices: of the 3 vertices that are announced, 2',
    ],
    ['no section', 'garbage\n', 'line 1: "garbage" stands where *Vertices should'],
  ])('%s', (_, text, expected) => {
    expect(refusal('graph.net', text)).toContain(expected);
  });
});
