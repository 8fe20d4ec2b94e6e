import { describe, expect, it } from 'vitest';
import { companionName } from '../../src/imports/companion-name.js';
import { readGraphFile } from '../../src/imports/read-graph-file.js';
import { cells, edgesOf } from './read.js';

const bytes = (text: string) => new TextEncoder().encode(text);
const tables = (edges: string, nodes: string) =>
  readGraphFile({
    name: 'edges.csv',
    bytes: bytes(edges),
    companion: { name: 'nodes.csv', bytes: bytes(nodes) },
  });

describe('a table of nodes beside a table of edges', () => {
  it('gives ids in its own order, titles and attributes', () => {
    const graph = tables(
      'citing,cited\nb,a\n',
      'id,title,year\na,First,1990\nb,"Second,\nin two ""lines""",\nc,Alone,2001\n',
    );
    expect(graph.ids).toEqual(['a', 'b', 'c']);
    expect(graph.labels).toEqual(['First', 'Second,\nin two "lines"', 'Alone']);
    expect(cells(graph, 'year')).toEqual(['1990', null, '2001']);
    expect(edgesOf(graph)).toEqual(['b>a']);
    expect(graph.warnings).toEqual([]);
  });

  it('may have another delimiter and its ids in any column', () => {
    const graph = tables('source;target\n1;2\n', 'Label\tId\nOne\t1\nTwo\t2\n');
    expect([graph.ids, graph.labels]).toEqual([
      ['1', '2'],
      ['One', 'Two'],
    ]);
  });

  it('calls a work without a title by its author, year and container', () => {
    const graph = tables(
      'source,target\n1,2\n3,4\n',
      'id,title,authors,year,venue\n1,,G. Ackley,1961,Macroeconomic Theory\n2,,,1961,\n3,,A. Okun; G. Perry,,\n4,,,,\n',
    );
    expect(graph.labels).toEqual(['Ackley 1961, Macroeconomic Theory', '1961', 'Okun & Perry', '4']);
  });

  it('says which works have no row, and which have two', () => {
    const graph = tables('source,target\na,b\nb,c\n', 'id,title\na,First\na,Again\n');
    expect(graph.ids).toEqual(['a', 'b', 'c']);
    expect(graph.labels).toEqual(['First', 'b', 'c']);
    expect(graph.warnings).toEqual([
      'nodes.csv: "a" has two rows; the first counts.',
      'edges.csv: 2 of its 3 works have no row in nodes.csv; the first is "b".',
    ]);
  });

  it('keeps keys of objects as ids and as columns', () => {
    const graph = tables(
      'source,target\n__proto__,constructor\n',
      'id,__proto__\n__proto__,1\nconstructor,2\n',
    );
    expect(graph.ids).toEqual(['__proto__', 'constructor']);
    expect(cells(graph, '__proto__')).toEqual(['1', '2']);
  });

  it('is refused without a column of ids', () => {
    expect(() => tables('source,target\na,b\n', 'colour,size\nred,1\n')).toThrow(
      'nodes.csv, line 1: "colour,size" names no column of ids',
    );
  });

  it.each([
    ['edges.csv', 'nodes.csv'],
    ['Field Edges.tsv', 'Field Nodes.tsv'],
    ['EDGES.CSV', 'NODES.CSV'],
    ['field-edge.csv.gz', 'field-node.csv.gz'],
    ['field.csv', undefined],
    ['knowledges.csv', undefined],
  ])('of %s is %s', (edges, nodes) => {
    expect(companionName(edges)).toBe(nodes);
  });
});
