import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readGraphFile } from '../../src/imports/read-graph-file.js';

/** Files as programs wrote them, kept beside the repository; not part of it. The other tests have small ones of each. */
const FOLDER = new URL('../../../shared/data/seeds-real/graph/', import.meta.url);

const content = (name: string) => ({ name, bytes: readFileSync(new URL(name, FOLDER)) });

describe.runIf(existsSync(FOLDER))('real files of other programs', () => {
  it.each([
    ['gephi.gexf', 77, 254, false, 'the sizes and colours of 77 works'],
    ['yfiles.graphml', 4, 4, true, 'the edge attribute `description`'],
    ['ndex-citations.cx', 14, 37, true, 'the edge attribute `INDRA statement`'],
    [
      'cytoscape.cyjs',
      14,
      16,
      true,
      'the edge attributes `shared_name`, `name`, `interaction` and `shared_interaction`',
    ],
    ['newman.gml', 297, 2359, true, undefined],
    ['papers.dot', 1003, 1002, false, 'the edge attribute `level`'],
  ])('%s has %i nodes and %i edges', (name, nodes, edges, directed, left) => {
    const graph = readGraphFile(content(name));
    const warnings = left === undefined ? [] : [`Left out of what is written: ${left}.`];
    expect(graph).toMatchObject({ directed, warnings });
    expect([graph.ids.length, graph.source.length]).toEqual([nodes, edges]);
  });

  it('a map of VOSviewer has the links of its network file', () => {
    const graph = readGraphFile({
      ...content('vosviewer-map.txt'),
      companion: content('vosviewer-network.txt'),
    });
    expect(graph).toMatchObject({ directed: false, warnings: [] });
    expect([graph.ids.length, graph.source.length]).toEqual([39, 194]);
  });
});
