import { describe, expect, it } from 'vitest';
import { PYTHON, readWithPython, type WrittenGraph, writtenWithPython } from '../fixtures/python-readers.js';
import { cells, edgesOf, read } from './read.js';

const absent = PYTHON === undefined && process.env.CI === undefined;
const title = absent ? 'skipped: no python3 with networkx and igraph' : 'files of networkx and igraph';

describe.skipIf(absent)(title, () => {
  const files = absent ? [] : writtenWithPython();

  it('come in six formats for each graph', () => {
    expect(new Set(files.map(({ name }) => name)).size).toBe(6);
  });

  it.each(
    files.map((file, at) => [`${file.name} ${Math.floor(at / 6) + 1}`, file] as const),
  )('%s', (_, file) => {
    const graph = read(file.name, file.text);
    expect(graph.labels).toEqual(file.names);
    expect(edgesOf({ ...graph, ids: graph.labels }).sort()).toEqual(
      expectedEdges(file, graph.weight !== undefined),
    );
    if (file.edges.length > 0) expect(graph.directed).toBe(file.directed);
    if (!file.name.endsWith('.net'))
      expect(cells(graph, 'year')).toEqual(file.names.map((_, at) => 1990 + at));
    expect(graph.warnings).toEqual([]);
  });
});

const NETS: readonly (readonly [name: string, text: string])[] = [
  [
    'arcs',
    '*Vertices 3\n1 "Garfield-1955-1" 0.1 0.2 0.5\n2 "Small-1973-2"\n3 "c d"\n*Arcs\n2 1 1\n3 2 2.5\n3 3 1\n1 3 1\n',
  ],
  ['edges', '*Vertices 3\n1 "a"\n2 "b"\n3 "c"\n*Edges\n1 2 1\n2 3 4\n'],
  ['copies', '*Vertices 2\n1 "a"\n2 "b"\n*Arcs\n1 2 1\n1 2 1\n2 1 1\n'],
];

describe.skipIf(absent)('Pajek is read as by networkx and igraph', () => {
  it.each(NETS)('%s', (_, text) => {
    const graph = read('graph.net', text);
    for (const library of ['networkx', 'igraph'] as const) {
      const found = readWithPython(library, 'pajek', text);
      expect(graph.labels).toEqual(found.nodes.map(([id]) => id));
      expect(graph.directed).toBe(found.directed);
      const ends = found.edges.map(([source, target]) => `${source}>${target}`);
      expect(edgesOf({ ids: graph.labels, source: graph.source, target: graph.target }).sort()).toEqual(
        ends.sort(),
      );
    }
  });
});

/** The reader of an undirected file may meet an edge from either end; these writers keep the order of nodes. */
function expectedEdges({ names, edges }: WrittenGraph, weighted: boolean): string[] {
  return edges
    .map(([source, target, weight]) => `${names[source]}>${names[target]}${weighted ? ` ${weight}` : ''}`)
    .sort();
}
